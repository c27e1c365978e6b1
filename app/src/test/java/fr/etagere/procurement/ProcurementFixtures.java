package fr.etagere.procurement;

import fr.etagere.procurement.ContractRegisters.Imported;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Short ways to import awards in a test, and to look at what came of them.
final class ProcurementFixtures {

    static final Path ROOT = Path.of(System.getProperty("etagere.root"));
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final DigitalCodes CODES = DigitalCodes.of(Materials.at(ROOT, List.of(DigitalCodes.FOLDER)));

    /// SIRETs whose keys are right.
    static final String BUYER = "21350238800019";

    static final String SUPPLIER = "81223113200026";
    static final String OTHER = "38024392300089";

    private ProcurementFixtures() {}

    static ContractRegisters registers(Path home) {
        return new ContractRegisters(home, CODES);
    }

    static Read<Imported> read(Path home, String name, byte[] bytes) throws IOException {
        return registers(home).keep(Origin.downloaded(name, bytes), TODAY, _ -> {});
    }

    static Imported imported(Path home, String name, String text) throws IOException {
        return kept(read(home, name, text.getBytes(StandardCharsets.UTF_8)));
    }

    static Imported file(Path home, Path file) throws IOException {
        return kept(registers(home).keep(Origin.file(file), TODAY, _ -> {}));
    }

    static Imported kept(Read<Imported> read) {
        return switch (read) {
            case Read.Ok<Imported>(Imported imported) -> imported;
            case Read.Refused<Imported>(List<Violation> violations) ->
                throw new AssertionError("refused: " + violations);
        };
    }

    static List<String> refusal(Read<Imported> read) {
        return switch (read) {
            case Read.Refused<Imported>(List<Violation> violations) ->
                violations.stream().map(Violation::code).toList();
            case Read.Ok<Imported>(Imported imported) -> throw new AssertionError("kept: " + imported.account());
        };
    }

    static List<Award> awards(Path home) throws IOException {
        var all = new ArrayList<Award>();
        registers(home).contracts().awards(all::add);
        return all;
    }

    /// A market of 2019, with other members put after the usual ones.
    static String market(String id, String amount, String supplier, String more) {
        return """
                {"id": "%s", "acheteur": {"id": "%s", "nom": "Ville"}, "objet": "Objet %s", "codeCPV": "72000000",
                 "dureeMois": 12, "dateNotification": "2019-01-10", "datePublicationDonnees": "2019-02-01", "montant": %s,
                 "titulaires": [{"typeIdentifiant": "SIRET", "id": "%s", "denominationSociale": "Société"}]%s}""".formatted(id, BUYER, id, amount, supplier, more.isEmpty() ? "" : ", " + more);
    }

    static String file2019(String... markets) {
        return "{\"marches\": [" + String.join(",\n", markets) + "]}";
    }

    static byte[] bytes(Path file) throws IOException {
        return Files.readAllBytes(file);
    }
}
