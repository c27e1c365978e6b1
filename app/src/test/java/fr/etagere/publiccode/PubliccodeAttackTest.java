package fr.etagere.publiccode;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.shared.Document;
import fr.etagere.shared.Json;
import fr.etagere.shared.Read;
import fr.etagere.shared.StrictReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Files that no one would write by mistake: each ends with a verdict, in a moment.
class PubliccodeAttackTest {

    private static final int FILES = 10_000;
    private static final Duration A_MOMENT = Duration.ofSeconds(2);

    /// Time of the processor: what else runs on the machine does not count.
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Test
    void tenThousandMutantsOfAGoodFileAreAllJudged() {
        var random = new Random(7_000);
        JsonNode good = tree(PubliccodeFixtures.GOOD);
        int refused = 0;
        long longest = 0;
        for (int i = 0; i < FILES; i++) {
            byte[] bytes = i % 3 == 0 ? randomBytes(random) : mutant(good.deepCopy(), random);
            long start = THREADS.getCurrentThreadCpuTime();
            var read = PubliccodeReader.read(bytes, Surrounding.nothing());
            longest = Math.max(longest, THREADS.getCurrentThreadCpuTime() - start);
            if (read instanceof Read.Refused<PubliccodeReader.Judged>(var violations)) {
                refused++;
                assertThat(PubliccodeFixtures.sentences(violations)).noneMatch(String::isBlank);
            }
        }
        System.out.printf(
                "publiccode.yml mutants: %d judged, %d refused, the longest in %d ms%n",
                FILES, refused, longest / 1_000_000);
        assertThat(refused).isBetween(FILES / 2, FILES);
        assertThat(Duration.ofNanos(longest)).isLessThan(A_MOMENT);
    }

    static List<String> costly() {
        int much = 1 << 20;
        var texts = new ArrayList<String>();
        for (String piece : List.of("a", "(", "\u0301", "👩\u200d", "🇫", "MIT OR ", "../", "a.", "-", "x@", "क्")) {
            String hostile = piece.repeat(much / piece.getBytes(StandardCharsets.UTF_8).length);
            texts.add(PubliccodeFixtures.with("EUPL-1.2", '"' + hostile + '"'));
            texts.add(PubliccodeFixtures.with("camille@example.org", '"' + hostile + '"'));
            texts.add(PubliccodeFixtures.with("Le registre des prêts de matériel", '"' + hostile + '"'));
            texts.add(PubliccodeFixtures.with("https://ville.example.org", '"' + hostile + '"'));
            texts.add(PubliccodeFixtures.with("availableLanguages: [fr]", "availableLanguages: [\"" + hostile + "\"]"));
            texts.add(PubliccodeFixtures.and("logo: \"" + hostile + '"'));
            texts.add(PubliccodeFixtures.and("? \"" + hostile + "\"\n: 1"));
        }
        var keys = new StringBuilder();
        for (int i = 0; i < 90_000; i++) {
            keys.append("name").append(i).append(": 1\n");
        }
        texts.add(PubliccodeFixtures.and(keys.toString()));
        texts.add(PubliccodeFixtures.and("categories2: [" + "bakcup,".repeat(90_000) + "]"));
        texts.add(PubliccodeFixtures.with("[inventory-management]", "[" + "bakcup,".repeat(90_000) + "]"));
        return texts;
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("costly")
    void costlyTextsAreJudgedInAMoment(String text) {
        long start = THREADS.getCurrentThreadCpuTime();
        PubliccodeFixtures.read(text, Surrounding.nothing());
        assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start)).isLessThan(A_MOMENT);
    }

    private static byte[] randomBytes(Random random) {
        byte[] bytes = PubliccodeFixtures.GOOD.getBytes(StandardCharsets.UTF_8);
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] =
                    (byte) (random.nextInt(4) == 0 ? random.nextInt(256) : 32 + random.nextInt(95));
        }
        return bytes;
    }

    private static byte[] mutant(JsonNode root, Random random) {
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            var places = new ArrayList<JsonNode>();
            containers(root, places);
            JsonNode place = places.get(random.nextInt(places.size()));
            switch (place) {
                case ObjectNode map -> mutate(map, random);
                case ArrayNode list -> mutate(list, random);
                default -> throw new IllegalStateException();
            }
        }
        return Json.mapper().writeValueAsBytes(root);
    }

    private static void mutate(ObjectNode map, Random random) {
        var names = new ArrayList<>(map.propertyNames());
        String name = names.isEmpty() ? "k" : names.get(random.nextInt(names.size()));
        switch (random.nextInt(4)) {
            case 0 -> map.remove(name);
            case 1 -> map.set(name + random.nextInt(9), value(random));
            default -> map.set(name, value(random));
        }
    }

    private static void mutate(ArrayNode list, Random random) {
        if (list.isEmpty() || random.nextBoolean()) {
            list.add(value(random));
        } else {
            list.set(random.nextInt(list.size()), value(random));
        }
    }

    private static JsonNode value(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(random.nextInt());
            case 3 -> NODES.numberNode(random.nextDouble());
            case 4 -> NODES.arrayNode();
            case 5 -> NODES.objectNode();
            case 6 -> NODES.stringNode("");
            case 7 -> NODES.stringNode("é\n".repeat(random.nextInt(400)));
            case 8 -> NODES.stringNode("x".repeat(random.nextInt(100) == 0 ? 1 << 20 : 200));
            case 9 -> nested(random.nextInt(70));
            case 10 -> NODES.stringNode("urn:" + (char) random.nextInt(0xD000));
            default -> NODES.objectNode().put("" + (char) (33 + random.nextInt(90)), "v");
        };
    }

    private static JsonNode nested(int depth) {
        JsonNode node = NODES.stringNode("deep");
        for (int i = 0; i < depth; i++) {
            node = i % 2 == 0 ? NODES.arrayNode().add(node) : NODES.objectNode().set("k", node);
        }
        return node;
    }

    private static void containers(JsonNode node, List<JsonNode> found) {
        if (node.isContainer()) {
            found.add(node);
            node.forEach(child -> containers(child, found));
        }
    }

    private static JsonNode tree(String text) {
        return switch (StrictReader.read(text.getBytes(StandardCharsets.UTF_8))) {
            case Read.Ok<Document>(Document document) -> document.root();
            case Read.Refused<Document>(var violations) -> throw new AssertionError(violations.toString());
        };
    }
}
