package fr.etagere.backing;

import fr.etagere.exposure.Laws;
import fr.etagere.filings.FilingRegisters;
import fr.etagere.filings.FilingRegisters.Copy;
import fr.etagere.naming.CompanyNames;
import fr.etagere.ownership.Ownership;
import fr.etagere.ownership.OwnershipGraph;
import fr.etagere.ownership.Thresholds;
import fr.etagere.shared.Materials;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Copies of registers. Each form is kept once read: a server asks the same of each decision and
/// for each organisation, and a register of the world takes its time.
final class Copies {

    private final FilingRegisters registers;
    private final List<Copy> all;
    private @Nullable OwnershipGraph graph;
    private @Nullable CompanyNames names;
    private @Nullable Law law;

    private record Law(Materials materials, Laws laws) {}

    Copies(FilingRegisters registers, List<Copy> all) {
        this.registers = registers;
        this.all = List.copyOf(all);
    }

    /// Others kept in the same folder.
    Copies as(List<Copy> others) {
        return others.equals(all) ? this : new Copies(registers, others);
    }

    List<Copy> all() {
        return all;
    }

    List<Copy> absent() throws IOException {
        var absent = new ArrayList<Copy>();
        for (Copy copy : all) {
            if (!registers.keeps(copy)) {
                absent.add(copy);
            }
        }
        return absent;
    }

    synchronized OwnershipGraph graph() throws IOException {
        if (graph == null) {
            graph = registers.graph(all);
        }
        return graph;
    }

    /// Kept compiled for the copies in use; those of other copies, which an old answer cites, are
    /// read anew.
    synchronized CompanyNames names() throws IOException {
        if (names == null) {
            names = all.equals(registers.copies())
                    ? RegisterNames.of(registers)
                    : RegisterNames.of(new Ownership(graph(), new Thresholds(0, 0)));
        }
        return names;
    }

    synchronized Laws laws(Materials materials) {
        if (law == null || law.materials() != materials) {
            law = new Law(materials, Laws.of(materials));
        }
        return law.laws();
    }
}
