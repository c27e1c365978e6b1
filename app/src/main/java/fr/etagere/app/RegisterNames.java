package fr.etagere.app;

import fr.etagere.filings.FilingRegisters;
import fr.etagere.naming.CompanyNames;
import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.Filings;
import fr.etagere.ownership.Holding;
import fr.etagere.ownership.LegalEntity;
import fr.etagere.ownership.ParentGap;
import java.io.IOException;

/// The names of what is imported, ready to be looked up. Straight from the registers: no graph is needed.
final class RegisterNames implements Filings {

    private final CompanyNames.Builder names = CompanyNames.builder();

    private RegisterNames() {}

    static CompanyNames of(FilingRegisters registers) throws IOException {
        var all = new RegisterNames();
        registers.replay(all);
        return all.names.build();
    }

    /// A person is a supplier only under the number that a register of companies gave; a shareholder is none.
    @Override
    public void entity(LegalEntity entity) {
        boolean numbered = entity.id().scheme().equals(EntityId.SIRENE)
                || entity.id().scheme().equals(EntityId.LEI);
        if (entity.kind() != LegalEntity.Kind.PERSON || numbered) {
            names.add(entity);
        }
    }

    @Override
    public void holding(Holding holding) {
        // Links say nothing of names.
    }

    @Override
    public void gap(ParentGap gap) {
        // Nor do missing parents.
    }
}
