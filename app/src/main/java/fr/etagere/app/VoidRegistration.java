package fr.etagere.app;

import fr.etagere.filings.FilingRegisters;
import fr.etagere.naming.Candidate;
import fr.etagere.naming.Finding;
import fr.etagere.ownership.Described;
import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.LegalEntity;
import fr.etagere.ownership.LegalEntity.Registration;
import fr.etagere.ownership.Ownership;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What the register says against the registrations of those that a name led to.
final class VoidRegistration {

    private VoidRegistration() {}

    /// @return by the candidate's identifier; nothing for those that the register vouches for
    static Map<EntityId, Registration> of(Finding finding, FilingRegisters registers, Surroundings surroundings)
            throws IOException {
        List<Candidate> candidates = switch (finding) {
            case Finding.Found(Candidate candidate, List<Candidate> others) ->
                Stream.concat(Stream.of(candidate), others.stream()).toList();
            case Finding.Ambiguous(List<Candidate> among) -> among;
            case Finding.NotFound(List<Candidate> nearest) -> nearest;
        };
        var found = new LinkedHashMap<EntityId, Registration>();
        if (candidates.isEmpty()) {
            return found;
        }
        Ownership ownership = Ownership.on(registers.graph(), surroundings.laws(), surroundings.today());
        for (Candidate candidate : candidates) {
            Optional<LegalEntity> latest = ownership.find(candidate.id()).map(Described::latest);
            latest.map(LegalEntity::registration).ifPresent(registration -> found.put(candidate.id(), registration));
        }
        return found;
    }
}
