package fr.etagere.exposure;

import fr.etagere.exposure.SecNumCloudAnswer.Ground;
import fr.etagere.exposure.SecNumCloudAnswer.Judged;
import fr.etagere.exposure.SecNumCloudAnswer.OneShare;
import fr.etagere.exposure.SecNumCloudAnswer.Verdict;
import fr.etagere.ownership.Certainty;
import fr.etagere.ownership.Described;
import fr.etagere.ownership.ForeignHoldings;
import fr.etagere.ownership.Holding;
import fr.etagere.ownership.LegalEntity;
import fr.etagere.ownership.LegalEntity.SeatKind;
import fr.etagere.ownership.Place;
import fr.etagere.ownership.Share;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Judges each paragraph. Both ways of counting an indirect share are kept (chains multiplied, and stakes of controlled
/// companies counted whole): the text does not choose, so the higher one counts.
final class SecNumCloudJudging {

    private static final Set<Holding.Kind> FORBIDDEN = EnumSet.of(Holding.Kind.VETO, Holding.Kind.APPOINTMENT);

    private final Described entity;
    private final ForeignHoldings holdings;
    private final Set<String> inside;
    private final int individual;
    private final int collective;

    SecNumCloudJudging(Described entity, ForeignHoldings holdings, Set<String> inside, int individual, int collective) {
        this.entity = entity;
        this.holdings = holdings;
        this.inside = inside;
        this.individual = individual;
        this.collective = collective;
    }

    Judged judge(SecNumCloud.Paragraph paragraph) {
        return switch (paragraph.kind()) {
            case SEATS -> seats(paragraph);
            case SHARES -> shares(paragraph);
            case RIGHTS -> rights(paragraph);
            case DOCUMENT -> new Judged(paragraph, Verdict.UNKNOWN, new Ground.Document());
        };
    }

    private Judged seats(SecNumCloud.Paragraph paragraph) {
        var outside = new TreeSet<String>();
        var within = EnumSet.noneOf(SeatKind.class);
        var abroad = EnumSet.noneOf(SeatKind.class);
        for (LegalEntity description : entity.descriptions()) {
            for (LegalEntity.Seat seat : description.seats()) {
                if (inside.contains(seat.country())) {
                    within.add(seat.kind());
                } else {
                    abroad.add(seat.kind());
                    outside.add(seat.kind() + " " + seat.country());
                }
            }
        }
        var missing = new TreeSet<String>();
        for (SeatKind kind : SeatKind.values()) {
            if (!within.contains(kind) && !abroad.contains(kind)) {
                missing.add(kind.name());
            }
        }
        var surelyAbroad = EnumSet.copyOf(abroad);
        surelyAbroad.removeAll(within);
        Verdict verdict = Verdict.UNKNOWN;
        if (!surelyAbroad.isEmpty()) {
            verdict = Verdict.NOT_MET;
        } else if (missing.isEmpty() && abroad.isEmpty()) {
            verdict = Verdict.MET;
        }
        return new Judged(paragraph, verdict, new Ground.Seats(outside, missing));
    }

    private Judged shares(SecNumCloud.Paragraph paragraph) {
        List<OneShare> outside = counted(holdings.each());
        Share capital =
                higher(holdings.together().capital(), holdings.together().capitalControlled());
        Share votes = higher(holdings.together().votes(), holdings.together().votesControlled());
        boolean over = capital.least() > collective
                || votes.least() > collective
                || outside.stream()
                        .anyMatch(one -> one.holder().place() == Place.OUTSIDE
                                && (one.capital().least() > individual
                                        || one.votes().least() > individual));
        Verdict verdict = over ? Verdict.NOT_MET : within(outside, capital, votes) ? Verdict.MET : Verdict.UNKNOWN;
        return new Judged(paragraph, verdict, new Ground.Shares(outside, capital, votes));
    }

    /// Whatever is unknown, those whose place is known in part only included.
    private boolean within(List<OneShare> outside, Share capital, Share votes) {
        List<OneShare> partly = counted(holdings.partlyPlaced());
        var all = new ArrayList<>(outside);
        all.addAll(partly);
        long mostCapital = capital.most();
        long mostVotes = votes.most();
        for (OneShare one : partly) {
            mostCapital += one.capital().most();
            mostVotes += one.votes().most();
        }
        return mostCapital <= collective
                && mostVotes <= collective
                && all.stream()
                        .allMatch(one -> one.capital().most() <= individual
                                && one.votes().most() <= individual);
    }

    private static List<OneShare> counted(List<ForeignHoldings.Holder> holders) {
        return holders.stream()
                .map(holder -> new OneShare(
                        holder,
                        higher(holder.held().capital(), holder.held().capitalControlled()),
                        higher(holder.held().votes(), holder.held().votesControlled())))
                .toList();
    }

    private static Share higher(Share one, Share other) {
        return new Share(Math.max(one.least(), other.least()), Math.max(one.most(), other.most()));
    }

    /// Statutes and agreements are in no register: the absence of a declared right proves nothing.
    private Judged rights(SecNumCloud.Paragraph paragraph) {
        boolean held = holdings.rights().stream()
                .anyMatch(right -> right.certainty() == Certainty.CERTAIN
                        && FORBIDDEN.contains(right.link().kind()));
        return new Judged(paragraph, held ? Verdict.NOT_MET : Verdict.UNKNOWN, new Ground.Rights(holdings.rights()));
    }
}
