package fr.etagere.registry;

import fr.etagere.naming.Candidate;
import fr.etagere.naming.Finding;
import fr.etagere.ownership.Described;
import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.LegalEntity;
import fr.etagere.ownership.LegalEntity.Registration;
import fr.etagere.ownership.Ownership;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What the register says against the registrations of those that a name led to.
final class Registrations {

    private Registrations() {}

    /// @return by the candidate's identifier; nothing for those that the register vouches for
    static Map<EntityId, Registration> against(Finding finding, Ownership ownership) {
        List<Candidate> candidates = switch (finding) {
            case Finding.Found(Candidate candidate, List<Candidate> others) ->
                Stream.concat(Stream.of(candidate), others.stream()).toList();
            case Finding.Ambiguous(List<Candidate> among) -> among;
            case Finding.NotFound(List<Candidate> nearest) -> nearest;
        };
        var found = new LinkedHashMap<EntityId, Registration>();
        for (Candidate candidate : candidates) {
            Optional<LegalEntity> latest = ownership.find(candidate.id()).map(Described::latest);
            latest.map(LegalEntity::registration).ifPresent(registration -> found.put(candidate.id(), registration));
        }
        return found;
    }
}
