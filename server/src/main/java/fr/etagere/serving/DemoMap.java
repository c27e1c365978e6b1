package fr.etagere.serving;

import fr.etagere.accounts.Homes;
import fr.etagere.bom.BomKind;
import fr.etagere.bom.ComponentRegisters;
import fr.etagere.filings.FilingKind;
import fr.etagere.filings.FilingRegisters;
import fr.etagere.procurement.ContractRegisters;
import fr.etagere.procurement.DigitalCodes;
import fr.etagere.procurement.Origin;
import fr.etagere.shared.Bundled;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Output;
import fr.etagere.shared.Read;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/// What the made ministry of the demonstration depends on: its contracts, its systems, the components of one of them,
/// and who is behind its suppliers. Read by the importers that people use, where nothing is imported yet.
final class DemoMap {

    private static final String MADE = "Démonstration : ";

    private final Path root;
    private final Path shared;
    private final LocalDate day;

    DemoMap(Settings settings) {
        root = settings.root();
        shared = settings.home();
        day = LocalDate.now(settings.clock());
    }

    /// @param siret of the made ministry
    void load(String siret) throws IOException {
        Path own = new Homes(shared).of(siret);
        if (Files.exists(own.resolve("registers").resolve("portfolio"))) {
            return;
        }
        suppliers();
        taken(new ContractRegisters(own, DigitalCodes.of(Materials.at(root, List.of(DigitalCodes.FOLDER))))
                .keep(Origin.file(file(own, "carte-marches.json")), day, _ -> {}));
        var components = new ComponentRegisters(own);
        taken(components.keep(BomKind.SYSTEMS, List.of(file(own, "carte-systemes.csv")), null, day));
        taken(components.keep(BomKind.SBOM, List.of(file(own, "carte-composants.cdx.json")), "teledemarches", day));
    }

    /// Nothing made is put beside registers that somebody imported.
    private void suppliers() throws IOException {
        var registers = new FilingRegisters(shared);
        if (registers.sources().stream().allMatch(source -> source.from().startsWith(MADE))) {
            byte[] table = Bundled.text("demo/carte-fournisseurs.csv").getBytes(StandardCharsets.UTF_8);
            taken(registers.keep(
                    FilingKind.HOLDINGS,
                    new FilingRegisters.Origin(MADE + "fournisseurs fictifs", () -> new ByteArrayInputStream(table)),
                    day,
                    _ -> {}));
        }
    }

    /// The importers read files: what comes in the program is laid beside what it becomes.
    private static Path file(Path own, String name) throws IOException {
        Path file = Files.createDirectories(own.resolve("demo")).resolve(name);
        Output.write(file, Bundled.text("demo/" + name).getBytes(StandardCharsets.UTF_8));
        return file;
    }

    private static void taken(Read<?> read) {
        if (read instanceof Read.Refused<?>(var violations)) {
            throw new IllegalStateException("the demonstration is refused by its own importers: " + violations);
        }
    }
}
