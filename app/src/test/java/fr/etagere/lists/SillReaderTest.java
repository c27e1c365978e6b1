package fr.etagere.lists;

import static fr.etagere.lists.ListFixtures.card;
import static fr.etagere.lists.ListFixtures.rejections;
import static fr.etagere.lists.ListFixtures.rows;
import static fr.etagere.lists.ListFixtures.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.catalogue.Card;
import fr.etagere.catalogue.Entry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SillReaderTest {

    private static final String HEADER =
            "ID,nom,fonction,statut,wikidata,comptoir-du-libre,licence,secteur,composant\n";

    @Test
    void readsTheFirstVersionOfTheApi() {
        Card card = card(ListKind.SILL, """
                [{"id": 42, "name": "Pluvier", "description": "Carnet de bord partagé",
                  "referencedSinceTime": 1514764800000, "updateTime": 1640995200000, "license": "AGPL-3.0-or-later",
                  "isStillInObservation": false, "categories": ["Bureautique"], "keywords": ["notes", "équipe", "notes"],
                  "softwareExternalData": {"externalId": "Q4242", "sourceSlug": "wikidata",
                    "url": "https://pluvier.example.org", "codeRepositoryUrl": "https://git.example.org/pluvier/pluvier.git"},
                  "similarExternalSoftwares": [{"label": "Autre"}],
                  "serviceProviders": [{"name": "Rivage SARL", "url": "https://rivage.example.org", "siren": "732829320"}],
                  "instances": [{"id": 1, "organization": "Ville de Colombe", "targetAudience": "Agents", "publicUrl": "https://notes.colombe.example.org"}],
                  "userAndReferentCountByOrganization": {
                    "Ville de Colombe": {"userCount": 3, "referentCount": 0},
                    "Région Ouest": {"userCount": 0, "referentCount": 1},
                    "Personne": {"userCount": 0, "referentCount": 0}}}]
                """);

        assertThat(card)
                .isEqualTo(Card.of("42", "Pluvier")
                        .identifier("sill", "42")
                        .identifier("wikidata", "Q4242")
                        .shelf(Entry.Shelf.FREE_SOFTWARE)
                        .repository("https://git.example.org/pluvier/pluvier.git")
                        .website("https://pluvier.example.org")
                        .licence("AGPL-3.0-or-later")
                        .fr("Carnet de bord partagé")
                        .purposes(List.of("Bureautique", "notes", "équipe"))
                        .usedBy(List.of(
                                new Card.Use("Ville de Colombe", "https://notes.colombe.example.org", "Agents"),
                                new Card.Use("Région Ouest", null, null)))
                        .companies(List.of(new Card.Company("Rivage SARL", "732829320", "https://rivage.example.org")))
                        .build());
    }

    @Test
    void readsTheSecondVersionOfTheApi() {
        Card card = card(ListKind.SILL, """
                [{"variant": "public", "id": 7, "name": {"fr": "Pluvier", "en": "Plover"},
                  "description": {"fr": "Carnet", "en": "Logbook"}, "addedTime": "2024-01-05T10:00:00.000Z",
                  "updateTime": "2026-05-01T08:00:00.000Z", "license": "MIT", "applicationCategories": ["Notes"],
                  "url": "https://pluvier.example.org", "codeRepositoryUrl": "https://git.example.org/pluvier",
                  "externalId": "hal-01", "sourceSlug": "HAL", "authors": [{"@type": "Person", "name": "A. B."}],
                  "identifiers": [
                    {"@type": "PropertyValue", "value": "Q77", "subjectOf": {"additionalType": "wikidata"}},
                    {"@type": "PropertyValue", "value": "12", "subjectOf": {"additionalType": "ComptoirDuLibre"}},
                    {"@type": "PropertyValue", "value": "Q1", "additionalType": "Organization", "subjectOf": {"additionalType": "wikidata"}},
                    {"@type": "PropertyValue", "value": "https://git.example.org/pluvier"}],
                  "providers": [{"@type": "Organization", "name": "Rivage",
                    "identifiers": [{"value": "732829320", "subjectOf": {"additionalType": "SIREN"}}]}],
                  "instances": [{"id": 3, "organization": "Ville", "targetAudience": "", "instanceUrl": null}]}]
                """);

        assertThat(card.name()).isEqualTo("Pluvier");
        assertThat(card.otherNames()).containsExactly("Plover");
        assertThat(card.en()).isEqualTo("Logbook");
        assertThat(card.identifiers())
                .containsOnly(
                        Map.entry("sill", "7"),
                        Map.entry("wikidata", "Q77"),
                        Map.entry("comptoir", "12"),
                        Map.entry("hal", "hal-01"));
        assertThat(card.companies()).containsExactly(new Card.Company("Rivage", "732829320", null));
        assertThat(card.usedBy()).containsExactly(new Card.Use("Ville", null, null));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`\"dereferencing\": {\"reason\": \"abandon\", \"time\": 1}`, WITHDRAWN",
                "`\"dereferencing\": null, \"isStillInObservation\": true`, OBSERVED",
                "`\"isStillInObservation\": false`, LISTED"
            })
    void tellsThePlaceInTheList(String field, Card.Standing standing) {
        assertThat(card(ListKind.SILL, "[{\"id\": 1, \"name\": \"A\", " + field + "}]")
                        .standing())
                .isEqualTo(standing);
    }

    @Test
    void keepsRowsWithOddAddressesAndIdentifiersAndSaysSo() {
        var rows = rows(ListKind.SILL, """
                [{"id": 1, "name": "A", "updateTime": "hier", "softwareExternalData": {"externalId": "q12", "sourceSlug": "wikidata",
                  "codeRepositoryUrl": "https://git.example.org/gitweb/?p=a.git"}},
                 {"id": 2, "name": "B", "softwareExternalData": {"externalId": "L12", "sourceSlug": "wikidata",
                  "url": "javascript:alert(1)", "codeRepositoryUrl": "git://git.example.org/b"}}]
                """);

        assertThat(warnings(rows))
                .containsExactly(
                        "/softwareExternalData/codeRepositoryUrl address-not-a-repository",
                        "/updateTime moment-unreadable",
                        "/softwareExternalData/codeRepositoryUrl address-not-a-repository",
                        "/softwareExternalData/externalId wikidata-id",
                        "/softwareExternalData/url address-unusable");
        assertThat(rows.kept().get(0).identifiers()).containsEntry("wikidata", "Q12");
        assertThat(rows.kept().get(0).website()).isEqualTo("https://git.example.org/gitweb/?p=a.git");
        assertThat(rows.kept().get(1).website()).isNull();
        assertThat(rows.kept()).allMatch(card -> card.repository() == null);
    }

    @Test
    void saysEveryFaultOfARowAndKeepsTheRowsAround() {
        var rows = rows(ListKind.SILL, """
                [{"id": 1, "name": "Avant"},
                 {"id": "x", "name": ["B"], "license": 3, "keywords": {"a": 1}, "isStillInObservation": "non"},
                 {"id": 1, "name": "Encore"},
                 {"id": 2, "name": "\\u0007"},
                 {"id": 2, "name": "Après"}]
                """);

        assertThat(rows.kept()).extracting(Card::name).containsExactly("Avant", "Après");
        assertThat(rejections(rows))
                .containsExactlyInAnyOrder(
                        "/id id-not-a-number",
                        "/name text-expected",
                        "/license text-expected",
                        "/keywords list-expected",
                        "/isStillInObservation boolean-expected",
                        " row-duplicate",
                        "/name text-control");
    }

    @Test
    void readsTheTableOf2022() {
        var rows = rows(
                ListKind.SILL,
                HEADER
                        + "5,Pluvier,\"Carnet, partagé\",R,Q9,12,MIT,Bureautique,Notes\n"
                        + "6,Courlis,Mesure,O,q10,,\"GPL-2.0, LGPL-3\",,\n"
                        + "7,Vanneau,Ancien,FR,,,N/A,,\n"
                        + "8,Barge,Autre,Z,,,MIT,,\n");

        assertThat(rows.kept()).extracting(Card::standing).containsExactly(Card.Standing.values());
        Card first = rows.kept().getFirst();
        assertThat(first.purposes()).containsExactly("Carnet, partagé", "Bureautique", "Notes");
        assertThat(first.identifiers()).containsEntry("comptoir", "12").containsEntry("wikidata", "Q9");
        assertThat(rejections(rows)).containsExactly("/statut value-unknown");
    }

    @Test
    void readsTheShortKeysOf2022() {
        Card card = card(ListKind.SILL, """
                [{"id": "5", "i": "Pluvier", "f": "Notes", "st": "O", "l": "MIT", "co": "12", "se": "Bureautique", "c": "",
                  "y": "2021 ; 2022", "v-": "2", "v+": "", "fr-desc": "Carnet partagé", "en-desc": null, "website": null,
                  "sources": "https://git.example.org/pluvier", "frama": {"encoded-name": "", "name": null}}]
                """);

        assertThat(card.standing()).isEqualTo(Card.Standing.OBSERVED);
        assertThat(card.purposes()).containsExactly("Notes", "Bureautique");
        assertThat(card.identifiers()).containsOnlyKeys("sill", "comptoir");
        assertThat(card.fr()).isEqualTo("Carnet partagé");
        assertThat(card.repository()).isEqualTo("https://git.example.org/pluvier");
    }
}
