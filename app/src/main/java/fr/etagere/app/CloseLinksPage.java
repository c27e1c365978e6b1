package fr.etagere.app;

import fr.etagere.ownership.Certainty;
import fr.etagere.ownership.CloseLink;
import fr.etagere.ownership.CloseLinks;
import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.Share;
import fr.etagere.shared.Texts;
import fr.etagere.supplier.EntityWords;
import fr.etagere.supplier.LinkWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Close links, for people: what is certain, then what is possible, each with the definition it meets and its links.
final class CloseLinksPage {

    private final Texts texts;
    private final EntityWords words;
    private final LinkWords links;

    CloseLinksPage(EntityWords words, Texts texts) {
        this.texts = texts;
        this.words = words;
        links = new LinkWords(texts);
    }

    /// @param threshold share from which there is a link, in billionths
    List<String> lines(EntityId id, LocalDate day, int threshold, CloseLinks answer) {
        var lines = new ArrayList<String>();
        lines.add(texts.get("close-links.title", words.named(id), texts.date(day)));
        lines.add(texts.get("close-links.what", links.percent(threshold)));
        if (answer.links().isEmpty()) {
            lines.add(texts.get("close-links.none"));
        }
        for (Certainty certainty : Certainty.values()) {
            List<CloseLinks.With> those = answer.links().stream()
                    .filter(with -> with.link().certainty() == certainty)
                    .toList();
            if (!those.isEmpty()) {
                lines.add(texts.get("close-links." + certainty));
                those.forEach(with -> link(with, lines));
            }
        }
        if (answer.left() > 0) {
            lines.add(texts.get("close-links.left", answer.left()));
        }
        words.gaps(answer.gaps()).forEach(lines::add);
        return lines;
    }

    private void link(CloseLinks.With with, List<String> lines) {
        CloseLink link = with.link();
        String how = switch (link.kind()) {
            case FIRST_HOLDS_SECOND -> texts.get("close-links.holds", shares(link, 0));
            case SECOND_HOLDS_FIRST -> texts.get("close-links.held-by", shares(link, 0));
            case COMMON_THIRD ->
                texts.get("close-links.third", words.named(link.through()), shares(link, 0), shares(link, 2));
        };
        lines.add("  ● " + words.named(with.other()) + " — " + texts.get("close-links.basis." + link.basis())
                + texts.colon() + how);
        words.tree(link.chain().reversed()).forEach(lines::add);
    }

    private String shares(CloseLink link, int at) {
        Share capital = link.shares().get(at);
        Share votes = link.shares().get(at + 1);
        return texts.get("ownership.shares", links.figure(capital), links.figure(votes));
    }
}
