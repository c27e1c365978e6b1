package fr.etagere.app;

import fr.etagere.ownership.Certainty;
import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.IntegratedStake;
import fr.etagere.ownership.IntegratedStakes;
import fr.etagere.shared.Texts;
import fr.etagere.supplier.EntityWords;
import fr.etagere.supplier.LinkWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Integrated ownership, for people: what is certain, then what is possible, each with its links.
final class IntegratedPage {

    private final Texts texts;
    private final EntityWords words;
    private final LinkWords links;

    IntegratedPage(EntityWords words, Texts texts) {
        this.texts = texts;
        this.words = words;
        links = new LinkWords(texts);
    }

    /// @param above what others hold in the entity; null when that was not asked
    /// @param below what it holds in others; null when that was not asked
    List<String> lines(EntityId id, LocalDate day, @Nullable IntegratedStakes above, @Nullable IntegratedStakes below) {
        var lines = new ArrayList<String>();
        lines.add(texts.get("integrated.title", words.named(id), texts.date(day)));
        lines.add(texts.get("integrated.what"));
        if (above != null) {
            side("integrated.by", above, IntegratedStake::holder, lines);
        }
        if (below != null) {
            side("integrated.of", below, IntegratedStake::held, lines);
        }
        return lines;
    }

    private void side(
            String title, IntegratedStakes answer, Function<IntegratedStake, EntityId> other, List<String> lines) {
        if (answer.stakes().isEmpty()) {
            lines.add(texts.get(title + ".none"));
        }
        for (Certainty certainty : Certainty.values()) {
            List<IntegratedStake> stakes = answer.stakes().stream()
                    .filter(stake -> stake.certainty() == certainty)
                    .toList();
            if (!stakes.isEmpty()) {
                lines.add(texts.get(title + "." + certainty));
                stakes.forEach(stake -> stake(stake, other.apply(stake), lines));
            }
        }
        if (answer.left() > 0) {
            lines.add(texts.get("integrated.left", answer.left()));
        }
        words.gaps(answer.gaps()).forEach(lines::add);
    }

    private void stake(IntegratedStake stake, EntityId other, List<String> lines) {
        lines.add("  ● " + words.named(other) + " — "
                + texts.get("ownership.shares", links.figure(stake.capital()), links.figure(stake.votes())));
        words.tree(stake.chain().reversed()).forEach(lines::add);
    }
}
