package fr.etagere.publiccode;

import static fr.etagere.publiccode.PubliccodeFixtures.accepted;
import static fr.etagere.publiccode.PubliccodeFixtures.and;
import static fr.etagere.publiccode.PubliccodeFixtures.read;
import static fr.etagere.publiccode.PubliccodeFixtures.refusals;
import static fr.etagere.publiccode.PubliccodeFixtures.warnings;
import static fr.etagere.publiccode.PubliccodeFixtures.with;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PubliccodeReaderTest {

    @Test
    void readsAGoodFileWhole() {
        var judged = accepted(PubliccodeFixtures.GOOD);
        Publiccode code = judged.publiccode();

        assertThat(judged.warnings()).isEmpty();
        assertThat(judged.unchecked()).isEmpty();
        assertThat(code.name()).isEqualTo("Registre des prêts");
        assertThat(code.url()).isEqualTo(URI.create("https://forge.example.org/ville/prets.git"));
        assertThat(code.releaseDate()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(code.platforms()).containsExactly("web", "linux");
        assertThat(code.description().values())
                .singleElement()
                .satisfies(told ->
                        assertThat(told.features()).containsExactly("Prêter et rendre", "Relancer par courriel"));
        assertThat(code.organisation())
                .isEqualTo(new Publiccode.Organisation(URI.create("https://ville.example.org"), "Ville d'Exemple"));
        assertThat(code.dependsOn().open())
                .containsExactly(new Publiccode.Dependency("PostgreSQL", "16", null, null, false));
    }

    @Test
    void keepsNothingOfContacts() {
        assertThat(accepted(PubliccodeFixtures.GOOD).publiccode().toString())
                .doesNotContain("Camille")
                .doesNotContain("camille@");
    }

    @Test
    void saysEveryFaultAtOnceWithItsLine() {
        String text = with("platforms: [web, linux]", "platforms: 3")
                .replace("stable", "finished")
                .replace("name: Registre des prêts\n", "");

        assertThat(refusals(text))
                .containsExactlyInAnyOrder(
                        "/name publiccode-required",
                        "/platforms publiccode-type-list",
                        "/developmentStatus publiccode-unknown-value");
        assertThat(read(text, Surrounding.nothing()))
                .isInstanceOfSatisfying(
                        Read.Refused.class,
                        refused -> assertThat(refused.violations())
                                .contains(new Violation(
                                        "/developmentStatus",
                                        9,
                                        "finished",
                                        "publiccode-unknown-value",
                                        List.of("concept, development, beta, stable, obsolete"))));
    }

    @Nested
    class Versions {

        @ParameterizedTest
        @ValueSource(strings = {"0.2", "0.2.2", "0.3", "0.4.0", "0.5", "0.6.0"})
        void anOlderOneOfTheFamilyIsReadAndSaidToBeOlder(String version) {
            assertThat(warnings(with("\"0\"", "\"" + version + "\"")))
                    .contains("/publiccodeYmlVersion publiccode-version-older");
        }

        @ParameterizedTest
        @CsvSource({
            "0.1, publiccode-version-too-old",
            "2.4.0, publiccode-version-unknown",
            "1, publiccode-version-unknown",
            "0.50, publiccode-version-unknown"
        })
        void anotherFormatIsRefusedForThatAlone(String version, String code) {
            assertThat(refusals(with("\"0\"", "\"" + version + "\"").replace("stable", "finished")))
                    .containsExactly("/publiccodeYmlVersion " + code);
        }

        @Test
        void aMissingOneDoesNotHideTheRest() {
            assertThat(refusals(with("publiccodeYmlVersion: \"0\"\n", "").replace("stable", "finished")))
                    .containsExactlyInAnyOrder(
                            "/publiccodeYmlVersion publiccode-required", "/developmentStatus publiccode-unknown-value");
        }

        @Test
        void aKeyIsJudgedByTheVersionDeclared() {
            String old = with("\"0\"", "\"0.2\"")
                    .replace("releaseDate: \"2026-03-31\"\n", "")
                    .replace("[FR]", "[fr]");
            assertThat(warnings(old))
                    .contains(
                            "/releaseDate publiccode-was-required",
                            "/organisation publiccode-key-newer",
                            "/description/fr/genericName publiccode-was-required")
                    .doesNotContain("/intendedAudience/countries/0 publiccode-country-small");
            assertThat(warnings(with("[FR]", "[fr]")))
                    .containsExactly("/intendedAudience/countries/0 publiccode-country-small");
        }

        @Test
        void deprecatedKeysArePointedOut() {
            assertThat(warnings(and("inputTypes: [text/csv]\nmonochromeLogo: img/mono.svg")
                            .replace("  license", "  repoOwner: Ville\n  authorsFile: AUTHORS\n  license")))
                    .containsExactlyInAnyOrder(
                            "/inputTypes publiccode-deprecated",
                            "/monochromeLogo publiccode-deprecated-for",
                            "/legal/repoOwner publiccode-deprecated-for",
                            "/legal/authorsFile publiccode-deprecated");
        }
    }

    @Nested
    class Values {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "2026-03-31 | 31/03/2026 | /releaseDate publiccode-date",
                    "2026-03-31 | 2026-02-30 | /releaseDate publiccode-date",
                    "2026-03-31 | 2026-03-31 10:00 | /releaseDate publiccode-date",
                    "https://forge.example.org/ville/prets.git | prets | /url publiccode-url",
                    "landingURL: https | landingURL: ftp | /landingURL publiccode-web",
                    "https://ville.example.org | ville | /organisation/uri publiccode-uri",
                    "https://ville.example.org | urn:x | /organisation/uri publiccode-uri",
                    "https://ville.example.org | urn:x-italian-pa:no_such_place"
                            + " | /organisation/uri publiccode-codice-ipa",
                    "[FR] | [Fr] | /intendedAudience/countries/0 publiccode-country",
                    "[FR] | [UK] | /intendedAudience/countries/0 publiccode-country",
                    "local-authorities | local-authority | /intendedAudience/scope/0 publiccode-misspelt-value",
                    "[inventory-management] | [loans] | /categories/0 publiccode-unknown-value",
                    "availableLanguages: [fr] | availableLanguages: [fr_FR]"
                            + " | /localisation/availableLanguages/0 publiccode-language",
                    "availableLanguages: [fr] | availableLanguages: [fr-ZZ]"
                            + " | /localisation/availableLanguages/0 publiccode-language",
                    "availableLanguages: [fr] | availableLanguages: []"
                            + " | /localisation/availableLanguages publiccode-empty",
                    "localisationReady: true | localisationReady: yes"
                            + " | /localisation/localisationReady publiccode-type-flag",
                    "camille@example.org | camille | /maintenance/contacts/0/email publiccode-email",
                    "Camille Exemple | '' | /maintenance/contacts/0/name publiccode-blank",
                    "Camille Exemple | [] | /maintenance/contacts/0/name publiccode-type-text",
                    "Camille Exemple | ~ | /maintenance/contacts/0/name publiccode-required",
                })
        void aWrongOneIsRefusedAtItsPlace(String right, String wrong, String place) {
            assertThat(refusals(with(right.strip(), wrong.strip().isEmpty() ? "''" : wrong.strip())))
                    .containsExactly(place);
        }

        @Test
        void charactersAreCountedAsPeopleSeeThem() {
            String family = "👨‍👩‍👧‍👦";
            assertThat(refusals(with("Le registre des prêts de matériel", family.repeat(150))))
                    .isEmpty();
            assertThat(refusals(with("Le registre des prêts de matériel", family.repeat(151))))
                    .containsExactly("/description/fr/shortDescription publiccode-too-long");
        }

        @Test
        void aNumberWhereTextIsMeantIsReadAndPointedOut() {
            assertThat(warnings(with("\"2.1\"", "2.10"))).containsExactly("/softwareVersion publiccode-number-as-text");
            assertThat(accepted(with("\"2.1\"", "2.10")).publiccode().softwareVersion())
                    .isEqualTo("2.10");
        }

        @Test
        void aliasesOfTextsAreThoseOfTheStandard() {
            assertThat(refusals(and("supports: [{id: 'alias:gdpr'}, {id: 'urn:iso:std:iso:27001'}]")))
                    .isEmpty();
            assertThat(refusals(and("supports: [{id: 'alias:rgpd'}, {id: rgpd}]")))
                    .containsExactlyInAnyOrder("/supports/0/id publiccode-alias", "/supports/1/id publiccode-uri");
        }

        @Test
        void oneTextMayStandForAListWhereTheStandardSaysSo() {
            assertThat(accepted(with("[web, linux]", "web")).publiccode().platforms())
                    .containsExactly("web");
            assertThat(accepted(and("isBasedOn: https://forge.example.org/autre"))
                            .publiccode()
                            .isBasedOn())
                    .hasSize(1);
            assertThat(refusals(with("[web, linux]", "toaster"))).containsExactly("/platforms publiccode-type-list");
        }
    }

    @Nested
    class Keys {

        @Test
        void anUnknownOneIsRefusedWithTheOneThatWasMeant() {
            assertThat(refusals(and("landingUrl: https://example.org\ncreationDate: 2020-01-01")))
                    .containsExactlyInAnyOrder(
                            "/landingUrl publiccode-misspelt-key", "/creationDate publiccode-unknown-key");
        }

        @Test
        void aKeyWithoutValueIsAnAbsentKey() {
            assertThat(warnings(and("roadmap:\nlogo: ~\nfundedBy: null"))).isEmpty();
        }

        @Test
        void sectionsOfCountriesStandUnderTheirCode() {
            assertThat(warnings(and("IT:\n  piattaforme:\n    spid: true"))).isEmpty();
            assertThat(warnings(and("it:\n  countryExtensionVersion: '0.2'")))
                    .containsExactly("/it publiccode-country-small");
            assertThat(warnings(and("FR:\n  rgaa: true"))).containsExactly("/FR publiccode-section-unknown");
            assertThat(refusals(and("It: {}"))).containsExactly("/It publiccode-misspelt-key");
            assertThat(refusals(and("it: {}\nIT: {}"))).containsExactly("/it publiccode-section-twice");
        }
    }
}
