package fr.etagere.supplier;

import fr.etagere.filings.EntityIds;
import fr.etagere.ownership.Described;
import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.Gap;
import fr.etagere.ownership.LegalEntity;
import fr.etagere.ownership.Ownership;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Read;
import fr.etagere.shared.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How identifiers and names are written for programs: all of them, or without those of natural persons, whose
/// identifier in a file may be their name.
public interface Shown {

    /// As the sources give them.
    Shown ALL = new Shown() {
        @Override
        public EntityId id(EntityId id) {
            return id;
        }

        @Override
        public @Nullable String name(EntityId id, @Nullable String name) {
            return name;
        }

        @Override
        public List<String> details(Gap gap) {
            return gap.details();
        }
    };

    EntityId id(EntityId id);

    /// @param name what the sources call it; null when none does
    @Nullable
    String name(EntityId id, @Nullable String name);

    /// What the sentence on a gap quotes.
    List<String> details(Gap gap);

    /// For what goes round: natural persons are counted, in the order in which they come, and not named.
    static Shown withoutPersons(Ownership ownership) {
        return new WithoutPersons(ownership);
    }

    /// Not safe for use by several threads.
    final class WithoutPersons implements Shown {

        private final Ownership ownership;
        private final Texts texts = Texts.of(Lang.FR);
        private final Map<EntityId, Integer> numbered = new HashMap<>();

        private WithoutPersons(Ownership ownership) {
            this.ownership = ownership;
        }

        private int number(EntityId id) {
            Described described = ownership.find(id).orElse(null);
            return described != null && person(described)
                    ? numbered.computeIfAbsent(described.id(), _ -> numbered.size() + 1)
                    : 0;
        }

        static boolean person(Described described) {
            return described.descriptions().stream().anyMatch(one -> one.kind() == LegalEntity.Kind.PERSON);
        }

        @Override
        public EntityId id(EntityId id) {
            int number = number(id);
            return number == 0 ? id : new EntityId(EntityId.LOCAL, "person-" + number);
        }

        @Override
        public @Nullable String name(EntityId id, @Nullable String name) {
            int number = number(id);
            return number == 0 ? name : texts.get("supplier.person", number);
        }

        @Override
        public List<String> details(Gap gap) {
            // What sources say differently of a person is who that person is.
            if (number(gap.about()) > 0) {
                return gap.details().stream().limit(1).toList();
            }
            return gap.details().stream().map(this::masked).toList();
        }

        private String masked(String detail) {
            return EntityIds.read(detail) instanceof Read.Ok<EntityId>(EntityId id) && number(id) > 0
                    ? id(id).toString()
                    : detail;
        }
    }
}
