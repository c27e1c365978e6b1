package fr.etagere.procurement;

import static fr.etagere.procurement.ProcurementFixtures.SUPPLIER;
import static fr.etagere.procurement.ProcurementFixtures.awards;
import static fr.etagere.procurement.ProcurementFixtures.file2019;
import static fr.etagere.procurement.ProcurementFixtures.imported;
import static fr.etagere.procurement.ProcurementFixtures.market;
import static fr.etagere.procurement.ProcurementFixtures.read;
import static fr.etagere.procurement.ProcurementFixtures.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.shared.Lang;
import fr.etagere.shared.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Nothing is repaired without a rule that counts it, and a fault of one row costs that row only.
class DirtyRowsTest {

    @TempDir
    private Path home = Path.of("");

    /// What is written in place of what, and the rule that must be counted once.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "72000000"              | "72000000-5"                     | cpv-check-digit        | repaired
            "72000000"              | "7200000"                        | cpv-malformed          | found
            "codeCPV": "72000000",  |                                  | cpv-missing            | found
            "2019-01-10"            | "2019-01-10+01:00"               | date-with-offset       | repaired
            "2019-01-10"            | "2019-01-10T00:00:00Z"           | date-with-time         | repaired
            "2019-01-10"            | "10/01/2019"                     | date-french            | repaired
            "2019-01-10"            | "0219-01-10"                     | date-out-of-range      | repaired
            "2019-01-10"            | "2019-02-30"                     | date-malformed         | found
            "2019-01-10"            | null                             | date-missing           | found
            "montant": 100          | "montant": "1 234,50 €"          | amount-text            | repaired
            "montant": 100          | "montant": 10.005                | amount-below-cent      | repaired
            "montant": 100          | "montant": 1e17                  | amount-too-large       | repaired
            "montant": 100          | "montant": 1e999999              | amount-too-large       | repaired
            "montant": 100          | "montant": 1e-999999             | amount-below-cent      | repaired
            "montant": 100          | "montant": 0                     | amount-zero            | found
            "montant": 100          | "montant": null                  | amount-missing         | found
            "montant": 100          | "montant": 99999999              | amount-all-nines       | found
            "montant": 100          | "montant": 100, "valeurGlobale": 0.0 | amount-twice       | repaired
            "dureeMois": 12         | "dureeMois": "12"                | duration-text          | repaired
            "dureeMois": 12         | "dureeMois": "NC"                | duration-not-published | repaired
            "dureeMois": 12         | "dureeMois": 0                   | duration-unreadable    | repaired
            "81223113200026"        | "812 231 132 00026"              | identifier-spaces      | repaired
            "81223113200026"        | 81223113200026                   | identifier-number      | repaired
            "81223113200026"        | "812231132"                      | siren-for-siret        | repaired
            "81223113200026"        | "5650171100115"                  | siret-leading-zero     | repaired
            "81223113200026"        | "81223113200027"                 | siret-malformed        | found
            "SIRET", "id": "81223113200026" | "HORS_UE", "id": "USACMEINC" | identifier-kind    | repaired
            "SIRET", "id": "81223113200026" | "FRW", "id": "AB1234"    | identifier-kind        | repaired
            "SIRET", "id": "81223113200026" | "TVA", "id": "12"        | identifier-malformed   | found
            "SIRET", "id": "81223113200026" | "DUNS", "id": "12"       | identifier-kind-unknown | found
            "Société"               | "Soci\uFFFDt\uFFFD"              | text-replacement       | found
            "Société"               | "Soci\\u0007"                    | text-control           | repaired
            "Objet 1"               | ""                               | object-missing         | found
            "titulaires": [         | "titulaires": ["x",              | supplier-unreadable    | found
            """)
    void eachRepairIsCounted(String from, @org.jspecify.annotations.Nullable String to, String rule, String kind)
            throws IOException {
        String dirty = market("1", "100", SUPPLIER, "").replace(from, to == null ? "" : to);
        Account account = imported(home, "a", file2019(dirty)).account();

        assertThat(account.kept()).isEqualTo(1);
        assertThat(kind.equals("repaired") ? account.repaired() : account.found())
                .containsEntry(rule, 1L);
    }

    @Test
    void aCleanRowCountsForNoRule() throws IOException {
        Account account =
                imported(home, "a", file2019(market("1", "100", SUPPLIER, ""))).account();

        assertThat(account.repaired()).isEmpty();
        assertThat(account.found()).isEmpty();
        assertThat(account.joined()).isEmpty();
    }

    @Test
    void aMissingAmountIsNotZero() throws IOException {
        Account account = imported(
                        home, "a", file2019(market("1", "null", SUPPLIER, ""), market("2", "0", SUPPLIER, "")))
                .account();

        assertThat(account.withoutAmount()).isEqualTo(1);
        assertThat(awards(home))
                .extracting(award -> award.contract().amount() == null)
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void anIdentifierThatIsNotWellFormedKeepsItsTextAndJoinsNothing() throws IOException {
        imported(home, "a", file2019(market("1", "1", "81223113200027", "")));

        assertThat(awards(home).getFirst().contract().suppliers().getFirst().id())
                .hasToString("LOCAL-81223113200027");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "id": "1",              | "id": " ",                        | award-id-missing
            "id": "1",              | "id": ["1"],                      | award-field-shape
            "id": "1",              | "id": "a\\u0000",                 | award-id-unreadable
            "acheteur": {"id": "21350238800019", "nom": "Ville"} | "acheteur": {} | award-buyer-missing
            "montant": 100          | "montant": -1                     | award-amount-negative
            "montant": 100          | "montant": "cent"                 | award-amount-unreadable
            "montant": 100          | "montant": NaN                    | award-amount-unreadable
            "montant": 100          | "montant": {"a": 1}               | award-field-shape
            "montant": 100          | "montant": 100, "montant": 200    | award-key-twice
            "montant": 100          | "montant": 100, "valeurGlobale": 3 | award-two-amounts
            """)
    void aRowThatCannotBeTrustedIsRejectedWithItsReasonAndItsText(String from, String to, String code)
            throws IOException {
        String bad = market("1", "100", SUPPLIER, "").replace(from, to);
        var imported = imported(home, "a", file2019(market("9", "5", SUPPLIER, ""), bad));

        assertThat(imported.account().rejected()).isEqualTo(1);
        assertThat(imported.account().totalAmount()).isEqualByComparingTo("5");
        Rejected row = imported.account().firstRejected().getFirst();
        assertThat(row.row()).isEqualTo(2);
        assertThat(row.violations()).anySatisfy(violation -> {
            assertThat(violation.code()).isEqualTo(code);
            assertThat(violation.advice(Texts.of(Lang.FR))).isNotBlank();
            assertThat(violation.message(Texts.of(Lang.EN))).isNotBlank();
        });
        assertThat(row.raw()).startsWith("{").contains("dureeMois");
        assertThat(Files.size(imported.rejected())).isPositive();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                   | award-file-empty
            `<html></html>`                      | award-file-markup
            `{"a": 1}`                           | award-format-unknown
            `[1]`                                | award-format-unknown
            `id;name`                            | award-format-unknown
            `{"marches": []}`                    | award-nothing-kept
            `{"marches": [{"id": "1"`            | award-file-json
            `{"marches": []} x`                  | award-file-json
            `{"marches": ["a", 1, null]}`        | award-nothing-kept
            """)
    void aFileThatIsNotOneIsRefusedWhole(String text, String code) throws IOException {
        assertThat(refusal(read(home, "a", text.getBytes(StandardCharsets.UTF_8))))
                .contains(code);
        assertThat(awards(home)).isEmpty();
    }

    @Test
    void hostileJsonIsRefusedWithinBounds() throws IOException {
        String deep = "{\"marches\": [{\"id\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}]}";
        String huge = "{\"marches\": [{\"objet\": \"" + "x".repeat(17 << 20) + "\"}]}";

        assertThat(refusal(read(home, "a", deep.getBytes(StandardCharsets.UTF_8))))
                .contains("award-file-bounds");
        assertThat(refusal(read(home, "a", huge.getBytes(StandardCharsets.UTF_8))))
                .contains("award-file-bounds");
        assertThat(refusal(
                        read(home, "a", "{\"marches\": [{\"id\": \"\u00e9\"}]}".getBytes(StandardCharsets.ISO_8859_1))))
                .contains("file-not-utf8");
    }

    @Test
    void aNumberOfAMillionDigitsCostsItsRow() throws IOException {
        Account account = imported(
                        home,
                        "a",
                        file2019(market("1", "1".repeat(1_000_000), SUPPLIER, ""), market("2", "3", SUPPLIER, "")))
                .account();

        assertThat(account.rejected()).isEqualTo(1);
        assertThat(account.totalAmount()).isEqualByComparingTo("3");
    }

    @Test
    void gzipAndZipAreReadAndBombsAreNot() throws IOException {
        byte[] plain = file2019(market("1", "100", SUPPLIER, "")).getBytes(StandardCharsets.UTF_8);
        byte[] spaces = new byte[1 << 20];
        java.util.Arrays.fill(spaces, (byte) ' ');
        var bomb = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(bomb)) {
            packing.write("{\"marches\": [".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 200; i++) {
                packing.write(spaces);
            }
        }

        assertThat(ProcurementFixtures.kept(read(home, "g", gzip(plain)))
                        .account()
                        .kept())
                .isEqualTo(1);
        assertThat(ProcurementFixtures.kept(read(home, "z", zip(plain, 1)))
                        .account()
                        .kept())
                .isEqualTo(1);
        assertThat(refusal(read(home, "y", zip(plain, 2)))).containsExactly("award-file-several");
        assertThat(refusal(read(home, "b", bomb.toByteArray()))).containsExactly("award-file-bomb");
        byte[] cut = java.util.Arrays.copyOf(gzip(plain), 60);
        assertThat(refusal(read(home, "c", cut))).containsExactly("award-file-corrupt");
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void everyRuleIsWordedAndDocumented(Rule rule) throws IOException {
        String page = Files.readString(ProcurementFixtures.ROOT.resolve("docs/contrats.md"));
        String wording = Texts.of(Lang.FR).get("procurement.rule." + rule.id());

        assertThat(page).contains("| `" + rule.id() + "` | " + wording + " |");
        assertThat(Texts.of(Lang.EN).get("procurement.rule." + rule.id())).isNotEqualTo(wording);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(out)) {
            packing.write(plain);
        }
        return out.toByteArray();
    }

    private static byte[] zip(byte[] plain, int many) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var packing = new ZipOutputStream(out)) {
            for (int i = 0; i < many; i++) {
                packing.putNextEntry(new ZipEntry(i + ".json"));
                packing.write(plain);
            }
        }
        return out.toByteArray();
    }
}
