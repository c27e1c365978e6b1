package fr.etagere.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.shared.Materials;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShelvingTest {

    private static final LocalDate READ = LocalDate.of(2026, 11, 20);
    private static final Vocabulary WORDS = Catalogue.load(Materials.at(Path.of(System.getProperty("etagere.root"))))
            .vocabulary();

    @Test
    void theSameRepositoryIsTheSameThingHoweverItIsWritten() {
        Shelving.Laid laid = lay(
                register(
                        "sill",
                        software("1", "LaSuite Meet").repository("https://github.com/suitenumerique/meet.git/")),
                register("publiccode", software("2", "Visio").repository("git@GitHub.com:SuiteNumerique/meet")));
        assertThat(laid.entries()).hasSize(1);
        assertThat(laid.entries().getFirst().listed().otherNames()).containsExactly("LaSuite Meet");
        assertThat(laid.entries().getFirst().evidence())
                .extracting(Evidence::source)
                .containsExactly("publiccode-copy", "sill-copy");
    }

    @Test
    void theSameWikidataItemIsTheSameThing() {
        Shelving.Laid laid = lay(
                register("sill", software("1", "Jitsi").identifier("wikidata", "Q1")),
                register("comptoir", software("2", "Jitsi Meet").identifier("wikidata", "Q1")));
        assertThat(laid.entries()).hasSize(1);
    }

    @Test
    void aCloseNameProvesNothing() {
        Shelving.Laid laid = lay(
                register("sill", software("1", "Angular").purposes(List.of("Formulaires en ligne"))),
                register("comptoir", software("2", "AngularJS").purposes(List.of("Formulaires en ligne"))));
        assertThat(laid.entries()).extracting(Entry::name).containsExactly("Angular", "AngularJS");
    }

    @Test
    void theSameNameNeedsAFunctionInCommon() {
        Card.Builder chat = software("1", "Mercure").purposes(List.of("Messagerie instantanée"));
        Card.Builder form = software("2", "Mercure").purposes(List.of("Formulaire en ligne"));
        Card.Builder chatToo = software("3", "mercuré").purposes(List.of("tchat"));
        Shelving.Laid laid = lay(register("sill", chat, form), register("comptoir", chatToo));
        assertThat(laid.entries()).extracting(Entry::id).containsExactly("mercure", "mercure-2");
        assertThat(laid.entries().get(0).listed().lookAlikes()).containsExactly("mercure-2");
        assertThat(laid.entries().get(1).listed().lookAlikes()).containsExactly("mercure");
    }

    @Test
    void twoIdentifiersOfOneSchemeAreTwoThings() {
        Shelving.Laid laid = lay(
                register(
                        "sill",
                        software("1", "Mercure").identifier("wikidata", "Q1").purposes(List.of("tchat"))),
                register(
                        "comptoir",
                        software("2", "Mercure").identifier("wikidata", "Q2").purposes(List.of("tchat"))));
        assertThat(laid.entries()).hasSize(2);
    }

    @Test
    void oneListThatHoldsTwoThingsIsBelievedAboutThemWhateverIdentifierTheyShare() {
        Card.Builder survey = software("55", "Survey (questionnaire)").identifier("wikidata", "Q1");
        Card.Builder assets = software("54", "GLPI").identifier("wikidata", "Q1");
        for (var rows : List.of(List.of(survey, assets), List.of(assets, survey))) {
            Shelving.Laid laid = lay(
                    register("sill", rows.get(0), rows.get(1)),
                    register("comptoir", software("7", "glpi").identifier("wikidata", "Q1")));
            assertThat(laid.entries()).extracting(Entry::id).containsExactlyInAnyOrder("glpi", "survey-questionnaire");
            Entry glpi = entry(laid, "glpi");
            assertThat(glpi.listed().otherNames()).containsExactly("glpi");
            assertThat(glpi.listed().related())
                    .containsExactly(new Elsewhere.Related(
                            "survey-questionnaire", Elsewhere.Relation.SAME_IDENTIFIER, "wikidata Q1"));
            assertThat(entry(laid, "survey-questionnaire").listed().related())
                    .containsExactly(new Elsewhere.Related("glpi", Elsewhere.Relation.SAME_IDENTIFIER, "wikidata Q1"));
        }
    }

    @Test
    void theRowThatBearsTheNameIsHeardBeforeTheOneThatSharesItsIdentifier() {
        Entry held = lay(register("sill", software("54", "GLPI").identifier("wikidata", "Q1")))
                .entries()
                .getFirst();
        Shelving.Laid laid = Shelving.lay(
                List.of(held),
                List.of(register(
                        "comptoir",
                        software("55", "Survey").identifier("wikidata", "Q1"),
                        software("54", "GLPI").identifier("wikidata", "Q1"))),
                WORDS);
        assertThat(laid.entries()).extracting(Entry::name).containsExactly("GLPI", "Survey");
    }

    @Test
    void otherNamesWithOtherRepositoriesAreTwoThingsWhateverIdentifierTheyShare() {
        Shelving.Laid laid = lay(
                register(
                        "sill",
                        software("39", "ElasticSearch (Open Distro)")
                                .identifier("wikidata", "Q1")
                                .repository("https://github.com/opendistro/sql")),
                register(
                        "comptoir",
                        software("1", "Elasticsearch")
                                .identifier("wikidata", "Q1")
                                .repository("https://github.com/elastic/elasticsearch")));
        assertThat(laid.entries()).hasSize(2);
        assertThat(laid.entries())
                .allMatch(
                        entry -> entry.listed().related().getFirst().relation() == Elsewhere.Relation.SAME_IDENTIFIER);
        Shelving.Laid vendor = lay(
                register(
                        "sill",
                        software("219", "Superset")
                                .identifier("wikidata", "Q2")
                                .repository("https://github.com/apache/incubator-superset")),
                register(
                        "comptoir",
                        software("2", "Apache Superset")
                                .identifier("wikidata", "Q2")
                                .repository("https://github.com/apache/superset")));
        assertThat(vendor.entries()).hasSize(1);
    }

    @Test
    void whatTwoListsCallTheSameFunctionInTheirOwnCategoriesMakesOneThing() {
        Shelving.Laid laid = lay(
                register(
                        "sill",
                        software("1", "Discourse").fr("Forum").purposes(List.of("Forum", "Outil collaboratif"))),
                register(
                        "openalternative",
                        software("2", "Discourse")
                                .repository("https://github.com/discourse/discourse")
                                .purposes(List.of("Community & Social", "Community Platforms"))));
        assertThat(laid.entries()).hasSize(1);
        assertThat(laid.entries().getFirst().functions()).containsExactly("discussion-forum");
    }

    @Test
    void aServiceAndTheSoftwareItRunsAreTwoEntriesThatNameEachOther() {
        Card service = Card.of("docs", "Docs")
                .shelf(Entry.Shelf.STATE)
                .repository("https://github.com/suitenumerique/docs")
                .build();
        List<Entry> shelf = lay(register("autre", List.of(service))).entries();
        Card.Builder listed = software("2", "Docs").repository("https://github.com/suitenumerique/docs/");
        Shelving.Laid laid = Shelving.lay(shelf, List.of(register("openalternative", listed)), WORDS);
        assertThat(laid.entries()).extracting(Entry::id).containsExactly("docs", "docs-2");
        assertThat(entry(laid, "docs").listed().related())
                .containsExactly(new Elsewhere.Related(
                        "docs-2", Elsewhere.Relation.SAME_SOURCE, "github.com/suitenumerique/docs"));
        // The publisher of that very repository, under that very name, speaks of the service.
        assertThat(Shelving.lay(shelf, List.of(register("publiccode", listed)), WORDS)
                        .entries())
                .hasSize(1);
    }

    @Test
    void whatThisShelfExportedIsFoundAgainByItsOwnId() {
        Entry held = lay(register(
                        "autre",
                        List.of(Card.of("visio", "Visio")
                                .shelf(Entry.Shelf.STATE)
                                .build())))
                .entries()
                .getFirst();
        Shelving.Laid laid = Shelving.lay(
                List.of(held),
                List.of(register("sill", software("1000000001", "Visio").identifier("etagere", "visio"))),
                WORDS);
        assertThat(laid.entries()).hasSize(1);
        assertThat(laid.entries().getFirst().listed().identifiers()).isEmpty();
        // An id alone, under another name, is somebody else's.
        assertThat(Shelving.lay(
                                List.of(held),
                                List.of(register("sill", software("2", "Autre").identifier("etagere", "visio"))),
                                WORDS)
                        .entries())
                .hasSize(2);
    }

    @Test
    void aLastSlashOrTheCaseOfAHostIsNoDifference() {
        Entry entry = lay(
                        register(
                                "sill",
                                software("1", "Outil")
                                        .identifier("wikidata", "Q1")
                                        .website("https://Outil.example/Doc/")),
                        register(
                                "comptoir",
                                software("1", "Outil")
                                        .identifier("wikidata", "Q1")
                                        .website("https://outil.example/Doc")))
                .entries()
                .getFirst();
        assertThat(entry.listed().differing()).isEmpty();
        Entry other = lay(
                        register(
                                "sill",
                                software("1", "Outil")
                                        .identifier("wikidata", "Q1")
                                        .website("https://outil.example/doc")),
                        register(
                                "comptoir",
                                software("1", "Outil")
                                        .identifier("wikidata", "Q1")
                                        .website("https://outil.example/Doc")))
                .entries()
                .getFirst();
        assertThat(other.listed().differing()).hasSize(1);
    }

    @Test
    void whatAListSaysOtherwiseIsKeptBesideWithItsSource() {
        Shelving.Laid laid = lay(
                register(
                        "sill",
                        software("1", "Outil")
                                .repository("https://github.com/a/b")
                                .licence("MIT")),
                register(
                        "comptoir",
                        software("1", "Outil")
                                .repository("https://github.com/a/b")
                                .licence("GPL-3.0-only")));
        Entry entry = laid.entries().getFirst();
        assertThat(entry.licence()).isEqualTo("MIT");
        assertThat(entry.listed().differing())
                .containsExactly(new Elsewhere.Differing("licence", "GPL-3.0-only", "comptoir-copy"));
    }

    @Test
    void anAdditionThatFindsNothingIsNotLost() {
        Card addition = Card.of("9", "Inconnu").identifier("sill", "999").build();
        Shelving.Laid laid = Shelving.lay(List.of(), List.of(register("cnll", List.of(addition))), WORDS);
        assertThat(laid.entries()).isEmpty();
        assertThat(laid.unplaced()).containsExactly(new Unplaced("cnll", "9", "Inconnu"));
    }

    @Test
    void aPublicAccountTellsWhoPublishes() {
        Card body = Card.of("dinum", "DINUM")
                .accounts(List.of("https://github.com/suitenumerique/"))
                .build();
        Shelving.Laid laid = lay(
                register("organisations", List.of(body)),
                register(
                        "sill",
                        software("1", "Docs").repository("https://github.com/suitenumerique/docs"),
                        software("2", "Autre").repository("https://github.com/suitenumerique2/docs")));
        assertThat(laid.entries())
                .extracting(entry -> entry.listed().publishedBy())
                .containsExactly("DINUM", null);
    }

    @Test
    void theQualificationReadLastIsInForce() {
        var first = new Entry.Qualification(
                "SECNUMCLOUD_3_2", Entry.Qualification.State.QUALIFIED, READ, READ.plusDays(10), "12", null);
        var renewed = new Entry.Qualification(
                "SECNUMCLOUD_3_2", Entry.Qualification.State.QUALIFIED, READ, READ.plusYears(3), "12", null);
        Entry held = Shelving.lay(List.of(), List.of(register("secnumcloud", List.of(cloud("12", first)))), WORDS)
                .entries()
                .getFirst();
        var later = new Register(
                "secnumcloud",
                source("secnumcloud"),
                READ.plusDays(1),
                Evidence.Status.EVIDENCED,
                Evidence.Confidence.MEDIUM,
                List.of(cloud("12", renewed)));
        Shelving.Laid laid = Shelving.lay(List.of(held), List.of(later), WORDS);
        assertThat(laid.entries()).hasSize(1);
        assertThat(laid.entries().getFirst().qualified(READ.plusDays(11))).isTrue();
        assertThat(held.qualified(READ.plusDays(11))).isFalse();
    }

    @Test
    void functionsGuessedFromWordsAreNoProof() {
        Entry entry = lay(register("sill", software("1", "Parloir").purposes(List.of("tchat"))))
                .entries()
                .getFirst();
        assertThat(entry.functions()).containsExactly("instant-messaging");
        assertThat(entry.proven("functions", READ)).isFalse();
        assertThat(entry.proven("purposes", READ)).isTrue();
    }

    @Test
    void theOrderOfTheListsAndOfTheirRowsChangesNothingOfWhatIsOneThing() {
        var registers = new ArrayList<Register>();
        var random = new Random(7);
        for (String kind : List.of("sill", "comptoir", "openalternative", "publiccode")) {
            var cards = new ArrayList<Card>();
            for (int i = 0; i < 40; i++) {
                cards.add(software(kind + i, "Logiciel " + i)
                        .repository("https://forge.example/" + kind + "/" + i)
                        .identifier("wikidata", "Q" + i)
                        .build());
            }
            registers.add(register(kind, cards));
        }
        List<Entry> first = Shelving.lay(List.of(), registers, WORDS).entries();
        Collections.shuffle(registers, random);
        assertThat(Shelving.lay(List.of(), registers, WORDS).entries()).isEqualTo(first);
        assertThat(first).hasSize(40);
    }

    private static Entry entry(Shelving.Laid laid, String id) {
        return laid.entries().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Card cloud(String decision, Entry.Qualification qualification) {
        return Card.of(decision, "Nuage")
                .shelf(Entry.Shelf.CLOUD)
                .provider("Hébergeur")
                .qualification(qualification)
                .build();
    }

    private static Card.Builder software(String key, String name) {
        return Card.of(key, name).shelf(Entry.Shelf.FREE_SOFTWARE);
    }

    private static Shelving.Laid lay(Register... registers) {
        return Shelving.lay(List.of(), List.of(registers), WORDS);
    }

    private static Register register(String kind, Card.Builder... cards) {
        return register(kind, List.of(cards).stream().map(Card.Builder::build).toList());
    }

    private static Register register(String kind, List<Card> cards) {
        return new Register(kind, source(kind), READ, Evidence.Status.DECLARED, Evidence.Confidence.MEDIUM, cards);
    }

    private static EvidenceSource source(String kind) {
        return new EvidenceSource(
                kind + "-copy", "Liste " + kind, null, null, READ, EvidenceSource.Reliability.CERTAIN);
    }
}
