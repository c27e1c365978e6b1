package fr.etagere.grid;

import static fr.etagere.grid.GridFixtures.SMALL;
import static fr.etagere.grid.GridFixtures.ok;
import static fr.etagere.grid.GridFixtures.read;
import static fr.etagere.grid.GridFixtures.refusals;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.shared.Lang;
import fr.etagere.shared.Violation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.odftoolkit.odfdom.doc.OdfSpreadsheetDocument;

class SheetsTest {

    /// Everything a grid may hold, texts that a spreadsheet would run or fold included.
    private static final String FULL = SMALL.replace("weights: []", """
            weights:
              - {more: COST, than: SECURITY, reason: "=1+1"}
              - {ranking: [COST, SECURITY]}
              - {objective: COST, min: 0.125, max: 0.875}
              - {over: COST, under: SECURITY, min: 1, max: 3.5}
              - {exact: {COST: 0.6}}
            knockOuts:
              - {id: K, label: "+33 1 02 03 04 05", answers: {A: yes, B: {met: unknown, on: 2026-11-02, evidence: {document: "@SUM(A1)"}}}}
              - {id: L, label: "'=citée"}
            asOf: 2026-11-22
            margin: 0.07
            samples: 5000
            seed: 42
            summary: "deux  espaces ;\\n-une ligne, \\"citée\\" & <fin>"
            """)
            .replace("levels: [bas, moyen, haut]", "levels: [\"bas | nul\", moyen, haut], veto: 1")
            .replace("best: 0}", "best: {value: 0.5, meaning: rien}, breakpoints: [{at: 50, value: 0.25}], share: 1}")
            .replace(
                    "cout: 20",
                    "cout: {low: 1.125, mode: 2, high: 99, evidence: {source: \"=cmd\", url: \"https://x.fr/a;b\"}}")
            .replace("{min: 30, max: 60}", "{mean: 30.5, sd: 1.25}");

    static Stream<Arguments> trips() {
        return Stream.of(SMALL, FULL, GridFixtures.example(), GridTemplate.text())
                .flatMap(grid -> Stream.of(Sheets.Format.values())
                        .flatMap(format -> Stream.of(Lang.values()).map(lang -> Arguments.of(grid, format, lang))));
    }

    @ParameterizedTest
    @MethodSource("trips")
    void aGridComesBackTheSame(String grid, Sheets.Format format, Lang lang) {
        GridReader.Written written = read(grid);
        byte[] sheet = Sheets.write(written.document().root(), format, lang);

        GridReader.Written back = ok(GridFixtures.READER.read(ok(Sheets.read(sheet, format))));

        assertThat(back.grid()).isEqualTo(written.grid());
        assertThat(Sheets.normal(back.document().root()))
                .isEqualTo(Sheets.normal(written.document().root()));
    }

    @Test
    void noTextIsWrittenAsAFormula() {
        String csv = new String(
                Sheets.write(read(FULL).document().root(), Sheets.Format.CSV, Lang.FR), StandardCharsets.UTF_8);
        assertThat(csv)
                .contains("'=1+1", "'@SUM(A1)", "'=cmd", "''=citée", "'+33")
                .doesNotContain(";=", ";@", ";+");
    }

    @Test
    void anotherLibraryReadsTheSpreadsheet() throws Exception {
        byte[] ods = Sheets.write(read(FULL).document().root(), Sheets.Format.ODS, Lang.FR);
        try (var document = OdfSpreadsheetDocument.loadDocument(new ByteArrayInputStream(ods))) {
            var scores = document.getTableByName("Notes");
            assertThat(scores.getCellByPosition(1, 0).getStringValue()).isEqualTo("A");
            assertThat(scores.getCellByPosition(2, 1).getStringValue()).isEqualTo("30,5 ± 1,25");
            assertThat(document.getTableByName("Grille").getCellByPosition(1, 7).getDoubleValue())
                    .isEqualTo(5000.0);
            assertThat(scores.getCellByPosition(1, 1).getFormula()).isNull();
        }
    }

    @Test
    void whatAnotherLibraryWritesIsRead() throws Exception {
        byte[] ods = Sheets.write(read(SMALL).document().root(), Sheets.Format.ODS, Lang.FR);
        var out = new ByteArrayOutputStream();
        try (var document = OdfSpreadsheetDocument.loadDocument(new ByteArrayInputStream(ods))) {
            var scores = document.getTableByName("Notes");
            scores.getCellByPosition(2, 2).setStringValue("niveau 3");
            scores.getCellByPosition(1, 1).setDoubleValue(25.5);
            document.save(out);
        }
        GridFile grid = ok(GridFixtures.READER.read(ok(Sheets.read(out.toByteArray(), Sheets.Format.ODS))))
                .grid();
        assertThat(grid)
                .isEqualTo(read(SMALL.replace("cout: 20", "cout: 25.5")
                                .replace("max: 60}}", "max: 60}, niveau: {level: 3}}"))
                        .grid());
    }

    @ParameterizedTest
    @ValueSource(strings = {"120,000", "vingt", "20 ..", "=20", "1e400"})
    void aScoreThatIsNoValueIsRefusedAtItsLine(String cell) {
        String csv = new String(
                        Sheets.write(read(SMALL).document().root(), Sheets.Format.CSV, Lang.FR), StandardCharsets.UTF_8)
                .replace("cout;20;", "cout;" + cell + ";");
        var refused = refusals(
                GridFixtures.READER.read(ok(Sheets.read(csv.getBytes(StandardCharsets.UTF_8), Sheets.Format.CSV))));
        assertThat(refused).singleElement().satisfies(violation -> {
            assertThat(violation.path()).isEqualTo("/scores/A/cout");
            assertThat(violation.line()).isGreaterThan(20);
        });
    }

    @Test
    void datesThatASpreadsheetTurnedRoundAreRead() {
        String csv = new String(
                        Sheets.write(
                                read("asOf: 2026-11-03\n" + SMALL).document().root(), Sheets.Format.CSV, Lang.FR),
                        StandardCharsets.UTF_8)
                .replace("2026-11-03", "03/11/2026");
        GridReader.Written back =
                ok(GridFixtures.READER.read(ok(Sheets.read(csv.getBytes(StandardCharsets.UTF_8), Sheets.Format.CSV))));
        assertThat(back.grid().dates().asOf()).hasToString("2026-11-03");
    }

    @Test
    void anUnknownPartOrColumnIsNamed() {
        assertThat(codes("[Bilan]\na;b\n", Sheets.Format.CSV)).containsExactly("grid-section");
        assertThat(codes("[Options]\nIdentifiant;Prix\nA;3\n", Sheets.Format.CSV))
                .containsExactly("grid-column");
        assertThat(codes("a;b\n", Sheets.Format.CSV)).containsExactly("grid-no-section");
    }

    private static List<String> codes(String text, Sheets.Format format) {
        return refusals(Sheets.read(text.getBytes(StandardCharsets.UTF_8), format)).stream()
                .map(Violation::code)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
                "<!DOCTYPE a [<!ENTITY x \"lol\"><!ENTITY y \"&x;&x;&x;\">]><a>&y;</a>",
                "<a><b></a>",
                "",
            })
    void entitiesAndBrokenFilesAreRefused(String content) throws IOException {
        assertThat(refusals(Sheets.read(zipped(content), Sheets.Format.ODS)))
                .extracting(Violation::code)
                .containsExactly("grid-ods");
    }

    @Test
    void aBombIsRefused() throws IOException {
        assertThat(refusals(Sheets.read(zipped(" ".repeat(40 << 20)), Sheets.Format.ODS)))
                .extracting(Violation::code)
                .containsExactly("grid-too-large");
        String repeated = """
                <o:d xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:t="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:x="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
                <t:table t:name="Notes"><t:table-row t:number-rows-repeated="2000000000"><t:table-cell t:number-columns-repeated="%d"><x:p>a</x:p></t:table-cell></t:table-row></t:table></o:d>
                """;
        assertThat(refusals(Sheets.read(zipped(repeated.formatted(500)), Sheets.Format.ODS)))
                .extracting(Violation::code)
                .containsExactly("grid-too-many-cells");
        assertThat(refusals(Sheets.read(zipped(repeated.formatted(2_000_000_000)), Sheets.Format.ODS)))
                .extracting(Violation::code)
                .containsExactly("grid-ods");
        assertThat(refusals(Sheets.read(new byte[] {'P', 'K', 3, 4}, Sheets.Format.ODS)))
                .isNotEmpty();
    }

    private static byte[] zipped(String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
