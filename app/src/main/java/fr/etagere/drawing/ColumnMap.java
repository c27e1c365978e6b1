package fr.etagere.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/// Things in columns, read from left to right, and the links between columns.
///
/// @param id prefix of every id of the picture, unique in a page
/// @param title what the picture shows, for those who hear it
/// @param description the same in a sentence or two; the page gives the table
/// @param arrows from a column to one on its right; they bear no label
public record ColumnMap(String id, String title, String description, List<Column> columns, List<Arrow> arrows) {

    /// @throws IllegalArgumentException when two boxes share an id, or an arrow does not go to the right
    public ColumnMap {
        columns = List.copyOf(columns);
        arrows = List.copyOf(arrows);
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < columns.size(); i++) {
            for (Box box : columns.get(i).boxes()) {
                if (places.put(box.id(), i) != null) {
                    throw new IllegalArgumentException("two boxes with one id in " + title);
                }
            }
        }
        for (Arrow arrow : arrows) {
            Integer from = places.get(arrow.from());
            Integer to = places.get(arrow.to());
            if (from == null || to == null || from >= to) {
                throw new IllegalArgumentException("an arrow that goes to no column on its right: " + arrow);
            }
        }
    }

    /// @param heading what stands in the column
    /// @param boxes those that matter most first
    public record Column(String heading, List<Box> boxes) {

        public Column {
            boxes = List.copyOf(boxes);
        }
    }

    /// How many boxes it has.
    public int size() {
        return columns.stream().mapToInt(column -> column.boxes().size()).sum();
    }

    /// The same with no more than `most` boxes: each column keeps its first ones, and tells the others by one box.
    /// Columns share the room, and those that need less leave theirs to the others.
    ///
    /// @param most at least two for each column
    /// @param tallest boxes of one column, at most
    /// @param others name of a folded box, for the number of things it stands for
    public ColumnMap folded(int most, int tallest, IntFunction<String> others) {
        int[] room = room(most, tallest);
        var into = new HashMap<String, String>();
        var folded = new ArrayList<Column>();
        for (int i = 0; i < room.length; i++) {
            Column column = columns.get(i);
            if (column.boxes().size() <= room[i]) {
                folded.add(column);
            } else {
                List<Box> hidden =
                        column.boxes().subList(room[i] - 1, column.boxes().size());
                String name = "folded:" + i;
                hidden.forEach(box -> into.put(box.id(), name));
                var boxes = new ArrayList<>(column.boxes().subList(0, room[i] - 1));
                boxes.add(new Box(name, List.of(others.apply(hidden.size())), Box.Mark.FOLDED));
                folded.add(new Column(column.heading(), boxes));
            }
        }
        return into.isEmpty() ? this : new ColumnMap(id, title, description, folded, rerouted(into));
    }

    /// Two links that become one are sure if one of them is.
    private List<Arrow> rerouted(Map<String, String> into) {
        var kept = new ArrayList<Arrow>();
        Set<String> solid = new HashSet<>();
        Set<String> seen = new HashSet<>();
        for (Arrow arrow : arrows) {
            String from = into.getOrDefault(arrow.from(), arrow.from());
            String to = into.getOrDefault(arrow.to(), arrow.to());
            if (arrow.stroke() == Arrow.Stroke.SOLID) {
                solid.add(from + "\n" + to);
            }
            if (seen.add(from + "\n" + to)) {
                kept.add(new Arrow(from, to, "", arrow.stroke()));
            }
        }
        return kept.stream()
                .map(arrow -> solid.contains(arrow.from() + "\n" + arrow.to())
                        ? new Arrow(arrow.from(), arrow.to(), "", Arrow.Stroke.SOLID)
                        : arrow)
                .toList();
    }

    private int[] room(int most, int tallest) {
        int[] room = new int[columns.size()];
        int left = most;
        boolean given = true;
        while (left > 0 && given) {
            given = false;
            for (int i = 0; i < room.length && left > 0; i++) {
                if (room[i] < Math.min(tallest, columns.get(i).boxes().size())) {
                    room[i]++;
                    left--;
                    given = true;
                }
            }
        }
        return room;
    }

    /// A whole SVG 1.1 document, without script.
    public String svg(Finish finish) {
        return ColumnWriting.of(this, ColumnLayout.of(this), finish);
    }

    /// Its boxes by id.
    Map<String, Box> byId() {
        return columns.stream()
                .flatMap(column -> column.boxes().stream())
                .collect(Collectors.toMap(Box::id, box -> box));
    }

    int columnOf(String box) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).boxes().stream().anyMatch(one -> Objects.equals(one.id(), box))) {
                return i;
            }
        }
        throw new IllegalArgumentException(box);
    }
}
