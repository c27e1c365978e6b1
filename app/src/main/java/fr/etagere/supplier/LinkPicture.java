package fr.etagere.supplier;

import fr.etagere.drawing.Arrow;
import fr.etagere.drawing.Box;
import fr.etagere.drawing.Diagram;
import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.Holding;
import fr.etagere.shared.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Makes a diagram of links: a box for each entity, an arrow for all links from one entity to another.
final class LinkPicture {

    /// Boxes that a person still follows on a page.
    static final int MOST = 40;

    private static final Set<Holding.Kind> CONSOLIDATIONS =
            Set.of(Holding.Kind.DIRECT_CONSOLIDATION, Holding.Kind.ULTIMATE_CONSOLIDATION);

    private final EntityWords words;
    private final LinkWords links;
    private final Texts texts;

    LinkPicture(EntityWords words, Texts texts) {
        this.words = words;
        this.texts = texts;
        links = new LinkWords(texts);
    }

    /// What a picture shows.
    ///
    /// @param subject the entity it is about
    /// @param shown every link, each once
    /// @param sure whether a link is drawn in full
    /// @param ends those at the end of a chain
    /// @param notes one more line in an entity's box
    record Drawn(
            EntityId subject,
            Collection<Holding> shown,
            Predicate<Holding> sure,
            Set<EntityId> ends,
            Map<EntityId, String> notes) {}

    /// Unfolded; its title and description say nothing yet.
    Diagram of(Drawn drawn) {
        var boxes = new LinkedHashMap<EntityId, Box>();
        var between = new LinkedHashMap<List<EntityId>, Set<Holding>>();
        var solid = new LinkedHashSet<List<EntityId>>();
        EntityId subject = words.key(drawn.subject());
        boxes.put(subject, box(subject, drawn));
        for (Holding link : drawn.shown()) {
            var ends = List.of(words.key(link.holder()), words.key(link.held()));
            ends.forEach(end -> boxes.computeIfAbsent(end, id -> box(id, drawn)));
            between.computeIfAbsent(ends, _ -> new LinkedHashSet<>()).add(link);
            if (!link.lapsed() && drawn.sure().test(link)) {
                solid.add(ends);
            }
        }
        var arrows = new ArrayList<Arrow>();
        between.forEach((ends, said) -> arrows.add(new Arrow(
                ends.getFirst().toString(),
                ends.getLast().toString(),
                label(said),
                solid.contains(ends) ? Arrow.Stroke.SOLID : Arrow.Stroke.DASHED)));
        return new Diagram("", "", List.copyOf(boxes.values()), arrows);
    }

    /// GLEIF files two reports when the direct parent is the ultimate one: one label says both.
    private String label(Set<Holding> between) {
        var said = new LinkedHashSet<String>();
        Set<Holding.Kind> kinds = between.stream().map(Holding::kind).collect(Collectors.toSet());
        boolean alike = between.stream().map(Holding::lapsed).distinct().count() == 1;
        for (Holding link : between) {
            boolean both = alike && kinds.containsAll(CONSOLIDATIONS) && CONSOLIDATIONS.contains(link.kind());
            said.add(both ? links.bothConsolidations(link.lapsed()) : links.arrow(link));
        }
        return String.join(texts.semicolon(), said);
    }

    /// Folded until a person can follow it: first those that play the same part, then those farthest from the subject.
    Diagram folded(Diagram whole, String title, String description) {
        var told = new Diagram(title, description, whole.boxes(), whole.arrows());
        Diagram folded = told.folded(MOST, count -> texts.get("supplier.picture.others", count));
        return folded.boxes().size() <= MOST
                ? folded
                : Nearest.of(folded, MOST, count -> texts.get("supplier.picture.others", count));
    }

    private Box box(EntityId id, Drawn drawn) {
        var lines = new ArrayList<String>();
        lines.add(words.name(id));
        var described = words.find(id).filter(found -> !found.descriptions().isEmpty());
        lines.add(words.country(described.map(found -> found.country()).orElse(null)));
        if (described.isEmpty()) {
            lines.add(texts.get("supplier.not-described"));
        }
        String note = drawn.notes().get(id);
        if (note != null) {
            lines.add(note);
        }
        return new Box(id.toString(), lines, mark(id, drawn, described.isEmpty()));
    }

    private Box.Mark mark(EntityId id, Drawn drawn, boolean unknown) {
        if (id.equals(words.key(drawn.subject()))) {
            return Box.Mark.SUBJECT;
        }
        return drawn.ends().contains(id) ? Box.Mark.END : unknown ? Box.Mark.UNKNOWN : Box.Mark.PLAIN;
    }
}
