package fr.etagere.backing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Entry;
import fr.etagere.filings.FilingKind;
import fr.etagere.filings.FilingRegisters;
import fr.etagere.naming.Candidate;
import fr.etagere.naming.Supplier;
import fr.etagere.ownership.EntityId;
import fr.etagere.reviews.Review;
import fr.etagere.reviews.Reviews;
import fr.etagere.shared.Json;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Texts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A provider of the shelf is asked of the registers by its numbers first, by its name after.
class IdentifyingTest {

    private static final Path ROOT = Path.of(System.getProperty("etagere.root"));
    private static final Materials MATERIALS = Materials.at(ROOT).with(Materials.at(ROOT, List.of(Backing.LAW)));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final String HEAD = "holder,holder_name,holder_country,held,held_name,held_country,capital,votes\n";
    private static final String PARENT = "GB-COH-00000001,Parent Example Inc,US,";

    private static final String TIXEO = """
            - name: Tixeo
              legalName: Tixeo
              country: FR
              siren: "424761419"
              evidence:
                - {claims: [siren], source: s, retrieved: 2026-11-20, status: %s, confidence: MEDIUM}
            """;

    @TempDir
    private Path home = Path.of("");

    /// What the shelf says of Tixeo, with this line in place of the published ones.
    private static Materials shelf(String providers) {
        return MATERIALS.with("catalogue/providers.yaml", providers.getBytes(StandardCharsets.UTF_8));
    }

    private static Materials verified() {
        return shelf(TIXEO.formatted("EVIDENCED"));
    }

    private void imported(String... held) throws IOException {
        var lines = new StringBuilder(HEAD);
        for (String one : held) {
            lines.append(PARENT).append(one).append(",100,100\n");
        }
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        new FilingRegisters(home)
                .keep(
                        FilingKind.HOLDINGS,
                        new FilingRegisters.Origin("t.csv", () -> new ByteArrayInputStream(bytes)),
                        DAY,
                        _ -> {});
    }

    private Backed asked(Materials materials) throws IOException {
        Catalogue catalogue = Catalogue.load(materials);
        List<Entry> tixeo = List.of(catalogue.entry("tixeo").orElseThrow());
        return Backing.current(home, new Reviews(home).list()).of(tixeo, List.of(), catalogue, materials, DAY);
    }

    private static JsonNode json(Backed backed) {
        return new BackedJson(backed, Texts.of(Lang.FR)).node().at("/each/0");
    }

    private static String said(Backed backed) {
        return new BackedWords(backed, Texts.of(Lang.FR))
                .told()
                .rows()
                .getFirst()
                .company();
    }

    @Test
    void aCompanyThatTheRegistersCallOtherwiseIsFoundByItsNumber() throws IOException {
        imported("FR-INSEE-424761419,Visioconférences du Midi,FR", "GB-COH-00000009,Autre Exemple,FR");
        Backed backed = asked(verified());
        assertThat(json(backed).path("found").asString()).isEqualTo("BY_IDENTIFIER");
        assertThat(json(backed).at("/entity/name").asString()).isEqualTo("Visioconférences du Midi");
        assertThat(json(backed).at("/company/numbers/0/id").asString()).isEqualTo("FR-INSEE-424761419");
        assertThat(json(backed).at("/company/numbers/0/held").asBoolean()).isTrue();
        assertThat(json(backed).at("/company/otherName").asBoolean()).isTrue();
        assertThat(said(backed))
                .contains("par son numéro (SIREN 424761419), sous un tout autre nom", "Visioconférences du Midi");
    }

    @Test
    void aNumberUnknownToTheRegistersFallsBackOnTheNameAndSaysSo() throws IOException {
        imported("GB-COH-00000002,Tixeo,FR");
        Backed backed = asked(verified());
        assertThat(json(backed).path("found").asString()).isEqualTo("BY_NAME");
        assertThat(json(backed).at("/company/numbers/0/held").asBoolean()).isFalse();
        assertThat(said(backed)).contains("par son nom", "n'ayant pas son numéro (SIREN 424761419)");
    }

    @Test
    void theLegalNameIsAskedWhenTheNameOfTheShelfLeadsNowhere() throws IOException {
        imported("GB-COH-00000002,Visioconférences du Midi,FR");
        Materials trading =
                shelf(TIXEO.formatted("EVIDENCED").replace("legalName: Tixeo", "legalName: Visioconférences du Midi"));
        assertThat(json(asked(trading)).path("found").asString()).isEqualTo("BY_NAME");
        assertThat(json(asked(verified())).path("found").asString()).isEqualTo("NOT_FOUND");
        assertThat(said(asked(verified()))).contains("ni sous son numéro (SIREN 424761419)");
    }

    @Test
    void aNumberAndANameThatMeanTwoCompaniesSettleNothingAndShowBoth() throws IOException {
        imported("FR-INSEE-424761419,Boulangerie Martin,FR", "GB-COH-00000002,Tixeo,FR");
        Backed backed = asked(verified());
        assertThat(json(backed).path("found").asString()).isEqualTo("AMBIGUOUS");
        assertThat(json(backed)
                        .path("candidates")
                        .valueStream()
                        .map(one -> one.path("name").asString()))
                .containsExactly("Boulangerie Martin", "Tixeo");
        assertThat(said(backed)).contains("ne mènent pas à une même société", "Boulangerie Martin", "Tixeo");
    }

    @Test
    void aNamesakeWithAnotherNumberIsOnlyShown() throws IOException {
        imported("FR-INSEE-527594493,Tixeo,FR");
        Backed backed = asked(verified());
        assertThat(json(backed).path("found").asString()).isEqualTo("AMBIGUOUS");
        assertThat(json(backed).at("/candidates/0/id").asString()).isEqualTo("FR-INSEE-527594493");
        assertThat(json(backed).at("/company/numbers/0/held").asBoolean()).isFalse();
    }

    @Test
    void aNamesakeDoesNotHideTheCompanyThatHasTheNumberAndTheName() throws IOException {
        imported("FR-INSEE-424761419,Tixeo,FR", "FR-INSEE-527594493,Tixeo,FR");
        JsonNode said = json(asked(verified()));
        assertThat(said.path("found").asString()).isEqualTo("BY_IDENTIFIER");
        assertThat(said.at("/entity/id").asString()).isEqualTo("FR-INSEE-424761419");
        assertThat(said.at("/company/otherName").asBoolean()).isFalse();
    }

    @Test
    void aNumberThatNobodyCheckedLeadsOnlyWhereTheNameAgrees() throws IOException {
        Materials unchecked = shelf(TIXEO.formatted("DECLARED"));
        imported("FR-INSEE-424761419,Tixeo SAS,FR");
        assertThat(json(asked(unchecked)).path("found").asString()).isEqualTo("BY_IDENTIFIER");
        Path first = home;
        home = first.resolve("other");
        imported("FR-INSEE-424761419,Boulangerie Martin,FR");
        assertThat(json(asked(unchecked)).path("found").asString()).isEqualTo("AMBIGUOUS");
        assertThat(json(asked(verified())).path("found").asString()).isEqualTo("BY_IDENTIFIER");
    }

    @Test
    void twoNumbersThatTheRegistersGiveToTwoCompaniesSettleNothing() throws IOException {
        imported("FR-INSEE-424761419,Tixeo,FR", "XI-LEI-529900D6BF99LW9R2E68,Tixeo,FR");
        Materials both = shelf(TIXEO.formatted("EVIDENCED")
                .replace("  evidence:", "  lei: 529900D6BF99LW9R2E68\n  evidence:")
                .replace("claims: [siren]", "claims: [siren, lei]"));
        assertThat(asked(both).providers().getFirst().standing())
                .isInstanceOfSatisfying(
                        Backed.Standing.Ambiguous.class,
                        ambiguous -> assertThat(ambiguous.candidates())
                                .extracting(Candidate::id)
                                .containsExactly(EntityId.siren("424761419"), EntityId.lei("529900D6BF99LW9R2E68")));
    }

    @Test
    void aNumberOfAnotherRegisterLeadsToo() throws IOException {
        imported("GB-COH-00000002,Quite Another Name Ltd,GB");
        Materials british = shelf("""
                - name: Tixeo
                  registers: {GB-COH: "00000002"}
                  evidence:
                    - {claims: [registers], source: s, retrieved: 2026-11-20, status: EVIDENCED, confidence: HIGH}
                """);
        assertThat(json(asked(british)).path("found").asString()).isEqualTo("BY_IDENTIFIER");
    }

    @Test
    void whatAPersonDecidedPrevailsOverTheNumber() throws IOException {
        imported("FR-INSEE-424761419,Boulangerie Martin,FR", "GB-COH-00000002,Tixeo,FR");
        new Reviews(home)
                .decide(
                        Supplier.named("Tixeo"),
                        new Review.Decision(
                                new EntityId("GB-COH", "00000002"),
                                "A. Essai",
                                Instant.parse("2026-11-20T10:00:00Z"),
                                "Kbis"));
        JsonNode said = json(asked(verified()));
        assertThat(said.path("found").asString()).isEqualTo("BY_REVIEW");
        assertThat(said.at("/entity/name").asString()).isEqualTo("Tixeo");
        assertThat(said.at("/company/numbers/0/held").isNull()).isTrue();
    }

    @Test
    void aShelfThatStatesNoNumberAnswersAsItDidBefore() throws IOException {
        imported("GB-COH-00000002,Tixeo,FR");
        Backed backed = asked(shelf("[]"));
        assertThat(json(backed).path("found").asString()).isEqualTo("BY_NAME");
        assertThat(json(backed).has("company")).isFalse();
        assertThat(said(backed)).startsWith("retrouvé par son nom : Tixeo");
    }

    @Test
    void whatLessensAnExposureIsFoundByTheNumberToo() throws IOException {
        imported("FR-INSEE-424761419,Hébergements de la rue Kellermann,FR", "GB-COH-00000009,Autre Exemple,FR");
        Backing backing = Backing.current(home, new Reviews(home).list());
        Catalogue catalogue = Catalogue.load(MATERIALS);
        assertThat(backing.beside(EntityId.siren("424761419"), catalogue, DAY))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(
                                catalogue.entry(one.solution()).orElseThrow().provider())
                        .isEqualTo("OVH"));
        assertThat(backing.beside(new EntityId("GB-COH", "00000009"), catalogue, DAY))
                .isEmpty();
    }

    @Test
    void theSameAnswerIsMadeAgainFromWhatItCites() throws IOException {
        imported("FR-INSEE-424761419,Visioconférences du Midi,FR");
        Materials materials = verified();
        Catalogue catalogue = Catalogue.load(materials);
        Backed backed = asked(materials);
        Backed again = Backing.cited(home, backed.cited())
                .of(List.of(catalogue.entry("tixeo").orElseThrow()), List.of(), catalogue, materials, DAY);
        assertThat(Json.canonicalText(json(again))).isEqualTo(Json.canonicalText(json(backed)));
    }
}
