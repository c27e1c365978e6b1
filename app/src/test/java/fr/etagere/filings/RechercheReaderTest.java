package fr.etagere.filings;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.ownership.Holding;
import fr.etagere.ownership.LegalEntity;
import fr.etagere.ownership.LegalEntity.Kind;
import fr.etagere.ownership.LegalEntity.NameKind;
import fr.etagere.ownership.LegalEntity.OtherName;
import fr.etagere.ownership.Share;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RechercheReaderTest {

    @Test
    void aUnitHasItsNamesItsSeatAndItsHeadOffice() {
        LegalEntity unit = read("""
                        {"siren": "732829320", "nom_complet": "ACME (ACM) (LE BON COIN)", "nom_raison_sociale": "ACME", "sigle": "ACM",
                         "nature_juridique": "5710", "etat_administratif": "A", "date_mise_a_jour": "2026-05-17T23:30:52", "statut_diffusion": "O",
                         "siege": {"siret": "73282932000074", "code_postal": "75001", "libelle_commune": "PARIS", "nom_commercial": "ACME SHOP"},
                         "dirigeants": [], "complements": {"est_administration": null}}""").entities.getFirst();
        assertThat(unit.others()).extracting(Object::toString).containsExactly("FR-INSEE-73282932000074");
        assertThat(unit.name()).isEqualTo("ACME");
        assertThat(unit.otherNames())
                .containsExactly(
                        new OtherName("ACM", NameKind.ACRONYM, null),
                        new OtherName("LE BON COIN", NameKind.TRADE, null),
                        new OtherName("ACME SHOP", NameKind.TRADE, null));
        assertThat(unit.seats())
                .singleElement()
                .hasToString("Seat[kind=LEGAL, country=FR, city=PARIS, postcode=75001]");
        assertThat(unit.kind()).isEqualTo(Kind.COMPANY);
        assertThat(unit.standing()).isEqualTo(LegalEntity.Standing.ACTIVE);
        assertThat(unit.recorded()).isEqualTo(LocalDate.of(2026, 5, 17));
    }

    @ParameterizedTest
    @CsvSource({
        "5710,'\"est_administration\": true',PUBLIC_BODY",
        "5710,'\"est_l100_3\": true',PUBLIC_BODY",
        "5710,'\"est_service_public\": true',PUBLIC_BODY",
        "5710,'',COMPANY",
        "4110,'',PUBLIC_BODY",
        "7120,'',PUBLIC_BODY",
        "9220,'',UNKNOWN",
        "1000,'',PERSON"
    })
    void whatAUnitIsComesFromItsFormAndItsComplements(String form, String complements, Kind kind) {
        assertThat(unit("\"nature_juridique\": \"%s\", \"complements\": {%s}".formatted(form, complements))
                        .kind())
                .isEqualTo(kind);
    }

    @Test
    void aForeignCompanyHasItsLawFromItsSeat() {
        LegalEntity unit = unit("""
                "nature_juridique": "3120", "siege": {"siret": "73282932000074", "code_pays_etranger": "99109",
                 "libelle_pays_etranger": "ALLEMAGNE", "libelle_commune_etranger": "AN DER ALSTER 3"}""");
        assertThat(unit.jurisdiction()).isEqualTo("DE");
        assertThat(unit.seats()).singleElement().hasToString("Seat[kind=LEGAL, country=DE, city=null, postcode=null]");
    }

    @Test
    void aCountryThatNobodyKnowsLeavesTheSeatUnknown() {
        Gathered gathered = read(result("""
                "nature_juridique": "3120", "siege": {"siret": "73282932000074", "code_pays_etranger": "99999",
                 "libelle_pays_etranger": "ATLANTIDE"}"""));
        assertThat(gathered.entities.getFirst().seats()).isEmpty();
        assertThat(gathered.entities.getFirst().jurisdiction()).isNull();
        assertThat(Gathered.reasons(gathered.odd)).containsOnlyKeys("country-name");
    }

    @ParameterizedTest
    @CsvSource({
        "DEUTSCHLAND,",
        "ROYAUME-UNI,GB",
        "ETATS-UNIS,US",
        "PAYS-BAS,NL",
        "COREE (REPUBLIQUE DE),KR",
        "CÔTE D'IVOIRE,CI",
        "IRLANDE,IE",
        "LUXEMBOURG,LU",
        "SUISSE,CH",
        "JAPON,JP"
    })
    void countriesAreKnownByTheirFrenchName(String name, @org.jspecify.annotations.Nullable String code) {
        assertThat(CountryNames.code(name)).isEqualTo(code);
    }

    @Test
    void ofASoleTraderTheHomeIsNotKept() {
        LegalEntity unit = unit("""
                "nature_juridique": "1000", "siege": {"siret": "73282932000074", "code_postal": "75001", "libelle_commune": "PARIS"}""");
        assertThat(unit.seats()).singleElement().hasToString("Seat[kind=LEGAL, country=FR, city=null, postcode=null]");
        assertThat(unit.name()).isEqualTo("ACME");
    }

    @ParameterizedTest
    @CsvSource({"P", "N"})
    void aSoleTraderWhoIsNotPublishedHasNoName(String status) {
        Gathered gathered =
                read(result("\"nature_juridique\": \"1000\", \"statut_diffusion\": \"%s\"".formatted(status)));
        assertThat(gathered.entities)
                .singleElement()
                .extracting(LegalEntity::name)
                .isEqualTo("");
        assertThat(gathered.toString() + gathered.odd).doesNotContain("ACME");
    }

    @ParameterizedTest
    @CsvSource({"[ND]", "[NON-DIFFUSIBLE]"})
    void whatIsWithheldIsAbsent(String mark) {
        Gathered gathered = read("""
                {"siren": "732829320", "nom_complet": "%s", "nom_raison_sociale": "%1$s", "sigle": "%1$s", "nature_juridique": "5710",
                 "siege": {"siret": "%1$s", "code_postal": "%1$s", "libelle_commune": "%1$s"}}""".formatted(mark));
        LegalEntity unit = gathered.entities.getFirst();
        assertThat(unit.toString()).doesNotContain("[ND]", "NON-DIFF");
        assertThat(unit.name()).isEmpty();
        assertThat(Gathered.reasons(gathered.odd)).isEqualTo(Map.of("name-withheld", 1L));
    }

    @ParameterizedTest
    @CsvSource({
        "'Président de SAS', OFFICE", "'Gérant', OFFICE", "'Administrateur', OFFICE",
        "'Associé indéfiniment responsable', SHARES", "'Commissaire aux comptes titulaire',", "'Autre',"
    })
    void aLegalPersonThatRunsTheUnitIsAnOfficeAndNotCapital(
            String role, Holding.@org.jspecify.annotations.Nullable Kind kind) {
        Gathered gathered = read(result("""
                "dirigeants": [{"siren": "552032534", "denomination": "MERE", "qualite": "%s", "type_dirigeant": "personne morale"}]""".formatted(role)));
        if (kind == null) {
            assertThat(gathered.holdings).isEmpty();
        } else {
            assertThat(gathered.holdings)
                    .singleElement()
                    .extracting(
                            Holding::kind,
                            Holding::capital,
                            Holding::votes,
                            link -> link.holder().toString())
                    .containsExactly(kind, Share.UNKNOWN, Share.UNKNOWN, "FR-INSEE-552032534");
        }
    }

    @Test
    void naturalPersonsArePassedOver() {
        Gathered gathered = read(result("""
                "dirigeants": [{"nom": "DURAND", "prenoms": "Ida", "date_de_naissance": "1970-01", "type_dirigeant": "personne physique",
                  "qualite": "Gérant"}]"""));
        assertThat(gathered.holdings).isEmpty();
        assertThat(gathered.entities).hasSize(1);
        assertThat(gathered.entities.toString()).doesNotContain("DURAND", "1970");
    }

    @Test
    void laPosteHasItsOwnCheck() {
        LegalEntity unit = unit("\"siege\": {\"siret\": \"35600000000048\"}", "356000000");
        assertThat(unit.others()).extracting(Object::toString).containsExactly("FR-INSEE-35600000000048");
        assertThat(Identifiers.isSiret("35600000009075")).isTrue();
        assertThat(Identifiers.isSiret("35600000009076")).isFalse();
    }

    @Test
    void aSirenThatDoesNotExistCostsItsRow() {
        Gathered gathered = Gathered.from(
                new RechercheReader(),
                "{\"results\": [%s, %s]}"
                        .formatted(result("\"sigle\": null"), result("").replace("732829320", "732829321")));
        assertThat(Gathered.reasons(gathered.rejected)).containsOnlyKeys("siren-check");
        assertThat(gathered.rejected.getFirst().raw()).isEqualTo("siren 732829321");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{\"erreur\": \"Veuillez indiquer au moins un paramètre\"} | recherche-error",
                "{\"results\": [], \"total_results\": 0} | list-without-rows",
                "{\"data\": []} | list-wrong-shape",
                "<html>Too Many Requests</html> | json-syntax",
                "{\"results\": [{\"siren\": | json-syntax"
            })
    void anAnswerThatIsNoneIsRefused(String answer, String code) {
        assertThat(Gathered.refusal(new RechercheReader(), answer.getBytes(StandardCharsets.UTF_8)))
                .contains(code);
    }

    private static LegalEntity unit(String members) {
        return unit(members, "732829320");
    }

    private static LegalEntity unit(String members, String siren) {
        return read(result(members).replace("732829320\", \"nom", siren + "\", \"nom"))
                .entities
                .getFirst();
    }

    private static String result(String members) {
        return "{\"siren\": \"732829320\", \"nom_complet\": \"ACME\"" + (members.isEmpty() ? "" : ", " + members) + "}";
    }

    private static Gathered read(String result) {
        return Gathered.from(new RechercheReader(), "{\"results\": [" + result + "], \"page\": 1}");
    }
}
