package fr.etagere.web;

import fr.etagere.comparison.Acceptability;
import fr.etagere.dossier.Compared;
import fr.etagere.dossier.ComparisonWording;
import fr.etagere.grid.GridFile;
import java.util.List;
import java.util.Objects;

/// What comes out of a grid, said by the same words as in every report.
///
/// @param version of the grid, so that a picture is never an older one
record ResultView(Visit visit, String address, Compared compared, int version) {

    private static final int RANKS = 5;
    private static final int SHOWN = 8;

    /// An option with its share of each rank.
    record Rank(String name, List<String> shares) {}

    /// An objective, and where its weight makes another option first.
    record Flip(String objective, String mean, String below, String above) {}

    ComparisonWording wording() {
        return new ComparisonWording(compared, visit.texts());
    }

    /// A text that the reports use too.
    String said(String key, Object... arguments) {
        return visit.texts().get(key, arguments);
    }

    boolean ranked() {
        return compared.ranked() != null;
    }

    private Compared.Ranked found() {
        return Objects.requireNonNull(compared.ranked());
    }

    List<String> kept() {
        return compared.kept().stream().map(GridFile.Option::name).toList();
    }

    int ranks() {
        return Math.min(RANKS, found().acceptability().options().size());
    }

    List<Rank> table() {
        return wording().mostOftenFirst().stream().map(this::rank).toList();
    }

    private Rank rank(Acceptability.OfOption one) {
        return new Rank(
                wording().option(one.option()),
                one.ranks().stream()
                        .limit(ranks())
                        .map(share -> wording().percent(share.share()))
                        .toList());
    }

    List<Flip> flips() {
        return found().flips().thresholds().stream()
                .map(one -> new Flip(
                        wording().objective(one.objective()),
                        wording().percent(one.weight()),
                        wording().crossing(one.below()),
                        wording().crossing(one.above())))
                .toList();
    }

    String flipsOf() {
        return said("compare.flips-picture", wording().option(found().flips().leader()));
    }

    List<String> asking() {
        return wording().asking().all().stream()
                .limit(SHOWN)
                .map(wording().asking()::sentence)
                .toList();
    }

    List<String> changes() {
        return wording().flips().stream().limit(SHOWN).toList();
    }

    List<String> silent() {
        return wording().silent();
    }
}
