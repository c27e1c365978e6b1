package fr.etagere.steps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.accounts.Accounts;
import fr.etagere.accounts.Actor;
import fr.etagere.backing.Backed;
import fr.etagere.catalogue.Entry;
import fr.etagere.dossier.Decision;
import fr.etagere.dossier.DecisionFile;
import fr.etagere.dossier.Decisions;
import fr.etagere.dossier.SigningKey;
import fr.etagere.dossier.Verified;
import fr.etagere.filings.FilingKind;
import fr.etagere.naming.Supplier;
import fr.etagere.need.NeedReader;
import fr.etagere.ownership.OwnershipGraph;
import fr.etagere.records.SupplierReviews;
import fr.etagere.records.Verifications;
import fr.etagere.reviews.Review;
import fr.etagere.serving.Served;
import fr.etagere.shared.Json;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Read;
import fr.etagere.shared.Texts;
import fr.etagere.web.Imports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// What is decided with, while registers are imported.
class DecisionsInUseTest {

    private static final SigningKey KEY = SigningKey.ephemeral();

    private static final String INTERSTIS = """
            holder,holder_name,holder_country,held,held_name,held_country,capital,votes
            US-DE-7654321,Grand Fonds Inc (exemple),US,732829320,Interstis,FR,60,66.67
            """;

    @Test
    void anImportIsSeenByTheNextDecisionAndByTheNextStanding() throws IOException {
        DecisionsInUse inUse = Served.part(DecisionsInUse.class);
        Actor luc = actor("Luc");
        try (Imports imports = Imports.none()) {
            Decisions before = inUse.of(luc);
            assertThat(inUse.of(luc)).isSameAs(before);
            assertThat(found(before)).isEqualTo("NOTHING_IMPORTED");

            imports.add(FilingKind.HOLDINGS, "detentions.csv", INTERSTIS);

            assertThat(found(inUse.of(luc))).isEqualTo("BY_NAME");
            assertThat(inUse.of(luc).doctrine()).isSameAs(before.doctrine());
        }
        assertThat(found(inUse.of(luc))).isEqualTo("NOT_FOUND");
    }

    @Test
    void whatOneOrganisationDecidedOfANameMovesItsDecisionsAndNoOther() throws IOException, InterruptedException {
        DecisionsInUse inUse = Served.part(DecisionsInUse.class);
        SupplierReviews reviews = Served.part(SupplierReviews.class);
        Actor karim = actor("Karim");
        Actor bruno = actor("Bruno");
        try (Imports imports = Imports.none()) {
            imports.add(FilingKind.HOLDINGS, "detentions.csv", INTERSTIS);
            DecisionsInUse.Edition before = inUse.edition(bruno);
            assertThat(written(before.decisions())).isEqualTo(written(inUse.of(karim)));

            Review review = reviews.ask(karim, Supplier.named("Interstis"), List.of());
            assertThat(reviews.decide(karim, review, null, "Une autre Interstis."))
                    .isInstanceOf(SupplierReviews.Written.class);

            String theirs = written(inUse.of(karim));
            assertThat(Json.mapper().readTree(theirs).at("/providers/reviewed")).hasSize(1);
            assertThat(found(inUse.of(karim))).isNotEqualTo("BY_NAME");
            assertThat(inUse.edition(bruno)).isSameAs(before);
            assertThat(inUse.edition(karim).number())
                    .isNotEqualTo(inUse.edition(bruno).number());
            assertThat(found(inUse.of(bruno))).isEqualTo("BY_NAME");
            assertThat(verified(theirs)).as("the file cites what was decided").isTrue();

            Review decided = reviews.list(karim).find(review.key()).orElseThrow();
            assertThat(reviews.withdraw(bruno, decided, "De quel droit ?"))
                    .as("by someone who somehow holds it")
                    .isInstanceOf(SupplierReviews.Moved.class);
            assertThat(reviews.withdraw(karim, decided, "Erreur.")).isInstanceOf(SupplierReviews.Written.class);
            assertThat(found(inUse.of(karim))).isEqualTo("BY_NAME");
        }
    }

    @Test
    void theRegistersAreReadOnceForAllOrganisations() throws IOException {
        DecisionsInUse inUse = Served.part(DecisionsInUse.class);
        Standings standings = Served.part(Standings.class);
        List<Entry> any = List.of(inUse.catalogue().entry("tixeo").orElseThrow());

        assertThat(graph(standings.of(actor("Aline"), any))).isSameAs(graph(standings.of(actor("Bruno"), any)));
    }

    private static OwnershipGraph graph(Backed backed) {
        return Objects.requireNonNull(backed.registers()).graph();
    }

    private static boolean verified(String file) throws IOException, InterruptedException {
        return new Verified(
                        Served.part(Verifications.class)
                                .verify(() -> file.getBytes(StandardCharsets.UTF_8), Texts.of(Lang.FR))
                                .orElseThrow(),
                        null)
                .passed();
    }

    private static Actor actor(String person) {
        return Served.part(Accounts.class).cameThrough("demo").stream()
                .filter(actor -> actor.name().startsWith(person))
                .findFirst()
                .orElseThrow();
    }

    /// What a decision made with them says of the provider of what the State already has.
    private static String found(Decisions with) throws IOException {
        return StreamSupport.stream(
                        Json.mapper()
                                .readTree(written(with))
                                .path("providers")
                                .path("each")
                                .spliterator(),
                        false)
                .filter(one -> one.path("provider").asString().contains("Interstis"))
                .map(one -> one.path("found").asString())
                .findFirst()
                .orElseThrow();
    }

    private static String written(Decisions with) throws IOException {
        byte[] need = Files.readAllBytes(Path.of(System.getProperty("etagere.root"), "examples", "resana.yaml"));
        return switch (new NeedReader(with.materials()).read(need)) {
            case Read.Refused<NeedReader.NeedFile> refused -> throw new AssertionError(refused);
            case Read.Ok<NeedReader.NeedFile>(NeedReader.NeedFile file) -> {
                Decision decision = with.behind(with.decide(file, LocalDate.of(2026, 11, 22)));
                yield new String(DecisionFile.write(decision, with, KEY), StandardCharsets.UTF_8);
            }
        };
    }
}
