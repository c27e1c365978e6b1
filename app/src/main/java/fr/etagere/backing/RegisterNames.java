package fr.etagere.backing;

import fr.etagere.filings.CompiledForm;
import fr.etagere.filings.FilingRegisters;
import fr.etagere.naming.CompanyNames;
import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.Filings;
import fr.etagere.ownership.Holding;
import fr.etagere.ownership.LegalEntity;
import fr.etagere.ownership.Ownership;
import fr.etagere.ownership.ParentGap;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/// The names of what is imported, ready to be looked up: straight from the registers the first time, without the graph,
/// then as `names-1-<key>.etn`.
public final class RegisterNames implements CompiledForm<CompanyNames> {

    private final FilingRegisters registers;

    private RegisterNames(FilingRegisters registers) {
        this.registers = registers;
    }

    /// Those of the copies in use.
    ///
    /// @throws fr.etagere.filings.DamagedFiling when they must be made and a copy is not what was written
    public static CompanyNames of(FilingRegisters registers) throws IOException {
        return registers.compiled(new RegisterNames(registers));
    }

    /// The number is to be raised when [Indexed] takes other entities in.
    @Override
    public String prefix() {
        return "names-1-";
    }

    @Override
    public String suffix() {
        return ".etn";
    }

    @Override
    public Optional<CompanyNames> read(MemorySegment file) {
        return CompanyNames.read(file);
    }

    @Override
    public CompanyNames make() throws IOException {
        var all = new Indexed();
        registers.replay(all);
        return all.names.build();
    }

    @Override
    public void write(CompanyNames made, OutputStream out) throws IOException {
        made.write(out);
    }

    /// Those of a graph made of other copies.
    static CompanyNames of(Ownership ownership) {
        var all = new Indexed();
        ownership.eachDescription(all::entity);
        return all.names.build();
    }

    private static final class Indexed implements Filings {

        private final CompanyNames.Builder names = CompanyNames.builder();

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
}
