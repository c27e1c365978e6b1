package fr.etagere.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntFunction;

/// Tells by one box those that play the same part: same mark, same neighbours on both sides, same strokes. Boxes that
/// are the subject or an end are never folded.
final class Folding {

    /// A person follows some names; the rest of a family is a number.
    private static final int SHOWN = 2;

    private Folding() {}

    static Diagram of(Diagram diagram, int most, IntFunction<String> others) {
        if (diagram.boxes().size() <= most) {
            return diagram;
        }
        var families = new LinkedHashMap<String, List<Box>>();
        Map<String, String> parts = parts(diagram);
        for (Box box : diagram.boxes()) {
            if (box.mark() != Box.Mark.SUBJECT && box.mark() != Box.Mark.END) {
                families.computeIfAbsent(parts.get(box.id()), _ -> new ArrayList<>())
                        .add(box);
            }
        }
        List<List<Box>> largest = families.values().stream()
                .filter(family -> family.size() > SHOWN + 1)
                .sorted(Comparator.<List<Box>>comparingInt(List::size).reversed())
                .toList();
        int left = diagram.boxes().size();
        var into = new HashMap<String, String>();
        var folded = new HashMap<String, Box>();
        for (List<Box> family : largest) {
            if (left <= most) {
                break;
            }
            List<Box> hidden = family.subList(SHOWN, family.size());
            String id = "folded:" + hidden.getFirst().id();
            hidden.forEach(box -> into.put(box.id(), id));
            folded.put(hidden.getFirst().id(), new Box(id, List.of(others.apply(hidden.size())), Box.Mark.FOLDED));
            left -= hidden.size() - 1;
        }
        return into.isEmpty() ? diagram : told(diagram, into, folded);
    }

    private static Diagram told(Diagram diagram, Map<String, String> into, Map<String, Box> folded) {
        var boxes = new ArrayList<Box>();
        for (Box box : diagram.boxes()) {
            Box instead = folded.get(box.id());
            if (instead != null) {
                boxes.add(instead);
            } else if (!into.containsKey(box.id())) {
                boxes.add(box);
            }
        }
        List<Arrow> arrows = diagram.arrows().stream()
                .map(arrow -> new Arrow(
                        into.getOrDefault(arrow.from(), arrow.from()),
                        into.getOrDefault(arrow.to(), arrow.to()),
                        into.containsKey(arrow.from()) || into.containsKey(arrow.to()) ? "" : arrow.label(),
                        arrow.stroke()))
                .distinct()
                .toList();
        return new Diagram(diagram.title(), diagram.description(), boxes, arrows);
    }

    /// What each box is to the others, as a key.
    private static Map<String, String> parts(Diagram diagram) {
        var ties = new HashMap<String, TreeSet<String>>();
        for (Arrow arrow : diagram.arrows()) {
            ties.computeIfAbsent(arrow.from(), _ -> new TreeSet<>()).add(">" + arrow.to() + arrow.stroke());
            ties.computeIfAbsent(arrow.to(), _ -> new TreeSet<>()).add("<" + arrow.from() + arrow.stroke());
        }
        var parts = new HashMap<String, String>();
        for (Box box : diagram.boxes()) {
            parts.put(box.id(), box.mark() + " " + ties.getOrDefault(box.id(), new TreeSet<>()));
        }
        return parts;
    }
}
