package fr.etagere.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.etagere.accounts.Permission;
import fr.etagere.serving.Served;
import fr.etagere.shared.Document;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Read;
import fr.etagere.shared.StrictReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The description and the operations say the same.
class SpecificationTest {

    private static final Specification SPECIFICATION = Specification.in(Lang.FR);
    private static final String PROBLEM = "application/problem+json";
    private static final String KIND = "\"type\": \"/api#malformed\", ";

    @Test
    void eachOperationHasARouteAndEachRouteAnOperation() {
        List<String> routed = Served.part(Api.class).all().stream()
                .map(one -> one.method() + " " + one.path())
                .toList();

        assertThat(SPECIFICATION.operations())
                .extracting(one -> one.method() + " " + one.path())
                .containsExactlyInAnyOrderElementsOf(routed);
    }

    @Test
    void eachOperationSaysTheScopeThatItsRouteAsksFor() {
        for (Endpoint endpoint : Served.part(Api.class).all()) {
            String asked = switch (endpoint.needs()) {
                case Needs.Token _ -> "";
                case Needs.Scope(var permission) -> permission.name();
            };
            assertThat(SPECIFICATION.operations())
                    .filteredOn(one -> one.path().equals(endpoint.path())
                            && one.method().equals(endpoint.method().name()))
                    .extracting(Specification.Operation::scope)
                    .containsExactly(asked);
        }
    }

    @Test
    void everyOperationAndParameterIsSaidInWords() {
        assertThat(SPECIFICATION.operations()).allSatisfy(one -> {
            assertThat(one.id()).isNotBlank();
            assertThat(one.summary()).isNotBlank();
            assertThat(SPECIFICATION.tags()).extracting(Specification.Tag::name).contains(one.tag());
            assertThat(one.parameters())
                    .allSatisfy(parameter -> assertThat(parameter.description()).isNotBlank());
            assertThat(one.statuses()).extracting(Specification.Status::code).contains("default");
        });
    }

    @Test
    void theEnglishDescriptionIsTheFrenchOneWithItsTextsReplaced() {
        Specification english = Specification.in(Lang.EN);
        JsonNode published = read(english.yaml());

        assertThat(published).isEqualTo(english.tree());
        assertThat(shape(published)).isEqualTo(shape(SPECIFICATION.tree()));
        assertThat(texts(published))
                .allSatisfy(text -> assertThat(text).doesNotContain("«", " ;", " :"))
                .doesNotContainAnyElementsOf(texts(SPECIFICATION.tree()));
    }

    /// Most generators of clients read the older YAML 1.1, where a bare « ? » in braces is no text.
    @ParameterizedTest
    @EnumSource(Lang.class)
    void theReadersThatProgramsUseReadIt(Lang lang) {
        var reader = new Yaml(new SafeConstructor(new LoaderOptions()));
        Map<String, Object> read = reader.load(new String(Specification.in(lang).yaml(), StandardCharsets.UTF_8));

        assertThat(read).containsKeys("openapi", "paths", "components");
    }

    @Test
    void noEnglishTextIsOfASentenceThatIsNoLongerSaid() throws IOException {
        try (InputStream file = Specification.class.getResourceAsStream("/openapi/etagere.en.yaml")) {
            var french = new ArrayList<String>();
            read(Objects.requireNonNull(file).readAllBytes())
                    .path("texts")
                    .forEach(one -> french.add(one.path("fr").asString()));

            assertThat(french).doesNotHaveDuplicates().hasSameElementsAs(texts(SPECIFICATION.tree()));
        }
    }

    private static JsonNode read(byte[] yaml) {
        return switch (StrictReader.read(yaml)) {
            case Read.Ok<Document>(Document document) -> document.root();
            case Read.Refused<Document>(var violations) -> throw new AssertionError(violations);
        };
    }

    private static final Set<String> TEXTS = Set.of("title", "summary", "description");

    private static List<String> texts(JsonNode node) {
        var texts = new ArrayList<String>();
        node.properties().stream()
                .filter(one -> TEXTS.contains(one.getKey()) && one.getValue().isString())
                .forEach(one -> texts.add(one.getValue().asString()));
        node.forEach(one -> texts.addAll(texts(one)));
        return texts;
    }

    /// The same without its texts.
    private static JsonNode shape(JsonNode node) {
        JsonNode copy = node.deepCopy();
        if (copy instanceof ObjectNode object) {
            TEXTS.stream().filter(name -> object.path(name).isString()).forEach(name -> object.put(name, ""));
            object.properties().forEach(one -> object.set(one.getKey(), shape(one.getValue())));
        } else if (copy instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, shape(array.get(i)));
            }
        }
        return copy;
    }

    @ParameterizedTest
    @MethodSource("unforeseen")
    void anAnswerThatTheDescriptionDoesNotForeseeIsCaught(String why, int status, String type, String body) {
        var answer = new Planted(status, type, body);

        assertThatThrownBy(() -> Described.check(answer)).as(why).isInstanceOf(AssertionError.class);
    }

    @Test
    void anAnswerThatTheDescriptionForeseesIsNot() {
        HttpResponse<String> rules =
                Program.of("Aline", Permission.READ_DOSSIERS).get("/api/v1/rules");
        var again = new Planted(
                rules.statusCode(), rules.headers().firstValue("Content-Type").orElseThrow(), rules.body());

        assertThatCode(() -> Described.check(again)).doesNotThrowAnyException();
        assertThatCode(() -> Described.check(new Planted(400, PROBLEM, problem(KIND, ""))))
                .doesNotThrowAnyException();
    }

    static Stream<Arguments> unforeseen() {
        String json = "application/json";
        return Stream.of(
                Arguments.of("a status of success that nobody wrote down", 206, json, "{}"),
                Arguments.of("a type that nobody wrote down", 200, "text/html", "<p>"),
                Arguments.of("a body without what it must have", 200, json, "[{}]"),
                Arguments.of("a body that is no list", 200, json, "{}"),
                Arguments.of("a problem that lacks its kind", 400, PROBLEM, problem("", "")),
                Arguments.of("a problem with what nobody wrote down", 400, PROBLEM, problem(KIND, ", \"secret\": 1")));
    }

    private static String problem(String kind, String more) {
        return "{" + kind + "\"title\": \"Mal écrit\", \"status\": 400, \"detail\": \"Illisible\"" + more + "}";
    }

    /// An answer of `GET /api/v1/rules` that no server gave.
    private record Planted(int statusCode, String type, String body) implements HttpResponse<String> {

        @Override
        public HttpRequest request() {
            return HttpRequest.newBuilder(uri()).build();
        }

        @Override
        public URI uri() {
            return URI.create("http://localhost/api/v1/rules");
        }

        @Override
        public HttpHeaders headers() {
            return HttpHeaders.of(Map.of("Content-Type", List.of(type)), (_, _) -> true);
        }

        @Override
        public Optional<HttpResponse<String>> previousResponse() {
            return Optional.empty();
        }

        @Override
        public Optional<SSLSession> sslSession() {
            return Optional.empty();
        }

        @Override
        public HttpClient.Version version() {
            return HttpClient.Version.HTTP_1_1;
        }
    }
}
