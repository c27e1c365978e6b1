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
