package fr.etagere.ownership;

import fr.etagere.ownership.LegalEntity.Seat;
import fr.etagere.ownership.LegalEntity.SeatKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Small registers written by hand: entities are single words, shares are percentages.
final class OwnershipFixtures {

    static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    static final Thresholds THRESHOLDS = new Thresholds(500_000_000, 200_000_000);

    private final List<Object> filings = new ArrayList<>();

    static EntityId id(String name) {
        return new EntityId("XX-TEST", name);
    }

    static Share share(String percent) {
        String[] bounds = percent.split("\\.\\.");
        return percent.equals("?")
                ? Share.UNKNOWN
                : bounds.length == 1
                        ? Share.percent(new BigDecimal(percent))
                        : Share.percent(new BigDecimal(bounds[0]), new BigDecimal(bounds[1]));
    }

    /// A description, under the law of a country and with all three seats there.
    OwnershipFixtures entity(String name, String country) {
        return entity(name, country, LegalEntity.Kind.COMPANY);
    }

    OwnershipFixtures entity(String name, String country, LegalEntity.Kind kind) {
        List<Seat> seats = Arrays.stream(SeatKind.values())
                .map(seat -> new Seat(seat, country, null, null))
                .toList();
        return with(new LegalEntity(
                id(name),
                List.of(),
                name,
                List.of(),
                kind,
                LegalEntity.Standing.ACTIVE,
                country,
                kind == LegalEntity.Kind.PERSON ? List.of() : seats,
                null,
                "hand",
                null));
    }

    /// The same share of capital and of votes; `?` when unknown, `10..20` between bounds.
    OwnershipFixtures holds(String holder, String held, String percent) {
        return holds(holder, held, percent, percent);
    }

    OwnershipFixtures holds(String holder, String held, String capital, String votes) {
        return with(link(holder, held, Holding.Kind.SHARES, capital, votes, null, null, false, "hand"));
    }

    OwnershipFixtures link(String holder, String held, Holding.Kind kind) {
        return with(link(holder, held, kind, "?", "?", null, null, false, "hand"));
    }

    static Holding link(
            String holder,
            String held,
            Holding.Kind kind,
            String capital,
            String votes,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean lapsed,
            String source) {
        return new Holding(id(holder), id(held), kind, share(capital), share(votes), from, to, lapsed, source, null);
    }

    OwnershipFixtures with(Object filing) {
        filings.add(filing);
        return this;
    }

    OwnershipFixtures shuffled(long seed) {
        var other = new OwnershipFixtures();
        other.filings.addAll(filings);
        Collections.shuffle(other.filings, new Random(seed));
        return other;
    }

    OwnershipGraph graph() {
        var builder = new OwnershipGraph.Builder();
        for (Object filing : filings) {
            switch (filing) {
                case LegalEntity entity -> builder.entity(entity);
                case Holding holding -> builder.holding(holding);
                case ParentGap gap -> builder.gap(gap);
                case FilingSource source -> builder.source(source);
                default -> throw new IllegalArgumentException(filing.toString());
            }
        }
        return builder.build();
    }

    Ownership ownership() {
        return new Ownership(graph(), THRESHOLDS);
    }

    Controllers controllers(String name) {
        return ownership().controllers(id(name), DAY).orElseThrow();
    }
}
