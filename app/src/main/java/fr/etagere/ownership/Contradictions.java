package fr.etagere.ownership;

import fr.etagere.ownership.Described.Contradiction;
import fr.etagere.ownership.Described.Said;
import fr.etagere.ownership.LegalEntity.Seat;
import fr.etagere.ownership.LegalEntity.SeatKind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds what the descriptions of one entity do not agree on. Case, accents and punctuation of names are no
/// disagreement.
final class Contradictions {

    private static final Pattern NOT_SAID = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Contradictions() {}

    static List<Contradiction> in(List<EntityId> identifiers, List<LegalEntity> descriptions) {
        var found = new ArrayList<Contradiction>();
        for (int i = 1; i < identifiers.size(); i++) {
            EntityId one = identifiers.get(i - 1);
            EntityId other = identifiers.get(i);
            if (one.scheme().equals(EntityId.LEI) && other.scheme().equals(EntityId.LEI)) {
                found.add(new Contradiction(
                        EntityId.LEI, List.of(new Said(one.value(), ""), new Said(other.value(), ""))));
            }
        }
        if (descriptions.size() > 1) {
            compare("name", descriptions, LegalEntity::name, found);
            compare("kind", descriptions, entity -> known(entity.kind().name()), found);
            compare("standing", descriptions, entity -> known(entity.standing().name()), found);
            compare("jurisdiction", descriptions, LegalEntity::jurisdiction, found);
            for (SeatKind kind : SeatKind.values()) {
                compare(kind.name(), descriptions, entity -> country(entity, kind), found);
            }
        }
        return found;
    }

    private static @Nullable String known(String value) {
        return value.equals("UNKNOWN") ? null : value;
    }

    private static @Nullable String country(LegalEntity entity, SeatKind kind) {
        for (Seat seat : entity.seats()) {
            if (seat.kind() == kind) {
                return seat.country();
            }
        }
        return null;
    }

    private static void compare(
            String field,
            List<LegalEntity> descriptions,
            Function<LegalEntity, @Nullable String> value,
            List<Contradiction> found) {
        var said = new ArrayList<Said>();
        for (LegalEntity entity : descriptions) {
            String text = value.apply(entity);
            if (text != null) {
                said.add(new Said(text, entity.source()));
            }
        }
        if (said.stream().map(one -> plain(one.value())).distinct().count() > 1) {
            found.add(new Contradiction(field, said));
        }
    }

    private static String plain(String text) {
        String apart =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return NOT_SAID.matcher(apart).replaceAll(" ").strip().toUpperCase(Locale.ROOT);
    }
}
