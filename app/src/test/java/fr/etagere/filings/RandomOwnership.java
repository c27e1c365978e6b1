package fr.etagere.filings;

import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.Holding;
import fr.etagere.ownership.LegalEntity;
import fr.etagere.ownership.LegalEntity.Kind;
import fr.etagere.ownership.LegalEntity.NameKind;
import fr.etagere.ownership.LegalEntity.OtherName;
import fr.etagere.ownership.LegalEntity.Seat;
import fr.etagere.ownership.LegalEntity.SeatKind;
import fr.etagere.ownership.LegalEntity.Standing;
import fr.etagere.ownership.Share;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Entities and links of every kind, as registers may give them.
final class RandomOwnership {

    private static final String[] COUNTRIES = {"FR", "US", "DE", "JP"};
    private final Random random;
    private final List<LegalEntity> entities = new ArrayList<>();
    private final List<Holding> holdings = new ArrayList<>();

    RandomOwnership(Random random) {
        this.random = random;
        int size = 2 + random.nextInt(5);
        for (int i = 0; i < size; i++) {
            entities.add(i > 0 && random.nextInt(6) == 0 ? person(i) : entity(i));
        }
        List<LegalEntity> above = List.copyOf(entities);
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i < size * 2; i++) {
            LegalEntity holder = above.get(random.nextInt(size));
            LegalEntity held = above.get(random.nextInt(size));
            Holding link = link(holder, held);
            if (held.kind() != Kind.PERSON && pairs.add(holder.id() + " " + held.id() + " " + link.kind())) {
                holdings.add(link);
            }
        }
        if (holdings.isEmpty()) {
            holdings.add(link(entities.getFirst(), entities.getFirst()));
        }
    }

    List<LegalEntity> entities() {
        return entities;
    }

    List<Holding> holdings() {
        return holdings;
    }

    /// A person whom no link needs is not kept by who reads.
    List<LegalEntity> entitiesReadBack() {
        return entities.stream()
                .filter(entity -> entity.kind() != Kind.PERSON
                        || holdings.stream().anyMatch(link -> link.holder().equals(entity.id())))
                .toList();
    }

    private LegalEntity entity(int number) {
        Kind[] kinds = {
            Kind.COMPANY, Kind.BRANCH, Kind.FUND, Kind.ARRANGEMENT, Kind.STATE, Kind.PUBLIC_BODY, Kind.UNKNOWN
        };
        var names = new ArrayList<OtherName>();
        for (NameKind kind : NameKind.values()) {
            if (random.nextBoolean()) {
                names.add(new OtherName(kind + " " + number, kind, random.nextBoolean() ? day() : null));
            }
        }
        var seats = new ArrayList<Seat>();
        for (SeatKind kind : SeatKind.values()) {
            if (random.nextBoolean()) {
                seats.add(new Seat(kind, country(), maybe("Ville"), maybe("75001")));
            }
        }
        boolean local = random.nextInt(4) == 0;
        return new LegalEntity(
                local ? local(number) : new EntityId("GB-COH", "A" + number),
                local || random.nextBoolean() ? List.of() : List.of(new EntityId("XX-REG", "B/" + number)),
                random.nextInt(9) == 0 ? "" : "Société « n° " + number + " » & fils",
                names,
                kinds[random.nextInt(kinds.length)],
                Standing.values()[random.nextInt(3)],
                random.nextInt(3) == 0 ? null : random.nextInt(3) == 0 ? "US-DE" : country(),
                seats,
                maybe("5710"),
                Gathered.SOURCE,
                day());
    }

    private LegalEntity person(int number) {
        return new LegalEntity(
                local(number),
                List.of(),
                random.nextInt(3) == 0 ? "" : "Personne " + number,
                List.of(),
                Kind.PERSON,
                Standing.UNKNOWN,
                random.nextBoolean() ? country() : null,
                List.of(),
                null,
                Gathered.SOURCE,
                day());
    }

    /// As the reader names a record that has no identifier.
    private static EntityId local(int number) {
        return new EntityId(EntityId.LOCAL, Gathered.SOURCE + ":n" + number);
    }

    private Holding link(LegalEntity holder, LegalEntity held) {
        Holding.Kind[] kinds = Holding.Kind.values();
        Holding.Kind kind = random.nextBoolean() ? Holding.Kind.SHARES : kinds[random.nextInt(kinds.length)];
        if (kind == Holding.Kind.OFFICE && holder.kind() == Kind.PERSON) {
            kind = Holding.Kind.OTHER_CONTROL;
        }
        boolean shares = kind == Holding.Kind.SHARES;
        LocalDate from = random.nextBoolean() ? day() : null;
        LocalDate to = random.nextInt(3) == 0 ? (from == null ? day() : from.plusDays(random.nextInt(3))) : null;
        return new Holding(
                holder.id(),
                held.id(),
                kind,
                shares ? share() : Share.UNKNOWN,
                shares ? share() : Share.UNKNOWN,
                from,
                to,
                random.nextInt(4) == 0,
                Gathered.SOURCE,
                day());
    }

    private Share share() {
        int one = random.nextInt(Share.WHOLE) + 1;
        int other = random.nextInt(Share.WHOLE) + 1;
        return switch (random.nextInt(7)) {
            case 0 -> Share.UNKNOWN;
            case 1 -> Share.ALL;
            case 2 -> Share.NONE;
            case 3 -> Share.of(random.nextInt(101) * 10_000_000);
            case 4 -> new Share(250_000_001, 499_999_999);
            case 5 -> Share.of(one);
            default -> new Share(Math.min(one, other), Math.max(one, other));
        };
    }

    private LocalDate day() {
        return LocalDate.of(2015, 1, 1).plusDays(random.nextInt(4_000));
    }

    private String country() {
        return COUNTRIES[random.nextInt(COUNTRIES.length)];
    }

    private @Nullable String maybe(String text) {
        return random.nextBoolean() ? text : null;
    }
}
