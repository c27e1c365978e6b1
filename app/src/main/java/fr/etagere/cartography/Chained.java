package fr.etagere.cartography;

import fr.etagere.backing.Backed;
import fr.etagere.backing.ChainWords;
import fr.etagere.exposure.Subject;
import fr.etagere.ownership.Basis;
import fr.etagere.ownership.Certainty;
import fr.etagere.ownership.Controller;
import fr.etagere.ownership.Described;
import fr.etagere.ownership.Holding;
import fr.etagere.ownership.LegalEntity;
import fr.etagere.portfolio.Fate;
import fr.etagere.portfolio.NodeId;
import fr.etagere.portfolio.Suppliers;
import fr.etagere.shared.Bilingual;
import fr.etagere.shared.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A company that registers know, and those above it, against what is cut off.
///
/// @param registers what the company was found in
record Chained(Backed.Standing.Known known, Backed.Registers registers, Severed severed) {

    /// Every number by which registers know it.
    Set<NodeId> nodes() {
        return nodes(known.subject().entity());
    }

    private static Set<NodeId> nodes(Described described) {
        var nodes = new HashSet<NodeId>();
        described.identifiers().forEach(id -> nodes.add(Suppliers.node(id)));
        return nodes;
    }

    /// By its own seat, or by someone above it; the surest first.
    Optional<Fate.Falls> falls() {
        Optional<Fate.Falls> seated = seated();
        if (seated.isPresent() && seated.get().certainty() == Certainty.CERTAIN) {
            return seated;
        }
        Optional<Fate.Falls> above = above();
        return above.isPresent() && (seated.isEmpty() || above.get().certainty() == Certainty.CERTAIN) ? above : seated;
    }

    /// The legal seat settles it; another seat there makes it possible.
    private Optional<Fate.Falls> seated() {
        Described entity = known.subject().entity();
        boolean legal = severed.in(entity.country());
        for (LegalEntity one : entity.descriptions()) {
            for (LegalEntity.Seat seat : one.seats()) {
                if (severed.in(seat.country()) && (!legal || seat.kind() == LegalEntity.SeatKind.LEGAL)) {
                    return Optional.of(fallen(legal, "exposure.seat." + seat.kind(), seat.country(), one));
                }
            }
        }
        for (LegalEntity one : entity.descriptions()) {
            String law = one.jurisdiction() == null ? "" : one.jurisdiction().split("-", 2)[0];
            if (severed.in(law)) {
                return Optional.of(fallen(legal, "exposure.seat.JURISDICTION", law, one));
            }
        }
        return Optional.empty();
    }

    private Fate.Falls fallen(boolean surely, String seat, String country, LegalEntity from) {
        return new Fate.Falls(
                surely ? Certainty.CERTAIN : Certainty.POSSIBLE,
                Fate.By.SEAT,
                List.of(Speaking.both(texts -> texts.get(
                        "substitutes.fate.seat",
                        words(texts).named(known.subject().entity().id()),
                        texts.get(seat),
                        Speaking.country(country, texts),
                        words(texts).register(from.source(), registers)))),
                surely ? List.of() : open());
    }

    private Optional<Fate.Falls> above() {
        Fate.@Nullable Falls best = null;
        for (Controller one : known.subject().controllers().ultimate()) {
            for (Described member : members(one)) {
                boolean top = member.identifiers().contains(one.id());
                String country = top && one.country() != null ? one.country() : member.country();
                boolean reached = severed.in(country)
                        || severed.company(nodes(member)).isPresent()
                        || severed.fallen(nodes(member)).isPresent();
                boolean surely = reached && sure(one) && (top || single(one.chain()));
                if (reached && (best == null || surely && best.certainty() == Certainty.POSSIBLE)) {
                    best = fallen(one, member, country, surely);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private Fate.Falls fallen(Controller one, Described member, @Nullable String country, boolean surely) {
        var because = new ArrayList<Bilingual>();
        because.add(Speaking.both(texts -> texts.get(
                "substitutes.fate.chain",
                words(texts).named(member.id()),
                country == null ? texts.get("supplier.country.unknown") : Speaking.country(country, texts),
                texts.get("ownership.basis." + one.basis()),
                texts.get("ownership.certainty." + (surely ? Certainty.CERTAIN : Certainty.POSSIBLE)))));
        one.chain()
                .reversed()
                .forEach(link -> because.add(Speaking.both(texts -> words(texts).link(link))));
        return new Fate.Falls(
                surely ? Certainty.CERTAIN : Certainty.POSSIBLE, Fate.By.CHAIN, because, surely ? List.of() : open());
    }

    /// Those above it on a chain, from the top down.
    private List<Described> members(Controller one) {
        Subject subject = known.subject();
        return one.chain().stream()
                .map(Holding::holder)
                .distinct()
                .map(holder -> subject.above().get(holder))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /// Accounts taken in by another are not control.
    private static boolean sure(Controller one) {
        return one.certainty() == Certainty.CERTAIN && one.basis() == Basis.CONTROL_BY_VOTES;
    }

    /// On a chain of several branches, one that is not its top may control nothing by itself.
    private static boolean single(List<Holding> chain) {
        return chain.stream().map(Holding::holder).distinct().count() == chain.size()
                && chain.stream().map(Holding::held).distinct().count() == chain.size();
    }

    /// What it stands by, when everyone above it is known and outside.
    Optional<List<Bilingual>> stands() {
        List<Controller> tops = known.subject().controllers().ultimate();
        if (!open().isEmpty() || !located()) {
            return Optional.empty();
        }
        var because = new ArrayList<Bilingual>();
        because.add(Speaking.both(texts -> texts.get(
                tops.isEmpty() ? "substitutes.fate.top" : "substitutes.fate.outside",
                words(texts).named(known.subject().entity().id()))));
        for (Controller top : tops) {
            because.add(Speaking.both(texts -> words(texts).top(top)));
            top.chain()
                    .reversed()
                    .forEach(link ->
                            because.add(Speaking.both(texts -> words(texts).link(link))));
        }
        return Optional.of(because);
    }

    /// Of a country cut off, somebody whose own country is not published may be there.
    private boolean located() {
        Subject subject = known.subject();
        return severed.countries().isEmpty()
                || (subject.entity().country() != null
                        && subject.controllers().ultimate().stream()
                                .allMatch(one -> one.country() != null
                                        && members(one).stream()
                                                .allMatch(member -> member.country() != null
                                                        || member.identifiers().contains(one.id()))));
    }

    /// What leaves the top open, each with the document that would settle it.
    List<Bilingual> open() {
        var open = new LinkedHashSet<Bilingual>();
        new TopGaps(known.subject())
                .open()
                .forEach(gap -> open.add(Speaking.both(texts -> words(texts).gap(gap))));
        for (Severed.Company company : severed.unheld()) {
            open.add(Speaking.both("substitutes.fate.cut-unknown", company.name()));
        }
        return List.copyOf(open);
    }

    /// Laws of a country cut off that may reach it, by whatever tie.
    List<Bilingual> laws() {
        return known.exposure().reached().stream()
                .filter(reached -> severed.in(reached.law().state()))
                .map(reached -> Speaking.both(
                        texts -> texts.get("substitutes.fate.law", words(texts).law(reached))))
                .distinct()
                .toList();
    }

    private ChainWords words(Texts texts) {
        return ChainWords.of(registers, texts);
    }
}
