package fr.etagere.supplier;

import fr.etagere.drawing.Box;
import fr.etagere.drawing.Diagram;
import fr.etagere.exposure.Subject;
import fr.etagere.ownership.Certainty;
import fr.etagere.ownership.Controller;
import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.Holding;
import fr.etagere.shared.Texts;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Draws everyone above a supplier, from the ends of the chains down to it, and its branches below.
final class ChainPicture {

    /// Ends that keep a box of their own when there are too many boxes; the most certain come first.
    private static final int ENDS = 12;

    private final Subject subject;
    private final List<Holding> holders;
    private final EntityWords words;
    private final Texts texts;

    /// @param holders direct links to the supplier, majority or not
    ChainPicture(Subject subject, List<Holding> holders, EntityWords words, Texts texts) {
        this.subject = subject;
        this.holders = List.copyOf(holders);
        this.words = words;
        this.texts = texts;
    }

    /// Every link of the picture, each once: the table beside it shows the same.
    List<Holding> links() {
        var links = new LinkedHashSet<Holding>();
        subject.controllers().ultimate().forEach(controller -> links.addAll(controller.chain()));
        links.addAll(holders);
        links.addAll(subject.controllers().beside());
        subject.branches().forEach(branch -> links.add(branch.link()));
        return List.copyOf(links);
    }

    Diagram diagram() {
        Set<EntityId> ends = new LinkedHashSet<>();
        Set<Holding> sure = new HashSet<>(subject.controllers().beside());
        sure.addAll(holders);
        subject.branches().forEach(branch -> sure.add(branch.link()));
        for (Controller controller : subject.controllers().ultimate()) {
            ends.add(words.key(controller.id()));
            if (controller.certainty() == Certainty.CERTAIN) {
                sure.addAll(controller.chain());
            }
        }
        var picture = new LinkPicture(words, texts);
        Diagram whole = drawn(picture, sure, ends);
        String name = words.name(subject.entity().id());
        String title = texts.get("supplier.picture.title", name);
        String description =
                texts.get("supplier.picture.description", name, whole.boxes().size() - 1, ends.size());
        if (whole.boxes().stream().filter(box -> box.mark() == Box.Mark.END).count() > ENDS
                && whole.boxes().size() > LinkPicture.MOST) {
            whole = drawn(picture, sure, new HashSet<>(List.copyOf(ends).subList(0, ENDS)));
        }
        return picture.folded(whole, title, description);
    }

    private Diagram drawn(LinkPicture picture, Set<Holding> sure, Set<EntityId> ends) {
        return picture.of(new LinkPicture.Drawn(subject.entity().id(), links(), sure::contains, ends, Map.of()));
    }
}
