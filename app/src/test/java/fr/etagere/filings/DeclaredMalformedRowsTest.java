package fr.etagere.filings;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.rows.Mutations;
import fr.etagere.shared.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/// Ten thousand bad rows among two thousand good ones, for each kind that people or programs declare: nothing throws,
/// each row is kept or told why not, and every entity and link of the good ones is there.
class DeclaredMalformedRowsTest {

    private static final int BAD = 10_000;
    private static final int BAD_BETWEEN_GOOD = 5;

    /// A format: how a good row is written, how it is spoilt, and a file made of rows.
    private record Format(
            String name, FilingReader reader, IntFunction<String> good, IntFunction<String> bad, Whole whole) {
        @Override
        public String toString() {
            return name;
        }
    }

    private interface Whole {
        String of(List<String> rows);
    }

    static Stream<Format> formats() {
        String entity = """
                {"statementId": "s%1$d", "declarationSubject": "e%1$d", "statementDate": "2024-01-01", "recordId": "e%1$d", "recordType": "entity",
                 "recordStatus": "new", "recordDetails": {"isComponent": false, "entityType": {"type": "registeredEntity", "details": "5710"}, "name": "A %1$d",
                 "alternateNames": ["B"], "jurisdiction": {"name": "France", "code": "FR"}, "identifiers": [{"scheme": "GB-COH", "id": "%1$d"}],
                 "addresses": [{"type": "registered", "country": {"name": "France", "code": "FR"}}]}, "annotations": []}
                """;
        String person = """
                {"statementId": "s%1$d", "declarationSubject": "e%1$d", "statementDate": "2024-01-01T00:00:00Z", "recordId": "p%1$d", "recordType": "person",
                 "recordDetails": {"isComponent": false, "personType": "knownPerson", "names": [{"type": "legal", "fullName": "P"}],
                 "nationalities": [{"name": "France", "code": "FR"}]}}
                """;
        String relationship = """
                {"statementId": "s%1$d", "declarationSubject": "e%1$d", "statementDate": "2024-01-01", "recordId": "r%1$d", "recordType": "relationship",
                 "recordDetails": {"isComponent": false, "subject": "e%1$d", "interestedParty": "p%1$d", "interests": [
                 {"type": "shareholding", "directOrIndirect": "direct", "startDate": "2020-01-01", "share": {"minimum": 25, "exclusiveMaximum": 50}},
                 {"type": "votingRights", "directOrIndirect": "direct", "startDate": "2020-01-01", "share": {"exact": 30}}]}}
                """;
        String result = """
                {"siren": "732829320", "nom_complet": "A %d (B)", "nom_raison_sociale": "A", "sigle": "B", "nature_juridique": "5710",
                 "etat_administratif": "A", "statut_diffusion": "O", "date_mise_a_jour": "2026-05-17T10:30:52",
                 "siege": {"siret": "73282932000074", "code_postal": "75001", "libelle_commune": "PARIS", "code_pays_etranger": null},
                 "dirigeants": [{"siren": "552032534", "denomination": "D", "qualite": "Président de SAS", "type_dirigeant": "personne morale"}],
                 "complements": {"est_administration": false, "est_l100_3": false, "est_service_public": false}}
                """;
        return Stream.of(
                json("bods entities", new BodsReader(), "[", ",\n", "]", entity),
                json("bods persons", new BodsReader(), "[", ",\n", "]", person),
                json("bods relationships", new BodsReader(), "[", ",\n", "]", relationship),
                json("bods lines", new BodsReader(), "", "\n", "", relationship.replace('\n', ' ') + "\n"),
                json("recherche", new RechercheReader(), "{\"results\": [", ",\n", "], \"page\": 1}", result),
                json(
                        "capital links",
                        new CapitalLinksReader(),
                        "{\"siren\": \"552049447\", \"annee\": 2022, \"data\": {\"participations\": {\"filiales\": [",
                        ",\n",
                        "]}}}",
                        """
                        {"siren": "732829320", "denomination": "F %d", "pourcentage_detention": 0.01, "adresse": {"pays": "FR"}}
                        """),
                csv());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void costNothingButThemselves(Format format) {
        var lines = new ArrayList<String>();
        var good = new ArrayList<String>();
        // An answer about one company is one value of at most a mebibyte: it holds fewer rows.
        int bad = format.name().equals("capital links") ? BAD / 10 : BAD;
        for (int i = 0; i < bad; i++) {
            if (i % BAD_BETWEEN_GOOD == 0) {
                good.add(format.good().apply(1_000_000 + lines.size()));
                lines.add(good.getLast());
            }
            lines.add(format.bad().apply(1_000_000 + lines.size()));
        }

        Gathered alone = Gathered.from(format.reader(), format.whole().of(good));
        Gathered all = Gathered.from(format.reader(), format.whole().of(lines));

        assertThat(alone.rejected).isEmpty();
        assertThat(all.counted().read())
                .isEqualTo(lines.size())
                .isEqualTo(all.counted().kept() + all.rejected.size());
        assertThat(new HashSet<>(all.holdings)).containsAll(alone.holdings);
        assertThat(all.rejected).hasSizeGreaterThan(bad / 4).allSatisfy(row -> {
            assertThat(row.violations()).isNotEmpty();
            assertThat(row.raw()).hasSizeLessThan(4_000).doesNotContain("\u001b", "\u0000");
        });
        System.out.printf(
                "%s: %d rows, %d bad ones rejected, %d with warnings%n",
                format, all.counted().read(), all.rejected.size(), all.odd.size());
    }

    private static Format json(
            String name, FilingReader reader, String before, String between, String after, String row) {
        // What is too deep in an answer about one company costs the answer.
        var mutations = new Mutations(name.hashCode(), 3_000, name.equals("capital links") ? 12 : 60);
        return new Format(
                name,
                reader,
                row::formatted,
                i -> mutations.json((ObjectNode) Json.mapper().readTree(row.formatted(i))),
                rows -> rows.stream().map(String::strip).collect(Collectors.joining(between, before, after)));
    }

    private static Format csv() {
        var mutations = new Mutations(7, 30_000, 60);
        String header =
                "holder,holder_name,holder_country,held,held_name,held_country,kind,capital_min,capital_max,votes,"
                        + "from,to,source,recorded";
        IntFunction<List<String>> cells = i -> List.of(
                "GB-COH-" + i,
                "H",
                "GB",
                "XX-LOC-" + i,
                "S",
                "FR",
                "shares",
                "25",
                "50",
                "30,5",
                "2020-01-01",
                "2024-12-31",
                "rapport 2024",
                "2024-06-30");
        return new Format(
                "holdings",
                new HoldingsReader(),
                i -> Mutations.row(cells.apply(i), ','),
                i -> mutations.csv(cells.apply(i), ','),
                rows -> header + "\r\n" + String.join("\r\n", rows) + "\r\n");
    }
}
