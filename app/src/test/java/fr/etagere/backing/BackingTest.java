package fr.etagere.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Entry;
import fr.etagere.filings.FilingKind;
import fr.etagere.filings.FilingRegisters;
import fr.etagere.naming.Decisions;
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
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Who stands behind an entry, and how the same answer is made again from what it cites.
class BackingTest {

    private static final Path ROOT = Path.of(System.getProperty("etagere.root"));
    private static final Materials MATERIALS = Materials.at(ROOT).with(Materials.at(ROOT, List.of(Backing.LAW)));
    private static final Catalogue CATALOGUE = Catalogue.load(MATERIALS);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final EntityId OTHER = new EntityId("GB-COH", "00000003");

    private static final String HOLDINGS = """
            holder,holder_name,holder_country,held,held_name,held_country,capital,votes
            GB-COH-00000001,Parent Example Inc,US,GB-COH-00000002,Tixeo,FR,100,100
            GB-COH-00000001,Parent Example Inc,US,GB-COH-00000003,Autre Exemple,FR,100,100
            """;

    @TempDir
    private Path home = Path.of("");

    private void imported() throws IOException {
        byte[] bytes = HOLDINGS.getBytes(StandardCharsets.UTF_8);
        new FilingRegisters(home)
                .keep(
                        FilingKind.HOLDINGS,
                        new FilingRegisters.Origin("t.csv", () -> new ByteArrayInputStream(bytes)),
                        DAY,
                        _ -> {});
    }

    private Backing current() throws IOException {
        return Backing.current(home, new Reviews(home).list());
    }

    private static List<Entry> tixeo() {
        return List.of(CATALOGUE.entry("tixeo").orElseThrow());
    }

    private Backed asked(Backing backing) throws IOException {
        return backing.of(tixeo(), List.of(), CATALOGUE, MATERIALS, DAY);
    }

    private static JsonNode json(Backed backed) {
        return new BackedJson(backed, Texts.of(Lang.FR)).node();
    }

    @Test
    void nothingImportedIsAnAnswerThatNeedsNoLaw() throws IOException {
        Backed backed = current().of(tixeo(), List.of(), CATALOGUE, Materials.at(ROOT), DAY);
        assertThat(backed.providers())
                .singleElement()
                .extracting(Backed.Provider::standing)
                .isEqualTo(new Backed.Standing.NothingImported());
        assertThat(new BackedWords(backed, Texts.of(Lang.FR)).told().note()).contains("rien n'est connu", "gleif-lei");
    }

    @Test
    void whatAPersonDecidedOfANameIsCitedAndHoldsWhenTheDecisionIsGone() throws IOException {
        imported();
        new Reviews(home)
                .decide(
                        Supplier.named("Tixeo"),
                        new Review.Decision(OTHER, "A. Essai", Instant.parse("2026-11-20T10:00:00Z"), "Kbis"));
        Backed backed = asked(current());
        assertThat(backed.cited().reviewed()).containsExactly(new Cited.Reviewed("Tixeo", OTHER));
        JsonNode said = json(backed);
        assertThat(said.at("/each/0/found").asString()).isEqualTo("BY_REVIEW");
        assertThat(said.at("/each/0/entity/name").asString()).isEqualTo("Autre Exemple");
        new Reviews(home)
                .withdraw(Supplier.named("Tixeo"), "A. Essai", Instant.parse("2026-11-21T10:00:00Z"), "erreur");
        assertThat(json(asked(current())).at("/each/0/found").asString()).isEqualTo("BY_NAME");
        JsonNode written = Json.mapper().readTree(Json.canonicalText(said));
        Cited cited = Objects.requireNonNull(BackedJson.cited(written));
        assertThat(Json.canonicalText(json(asked(Backing.cited(home, cited))))).isEqualTo(Json.canonicalText(said));
    }

    @Test
    void theSameRegistersAnswerEachOrganisationWithItsOwnDecisionsAndAreReadOnce() throws IOException {
        imported();
        var reviews = new Reviews(home.resolve("organisations/1"));
        reviews.decide(
                Supplier.named("Tixeo"),
                new Review.Decision(OTHER, "A. Essai", Instant.parse("2026-11-20T10:00:00Z"), "Kbis"));
        Backing registers = Backing.current(home, Decisions.NONE);

        Backed theirs = asked(registers.with(reviews.list()));
        Backed others = asked(registers.with(new Reviews(home.resolve("organisations/2")).list()));

        assertThat(json(theirs).at("/each/0/found").asString()).isEqualTo("BY_REVIEW");
        assertThat(json(others).at("/each/0/found").asString()).isEqualTo("BY_NAME");
        assertThat(others.cited().reviewed()).isEmpty();
        assertThat(Objects.requireNonNull(theirs.registers()).graph())
                .isSameAs(Objects.requireNonNull(others.registers()).graph());
    }

    @Test
    void whatCitesTheCopiesInUseIsAnsweredFromThemAndWhatCitesOthersIsNot() throws IOException {
        imported();
        Backing registers = current();
        Backed first = asked(registers);

        Backed again = asked(registers.citing(first.cited()));
        Backed nothing = asked(registers.citing(Cited.NOTHING));

        assertThat(Objects.requireNonNull(again.registers()).graph())
                .isSameAs(Objects.requireNonNull(first.registers()).graph());
        assertThat(nothing.registers()).isNull();
    }

    @Test
    void aCopyThatIsNotKeptIsSaidAndNeverReplacedByAnother() throws IOException {
        imported();
        Cited cited = asked(current()).cited();
        Backing elsewhere = Backing.cited(home.resolve("elsewhere"), cited);
        assertThat(elsewhere.absent()).isEqualTo(cited.copies());
        assertThatThrownBy(() -> asked(elsewhere)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatCannotBeReadBackIsNotHalfBelieved() {
        for (String damaged : List.of(
                "{\"registers\":[{\"id\":\"x\"}],\"reviewed\":[]}",
                "{\"registers\":[],\"reviewed\":[{}]}",
                "{\"registers\":[{\"id\":\"x\",\"kind\":\"k\",\"title\":\"t\",\"from\":\"f\",\"sha256\":\"0\","
                        + "\"retrieved\":\"hier\",\"lines\":\"0\"}]}")) {
            assertThat(BackedJson.cited(Json.mapper().readTree(damaged))).isNull();
        }
    }
}
