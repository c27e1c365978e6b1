package fr.etagere.filings;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.ownership.Holding;
import fr.etagere.ownership.LegalEntity;
import fr.etagere.ownership.Share;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapitalLinksReaderTest {

    private static final String COMPANY = """
            {"type": "personne_morale", "pourcentage": %s, "personne_morale_attributes": {"siren": "%s", "denomination": "%s"},
             "adresse": {"voie": "1 rue Longue", "pays": "%s"}}""";
    private static final String PERSON = """
            {"type": "personne_physique", "pourcentage": %s, "personne_physique_attributes": {"civilite": "MME",
             "nom_patronymique_et_prenoms": "DURAND IDA", "date_naissance": {"annee": "1970", "mois": "01"}},
             "adresse": {"voie": "2 rue Courte", "pays": "FR"}}""";

    @Test
    void shareholdersAndSubsidiariesAreLinksWithTheirCapital() {
        Gathered gathered = read(
                COMPANY.formatted("62.5", "552032534", "MERE", "FR"),
                "{\"siren\": \"732829320\", \"denomination\": \"FILLE\", \"pourcentage_detention\": 42.0}");
        assertThat(gathered.holdings)
                .extracting(
                        link -> link.holder() + " " + link.held(),
                        Holding::kind,
                        Holding::capital,
                        Holding::votes,
                        Holding::recorded)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "FR-INSEE-552032534 FR-INSEE-552049447",
                                Holding.Kind.SHARES,
                                Share.percent(new BigDecimal("62.5")),
                                Share.UNKNOWN,
                                LocalDate.of(2022, 12, 31)),
                        org.assertj.core.groups.Tuple.tuple(
                                "FR-INSEE-552049447 FR-INSEE-732829320",
                                Holding.Kind.SHARES,
                                Share.percent(BigDecimal.valueOf(42)),
                                Share.UNKNOWN,
                                LocalDate.of(2022, 12, 31)));
        assertThat(gathered.counted().declarant()).isEqualTo("552049447");
        assertThat(gathered.entity("MERE").seats())
                .singleElement()
                .extracting(LegalEntity.Seat::country)
                .isEqualTo("FR");
    }

    @Test
    void aNaturalPersonIsAHolderWithoutAName() {
        Gathered gathered = read(PERSON.formatted("30") + "," + PERSON.formatted("20"), "");
        assertThat(gathered.entities).hasSize(2).allSatisfy(holder -> {
            assertThat(holder.kind()).isEqualTo(LegalEntity.Kind.PERSON);
            assertThat(holder.name()).isEmpty();
        });
        assertThat(gathered.holdings).hasSize(2);
        assertThat(Gathered.reasons(gathered.odd)).containsEntry("person-left-out", 2L);
    }

    @Test
    void nothingOfAPersonIsEverShown() {
        Gathered gathered = read(PERSON.formatted("-5") + "," + PERSON.formatted("20"), "");
        assertThat(gathered.rejected).hasSize(1);
        assertThat(gathered.entities.toString() + gathered.rejected + gathered.odd)
                .doesNotContain("DURAND", "1970", "rue Courte");
    }

    @Test
    void aForeignHolderWithoutSirenKeepsItsName() {
        Gathered gathered =
                read(COMPANY.formatted("51", "", "HOLDING AG", "CH").replace("\"siren\": \"\"", "\"siren\": null"), "");
        assertThat(gathered.entity("HOLDING AG").seats())
                .singleElement()
                .extracting(LegalEntity.Seat::country)
                .isEqualTo("CH");
    }

    @Test
    void sharesBeyondTheWholeAreRejectedTogether() {
        Gathered gathered = read(
                COMPANY.formatted("60", "552032534", "A", "FR") + "," + COMPANY.formatted("50", "356000000", "B", "FR"),
                "{\"siren\": \"732829320\", \"denomination\": \"FILLE\", \"pourcentage_detention\": 42}");
        assertThat(gathered.counted().kept()).isEqualTo(1);
        assertThat(gathered.rejected)
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.violations().getFirst().arguments())
                        .startsWith("1, 2", "110", "FR-INSEE-552049447"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{\"errors\": [{\"code\": \"03003\", \"title\": \"Entité non trouvée\"}]} | liens-error",
                "{\"annee\": 2022, \"data\": {}} | liens-siren",
                "{\"siren\": \"552049448\", \"annee\": 2022, \"data\": {}} | liens-siren",
                "{\"siren\": \"552049447\", \"data\": {}} | liens-year",
                "{\"siren\": \"552049447\", \"annee\": 2022, \"data\": {}} | list-without-rows",
                "[] | list-wrong-shape"
            })
    void anAnswerThatIsNoneIsRefused(String answer, String code) {
        assertThat(Gathered.refusal(new CapitalLinksReader(), answer.getBytes(StandardCharsets.UTF_8)))
                .contains(code);
    }

    private static Gathered read(String shareholders, String subsidiaries) {
        return Gathered.from(new CapitalLinksReader(), """
                {"data": {"capital": {"actionnaires": [%s]}, "participations": {"filiales": [%s]}}, "meta": {},
                 "siren": "552049447", "annee": 2022}""".formatted(shareholders, subsidiaries));
    }
}
