package fr.etagere.filings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.etagere.filings.FilingFixtures.Gathered;
import fr.etagere.rows.RefusedText;
import fr.etagere.shared.Violation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostileFilingsTest {

    private static final String CSV = "LEI,Entity.LegalName\r\n" + Leis.of(1) + ",A\r\n";
    private static final String RECORD =
            "<LEIRecord><LEI>" + Leis.of(1) + "</LEI><Entity><LegalName>%s</LegalName></Entity></LEIRecord>";

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("", "list-empty"),
                Arguments.of(" \n", "list-empty"),
                Arguments.of("<html><body>404</body></html>", "list-wrong-shape"),
                Arguments.of("name,siren\nA,1\n", "csv-columns-missing"),
                Arguments.of("{\"errors\": [{\"status\": \"404\", \"title\": \"Not Found\"}]}", "gleif-api-error"),
                Arguments.of("{\"records\": []}", "list-without-rows"),
                Arguments.of("{\"records\": [{\"LEI\": {\"$\": \"" + Leis.of(1), "json-syntax"),
                Arguments.of("{\"records\": " + "[".repeat(600), "json-too-deep"),
                Arguments.of(document("A").replace("</LEIData>", ""), "xml-syntax"),
                Arguments.of(document("&xxe;"), "list-nothing-kept"),
                Arguments.of(document("<a>".repeat(20_000) + "</a>".repeat(20_000)), "xml-syntax"),
                Arguments.of(
                        "<!DOCTYPE LEIData [<!ENTITY xxe SYSTEM \"file:///etc/hostname\">]>" + document("&xxe;"),
                        "xml-doctype"),
                Arguments.of(
                        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>" + document("&b;"),
                        "xml-doctype"),
                Arguments.of("<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">" + document("A"), "xml-doctype"),
                Arguments.of("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + document("A"), "xml-encoding"),
                Arguments.of("<LEIData><LEIRecord a=\"" + "x".repeat(18 << 20), "xml-endless"),
                Arguments.of(document("A").replace("LEIRecord", "RelationshipRecord"), "list-without-rows"),
                Arguments.of("LEI,Entity.LegalName\n" + Leis.of(1).replace('T', 'U') + ",A\n", "list-nothing-kept"),
                Arguments.of("LEI,Entity.LegalName\n\"" + "x".repeat(33 << 20), "csv-syntax"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aFileThatIsNoRegisterIsRefusedAndSaysWhy(String text, String code) {
        List<Violation> violations =
                FilingFixtures.refusals(FilingFixtures.read(FilingKind.GLEIF_LEI, text, new Gathered()));
        assertThat(violations).first().extracting(Violation::code).isEqualTo(code);
        FilingFixtures.areWorded(violations);
    }

    @Test
    void anElementTooDeepOrTooLongCostsItsRecordAlone() {
        var gathered = FilingFixtures.gathered(
                FilingKind.GLEIF_LEI,
                "<LEIData><LEIRecords>" + RECORD.formatted("<a>".repeat(60) + "</a>".repeat(60))
                        + RECORD.formatted("x".repeat(2 << 20)) + RECORD.formatted("Bon") + "</LEIRecords></LEIData>");
        assertThat(gathered.reasons()).contains(" row-too-deep", " row-too-large");
        assertThat(gathered.entities)
                .singleElement()
                .satisfies(entity -> assertThat(entity.name()).isEqualTo("Bon"));
    }

    @Test
    void referencesToTheFiveCharactersOfXmlAreText() {
        var gathered = FilingFixtures.gathered(
                FilingKind.GLEIF_LEI,
                "<LEIData><LEIRecords>"
                        + RECORD.formatted("A &amp; B &lt;C&gt; &#233;").repeat(5_000) + "</LEIRecords></LEIData>");
        assertThat(gathered.entities)
                .hasSize(5_000)
                .allSatisfy(entity -> assertThat(entity.name()).isEqualTo("A & B <C> é"));
    }

    @Test
    void bytesThatAreNotUtf8AreNeverReplaced() {
        assertThat(codes(CSV.replace("A", "é").getBytes(StandardCharsets.ISO_8859_1)))
                .containsExactly("file-not-utf8");
        byte[] late = (CSV + (Leis.of(2) + ",B\r\n").repeat(10_000) + "é").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(codes(late)).containsExactly("file-not-utf8");
        byte[] json = ("{\"records\": [" + "{},".repeat(100_000) + "é").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(codes(json)).containsExactly("file-not-utf8");
        byte[] xml = ("<LEIData>" + "<a/>".repeat(100_000) + "é").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(codes(xml)).containsExactly("file-not-utf8");
    }

    @Test
    void zipAndGzipAreUnpackedAndDamageIsNamed() throws IOException {
        byte[] gzip = gzip(CSV);
        byte[] zip = zip("lei.csv");
        for (byte[] packed : List.of(gzip, zip)) {
            var gathered = new Gathered();
            FilingFixtures.counted(
                    FilingFixtures.read(FilingKind.GLEIF_LEI, new ByteArrayInputStream(packed), gathered));
            assertThat(gathered.entities).hasSize(1);
        }
        assertThat(codes(Arrays.copyOf(gzip, gzip.length - 12))).containsExactly("text-corrupt");
        assertThat(codes(Arrays.copyOf(zip, 50))).containsExactly("text-corrupt");
        assertThat(codes(zip("lei.csv", "rr.csv"))).containsExactly("filing-zip-entries");
    }

    @Test
    void anEndlessFileIsCutAtItsBound() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
        var bounded = new Bounded(endless, 1 << 20);
        assertThatThrownBy(bounded::readAllBytes)
                .isInstanceOf(RefusedText.class)
                .hasMessage("filing-too-large");
    }

    private static List<String> codes(byte[] bytes) {
        return FilingFixtures.codes(FilingFixtures.refusals(
                FilingFixtures.read(FilingKind.GLEIF_LEI, new ByteArrayInputStream(bytes), new Gathered())));
    }

    private static String document(String name) {
        return "<LEIData><LEIRecords>" + RECORD.formatted(name) + "</LEIRecords></LEIData>";
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.write(CSV.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
