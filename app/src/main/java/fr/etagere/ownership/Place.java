package fr.etagere.ownership;

import fr.etagere.ownership.LegalEntity.Kind;
import fr.etagere.ownership.LegalEntity.Seat;
import fr.etagere.ownership.LegalEntity.SeatKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Where an entity is, against a set of countries, by its three seats and all its sources.
public enum Place {
    /// A seat is outside, and no source says otherwise of it.
    OUTSIDE,
    /// All three seats are inside.
    INSIDE,
    /// The legal seat is inside, another is not published.
    PARTLY_INSIDE,
    /// No legal seat is published, or sources disagree on whether a seat is inside.
    UNPLACED,
    /// A natural person: it has no seat.
    PERSON;

    private static final Set<Kind> PUBLIC = EnumSet.of(Kind.STATE, Kind.PUBLIC_BODY);

    static Place of(Described described, Set<String> inside) {
        List<LegalEntity> descriptions = described.descriptions();
        if (descriptions.stream().anyMatch(entity -> entity.kind() == Kind.PERSON)) {
            return PERSON;
        }
        if (isPublic(described)) {
            return publicPlace(described, inside);
        }
        var in = EnumSet.noneOf(SeatKind.class);
        var out = EnumSet.noneOf(SeatKind.class);
        for (LegalEntity entity : descriptions) {
            for (Seat seat : entity.seats()) {
                (inside.contains(seat.country()) ? in : out).add(seat.kind());
            }
        }
        if (out.stream().anyMatch(kind -> !in.contains(kind))) {
            return OUTSIDE;
        }
        if (!out.isEmpty() || !in.contains(SeatKind.LEGAL)) {
            return UNPLACED;
        }
        return in.size() == SeatKind.values().length ? INSIDE : PARTLY_INSIDE;
    }

    static boolean isPublic(Described described) {
        return described.descriptions().stream().anyMatch(entity -> PUBLIC.contains(entity.kind()));
    }

    /// A State is where its law is.
    private static Place publicPlace(Described described, Set<String> inside) {
        String country = described.country();
        return country == null ? UNPLACED : inside.contains(country) ? INSIDE : OUTSIDE;
    }
}
