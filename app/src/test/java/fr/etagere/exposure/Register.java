package fr.etagere.exposure;

import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.Holding;
import fr.etagere.ownership.LegalEntity;
import fr.etagere.ownership.Ownership;
import fr.etagere.ownership.OwnershipGraph;
import fr.etagere.ownership.OwnershipParameters;
import fr.etagere.ownership.Share;
import fr.etagere.shared.Materials;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/// A register written by hand: entities are single words with all their seats in one country, shares are percentages.
final class Register {

    static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    static final Materials MATERIALS =
            Materials.at(Path.of(System.getProperty("etagere.root", "..")), List.of(Exposures.FOLDER));

    private final OwnershipGraph.Builder graph = new OwnershipGraph.Builder();

    Ownership ownership() {
        return new Ownership(
                graph.build(), OwnershipParameters.of(MATERIALS).thresholds(DAY).orElseThrow());
    }

    static EntityId id(String name) {
        return new EntityId("XX-TEST", name);
    }

    Register entity(String name, String country) {
        return entity(name, country, LegalEntity.SeatKind.values());
    }

    Register entity(String name, String country, LegalEntity.SeatKind... seats) {
        return entity(name, country, LegalEntity.Kind.COMPANY, seats);
    }

    /// Nobody stands above a State.
    Register state(String name, String country) {
        return entity(name, country, LegalEntity.Kind.STATE, LegalEntity.SeatKind.values());
    }

    private Register entity(String name, String country, LegalEntity.Kind kind, LegalEntity.SeatKind... seats) {
        graph.entity(new LegalEntity(
                id(name),
                List.of(),
                name,
                List.of(),
                kind,
                LegalEntity.Standing.ACTIVE,
                country,
                Arrays.stream(seats)
                        .map(seat -> new LegalEntity.Seat(seat, country, null, null))
                        .toList(),
                null,
                "hand",
                null));
        return this;
    }

    Register shares(String holder, String held, String percent) {
        return shares(holder, held, Share.percent(new BigDecimal(percent)), Share.percent(new BigDecimal(percent)));
    }

    Register shares(String holder, String held, Share capital, Share votes) {
        graph.holding(new Holding(
                id(holder), id(held), Holding.Kind.SHARES, capital, votes, null, null, false, "hand", null));
        return this;
    }

    Register link(String holder, String held, Holding.Kind kind) {
        graph.holding(
                new Holding(id(holder), id(held), kind, Share.UNKNOWN, Share.UNKNOWN, null, null, false, "hand", null));
        return this;
    }
}
