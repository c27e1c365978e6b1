package fr.etagere.filings;

import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.FilingSource;
import fr.etagere.ownership.Filings;
import fr.etagere.ownership.Holding;
import fr.etagere.ownership.LegalEntity;
import fr.etagere.ownership.ParentGap;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All that the imported filings say of one entity and of those above it, at any height: what is exported of it.
///
/// The filings are read through once for each step that adds somebody, and nothing else is held in memory.
///
/// @param subject the entity asked for, by its first identifier
/// @param sources those that the records cite
public record ChainExtract(
        EntityId subject, Collection<LegalEntity> entities, Collection<Holding> holdings, List<FilingSource> sources) {

    /// @return empty when no filing describes it
    public static Optional<ChainExtract> of(FilingRegisters registers, EntityId id) throws IOException {
        var above = new Above(id);
        int before;
        do {
            before = above.known.size() + above.holdings.size();
            registers.replay(above);
        } while (above.known.size() + above.holdings.size() > before);
        if (above.subject == null) {
            return Optional.empty();
        }
        Set<String> cited = new LinkedHashSet<>();
        above.entities.forEach(entity -> cited.add(entity.source()));
        above.holdings.forEach(holding -> cited.add(holding.source()));
        List<FilingSource> sources = registers.sources().stream()
                .filter(source -> cited.contains(source.id()))
                .toList();
        return Optional.of(new ChainExtract(above.subject, above.entities, above.holdings, sources));
    }

    /// The same without the names of natural persons, which few readers need.
    public ChainExtract withoutNames() {
        return new ChainExtract(
                subject, entities.stream().map(ChainExtract::withoutName).toList(), holdings, sources);
    }

    private static LegalEntity withoutName(LegalEntity entity) {
        return entity.kind() != LegalEntity.Kind.PERSON
                ? entity
                : new LegalEntity(
                        entity.id(),
                        entity.others(),
                        "",
                        List.of(),
                        entity.kind(),
                        entity.standing(),
                        entity.jurisdiction(),
                        List.of(),
                        entity.legalForm(),
                        entity.source(),
                        entity.recorded());
    }

    /// Grows with each reading, until a reading adds nobody.
    private static final class Above implements Filings {

        private final EntityId asked;
        private final Set<EntityId> known = new LinkedHashSet<>();
        private final Set<LegalEntity> entities = new LinkedHashSet<>();
        private final Set<Holding> holdings = new LinkedHashSet<>();
        private @Nullable EntityId subject;

        Above(EntityId asked) {
            this.asked = asked;
        }

        @Override
        public void entity(LegalEntity entity) {
            boolean named = entity.id().equals(asked) || entity.others().contains(asked);
            if (named && subject == null) {
                subject = entity.id();
            }
            if (named || known.contains(entity.id()) || entity.others().stream().anyMatch(known::contains)) {
                known.add(entity.id());
                known.addAll(entity.others());
                entities.add(entity);
            }
        }

        @Override
        public void holding(Holding holding) {
            if (holding.held().equals(asked)) {
                known.add(holding.held());
                subject = subject == null ? holding.held() : subject;
            }
            if (known.contains(holding.held())) {
                known.add(holding.holder());
                holdings.add(holding);
            }
        }

        @Override
        public void gap(ParentGap gap) {
            // A missing parent is no statement of BODS here: the chain just ends.
        }
    }
}
