package fr.etagere.supplier;

import fr.etagere.drawing.Arrow;
import fr.etagere.drawing.Box;
import fr.etagere.drawing.Diagram;
import fr.etagere.exposure.Subject;
import fr.etagere.ownership.Certainty;
import fr.etagere.ownership.Controller;
import fr.etagere.ownership.Described;
import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.Holding;
import fr.etagere.shared.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Draws everyone above a supplier, from the ends of the chains down to it, and its branches below.
final class ChainPicture {

    /// Boxes that a person still follows on a page.
    private static final int MOST = 40;

    private final Subject subject;
    private final Texts texts;
    private final LinkWords words;
    private final Map<EntityId, Described> known = new LinkedHashMap<>();

    ChainPicture(Subject subject, Texts texts) {
        this.subject = subject;
        this.texts = texts;
        words = new LinkWords(texts);
        known.putAll(subject.above());
        subject.entity().identifiers().forEach(id -> known.put(id, subject.entity()));
    }

    /// Every link of the picture, each once: the table beside it shows the same.
    List<Holding> links() {
        var links = new LinkedHashSet<Holding>();
        subject.controllers().ultimate().forEach(controller -> links.addAll(controller.chain()));
        links.addAll(subject.controllers().beside());
        subject.branches().forEach(branch -> links.add(branch.link()));
        return List.copyOf(links);
    }

    Diagram diagram() {
        Set<String> ends = new HashSet<>();
        Set<Holding> sure = new HashSet<>();
        for (Controller controller : subject.controllers().ultimate()) {
            ends.add(key(controller.id()));
            if (controller.certainty() == Certainty.CERTAIN) {
                sure.addAll(controller.chain());
            }
        }
        var boxes = new LinkedHashMap<String, Box>();
        var arrows = new ArrayList<Arrow>();
        String own = key(subject.entity().id());
        boxes.put(own, box(subject.entity().id(), Box.Mark.SUBJECT));
        for (Holding link : links()) {
            for (EntityId end : List.of(link.holder(), link.held())) {
                boxes.computeIfAbsent(key(end), key -> box(end, mark(end, ends.contains(key))));
            }
            boolean vouched =
                    sure.contains(link) || subject.controllers().beside().contains(link);
            arrows.add(new Arrow(
                    key(link.holder()),
                    key(link.held()),
                    words.arrow(link),
                    vouched && !link.lapsed() ? Arrow.Stroke.SOLID : Arrow.Stroke.DASHED));
        }
        String name = name(subject.entity().id());
        var whole = new Diagram(
                texts.get("supplier.picture.title", name),
                texts.get("supplier.picture.description", name, boxes.size() - 1, ends.size()),
                List.copyOf(boxes.values()),
                arrows);
        return whole.folded(MOST, count -> texts.get("supplier.picture.others", count));
    }

    private Box.Mark mark(EntityId id, boolean end) {
        if (end) {
            return Box.Mark.END;
        }
        return described(id) == null ? Box.Mark.UNKNOWN : Box.Mark.PLAIN;
    }

    private Box box(EntityId id, Box.Mark mark) {
        Described described = described(id);
        var lines = new ArrayList<String>();
        lines.add(name(id));
        String country = described == null ? null : described.country();
        lines.add(country == null ? texts.get("supplier.country.unknown") : words.country(country));
        if (described == null) {
            lines.add(texts.get("supplier.not-described"));
        }
        return new Box(key(id), lines, mark);
    }

    private @Nullable Described described(EntityId id) {
        Described described = known.get(id);
        return described == null || described.descriptions().isEmpty() ? null : described;
    }

    /// One box for an entity that links name by several identifiers.
    private String key(EntityId id) {
        return Optional.ofNullable(known.get(id)).map(Described::id).orElse(id).toString();
    }

    String name(EntityId id) {
        Described described = described(id);
        return described == null || described.name() == null ? id.toString() : described.name();
    }
}
