package fr.etagere.registry;

import fr.etagere.backing.Backing;
import fr.etagere.backing.RegisterNames;
import fr.etagere.filings.FilingRegisters;
import fr.etagere.naming.CompanyNames;
import fr.etagere.naming.Decisions;
import fr.etagere.ownership.FilingSource;
import fr.etagere.ownership.OwnershipGraph;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The copies in use at one moment, ready to be asked. Their names are read when one is first
/// looked up: to list those of a register of the world takes its time.
final class Opened {

    private final String key;
    private final List<FilingSource> sources;
    private final @Nullable OwnershipGraph graph;
    private final Backing backing;
    private final FilingRegisters registers;
    private @Nullable CompanyNames names;

    private Opened(
            String key,
            List<FilingSource> sources,
            @Nullable OwnershipGraph graph,
            Backing backing,
            FilingRegisters registers) {
        this.key = key;
        this.backing = backing;
        this.sources = List.copyOf(sources);
        this.graph = graph;
        this.registers = registers;
    }

    /// @throws fr.etagere.filings.DamagedFiling when a copy is not what was written
    static Opened of(String key, Path home) throws IOException {
        var registers = new FilingRegisters(home);
        List<FilingSource> sources = registers.sources();
        return new Opened(
                key,
                sources,
                sources.isEmpty() ? null : registers.graph(),
                Backing.current(home, Decisions.NONE),
                registers);
    }

    String key() {
        return key;
    }

    List<FilingSource> sources() {
        return sources;
    }

    /// What they hold together; null when nothing is imported.
    @Nullable
    OwnershipGraph graph() {
        return graph;
    }

    /// Who stands behind the shelf, before anybody decided of a name.
    Backing backing() {
        return backing;
    }

    synchronized CompanyNames names() throws IOException {
        if (names == null) {
            names = RegisterNames.of(registers);
        }
        return names;
    }
}
