package fr.etagere.api;

import static fr.etagere.accounts.Permission.READ_DOSSIERS;
import static fr.etagere.accounts.Permission.WRITE_DOSSIERS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.accounts.Actor;
import fr.etagere.accounts.Homes;
import fr.etagere.audit.Trail;
import fr.etagere.filings.EntityIds;
import fr.etagere.filings.FilingKind;
import fr.etagere.naming.Supplier;
import fr.etagere.ownership.EntityId;
import fr.etagere.records.Sealed;
import fr.etagere.records.SupplierReviews;
import fr.etagere.reviews.Review;
import fr.etagere.serving.Served;
import fr.etagere.shared.Json;
import fr.etagere.shared.Read;
import fr.etagere.web.Imports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/// The step of the suppliers is written whole or not at all: in the dossier, on the organisation's list, in its trail.
class SuppliersByProgramTest {

    private static final List<String> NAMES = List.of("Passbolt", "Collabora", "LimeSurvey");

    private static final String TWINS = "holder,holder_name,holder_country,held,held_name,held_country,capital,votes\n"
            + IntStream.range(0, NAMES.size())
                    .mapToObj(i -> """
                            GB-COH-00000001,Parent Example Inc,US,GB-COH-1000000%1$d,%2$s,FR,100,100
                            GB-COH-00000001,Parent Example Inc,US,LU-RCS-B12345%1$d,%2$s,LU,100,100
                            """.formatted(i, NAMES.get(i)))
                    .collect(Collectors.joining());

    /// Of an organisation of its own: what is decided of a name stays for all the tests of the run.
    private final Program program = Program.of("Bruno", READ_DOSSIERS, WRITE_DOSSIERS);
    private final Actor bruno = Program.actor("Bruno");
    private final SupplierReviews reviews = Served.part(SupplierReviews.class);

    @TempDir
    private Path folder = Path.of("");

    private String step = "";

    @BeforeEach
    void aDossierThatKeepsThemAll() {
        String dossier = program.post("/api/v1/dossiers", "{\"title\": \"Trois noms\"}")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(program.put(dossier + "/steps/shelf", """
                                {"kept": [{"solution": "passbolt"}, {"solution": "collabora-online"},
                                          {"solution": "limesurvey"}]}
                                """, "If-Match", "\"0\"")
                        .statusCode())
                .isEqualTo(200);
        step = dossier + "/steps/suppliers";
    }

    /// The tests that come after find the names as these found them.
    @AfterEach
    void takenBack() throws IOException {
        for (Review review : reviews.list(bruno).all()) {
            if (review.own() != null) {
                reviews.withdraw(bruno, review, "Fin de l'essai.");
            }
        }
    }

    @Test
    void whenOneOfThreeNamesMovedNothingIsWrittenOfAny() throws IOException {
        try (Imports imports = Imports.none()) {
            imports.add(FilingKind.HOLDINGS, "homonymes.csv", TWINS);
            Review last = reviews.ask(
                    bruno,
                    Supplier.named("LimeSurvey"),
                    List.of(company("GB-COH-10000002"), company("LU-RCS-B123452")));
            reviews.decide(bruno, last, null, "Décidé par un collègue.");
            String before = state();

            for (String[] key :
                    new String[][] {{}, {"Idempotency-Key", UUID.randomUUID().toString()}}) {
                HttpResponse<String> answer = put(chosen("", "", ""), key);

                assertThat(Program.problem(answer)).isEqualTo("/api#review-moved");
                assertThat(state()).isEqualTo(before);
            }

            String seen = reviews.list(bruno)
                    .find(Supplier.named("LimeSurvey"))
                    .map(SupplierReviews::seen)
                    .orElseThrow();
            HttpResponse<String> answer = put(chosen(seen(0), seen(1), seen));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(Program.json(answer).path("version").asInt())
                    .as("three names, one version")
                    .isEqualTo(1);
            assertThat(NAMES)
                    .allMatch(name -> decided(name).entity() != null
                            && decided(name).reason().equals("Registre lu."));
            assertThat(lines())
                    .filteredOn(line -> line.contains("Registre lu."))
                    .hasSize(3);
        }
    }

    @Test
    void twoSpellingsOfOneNameAreRefusedBeforeAnythingIsWritten() throws IOException {
        try (Imports imports = Imports.none()) {
            imports.add(FilingKind.HOLDINGS, "homonymes.csv", TWINS);
            String before = state();

            HttpResponse<String> answer = put("""
                    {"names": {"Passbolt": {"entity": "none", "reason": "Aucune."},
                               " passBOLT": {"entity": "GB-COH-10000000", "reason": "Celle-ci."},
                               " ": {"entity": "none", "reason": "Sans nom."}}}
                    """);

            assertThat(Program.json(answer).path("violations"))
                    .extracting(one ->
                            one.path("path").asString() + "|" + one.path("code").asString())
                    .containsExactlyInAnyOrder("/names/ passBOLT|choice-twice", "/names/ |choice-name");
            assertThat(answer.body()).contains("Passbolt", "N'en envoyez qu'un.");
            assertThat(state()).isEqualTo(before);
        }
    }

    @Test
    void threeHundredNamesReadTheListsNoMoreThanOne() throws IOException {
        ObjectNode content = Json.mapper().createObjectNode();
        ObjectNode names = content.putObject("names");
        IntStream.range(0, 300)
                .forEach(i -> names.putObject("Nom " + i).put("entity", "none").put("reason", "Essai."));
        reviews.ask(bruno, Supplier.named("Un nom"), List.of());
        String one = "{\"names\": {\"Nom\": {\"entity\": \"none\", \"reason\": \"Essai.\"}}}";
        put(one);

        long alone = reads(() -> put(one));
        long many = reads(() -> put(content.toString()));

        assertThat(alone).isPositive();
        assertThat(many).isEqualTo(alone);
    }

    private static Review.Choice company(String number) {
        return switch (EntityIds.read(number)) {
            case Read.Ok<EntityId>(EntityId id) -> new Review.Choice(id, "LimeSurvey");
            case Read.Refused<EntityId> refused -> throw new AssertionError(refused);
        };
    }

    private String chosen(String... seen) {
        ObjectNode content = Json.mapper().createObjectNode();
        ObjectNode names = content.putObject("names");
        for (int i = 0; i < seen.length; i++) {
            names.putObject(NAMES.get(i))
                    .put("entity", "GB-COH-1000000" + i)
                    .put("reason", "Registre lu.")
                    .put("seen", seen[i]);
        }
        return content.toString();
    }

    private String seen(int name) throws IOException {
        return reviews.list(bruno)
                .find(Supplier.named(NAMES.get(name)))
                .map(SupplierReviews::seen)
                .orElse("");
    }

    private Review.Decision decided(String name) {
        try {
            return reviews.list(bruno)
                    .find(Supplier.named(name))
                    .map(Review::own)
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> put(String content, String... headers) {
        String[] all = Stream.concat(Stream.of("If-Match", "\"0\""), Stream.of(headers))
                .toArray(String[]::new);
        return program.put(step, content, all);
    }

    /// The list, the dossier and the trail of the organisation.
    private String state() throws IOException {
        Path file = Served.part(Homes.class).of(bruno).resolve("reviews/names.jsonl");
        return (Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "")
                + program.get(step).body()
                + lines();
    }

    private List<String> lines() {
        return Served.part(Sealed.class)
                .in(
                        bruno,
                        () -> Served.part(Trail.class).lines(bruno, 200).stream()
                                .map(line -> line.action() + " " + line.subject() + " " + line.detail())
                                .toList());
    }

    /// How many times a file of reviews was read, as the virtual machine counts it.
    private long reads(Runnable work) throws IOException {
        Path told = folder.resolve(UUID.randomUUID() + ".jfr");
        try (var recording = new Recording()) {
            recording.enable("jdk.FileRead").withoutThreshold();
            recording.start();
            work.run();
            recording.stop();
            recording.dump(told);
        }
        return RecordingFile.readAllEvents(told).stream()
                .filter(event -> event.getEventType().getName().equals("jdk.FileRead"))
                .filter(event -> event.getString("path").endsWith("names.jsonl"))
                .count();
    }
}
