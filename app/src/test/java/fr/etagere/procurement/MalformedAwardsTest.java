package fr.etagere.procurement;

import static fr.etagere.procurement.ProcurementFixtures.BUYER;
import static fr.etagere.procurement.ProcurementFixtures.SUPPLIER;
import static fr.etagere.procurement.ProcurementFixtures.awards;
import static fr.etagere.procurement.ProcurementFixtures.imported;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.shared.Json;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Ten thousand bad rows among two thousand good ones, for each format: nothing throws, every row is accounted for, and
/// every good one is kept.
class MalformedAwardsTest {

    private static final int BAD = 10_000;
    private static final int EACH = 5;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /// @param good a row, `%d` being its number
    record Format(String name, String before, String between, String after, String good) {
        @Override
        public String toString() {
            return name;
        }
    }

    @TempDir
    private Path home = Path.of("");

    static Stream<Format> formats() {
        String release = """
                {"ocid": "ocds-1-%1$d", "date": "2024-01-01T00:00:00Z", "buyer": {"id": "b", "name": "B"},
                 "parties": [{"id": "b", "identifier": {"scheme": "FR-RCS", "id": "BUYER"}}, {"id": "s", "name": "S", "identifier": {"scheme": "FR-RCS", "id": "SUPPLIER"}}],
                 "awards": [{"id": "a%1$d", "date": "2024-01-01", "title": "T", "value": {"amount": 10.5, "currency": "EUR"}, "suppliers": [{"id": "s"}],
                   "items": [{"classification": {"scheme": "CPV", "id": "72000000"}}], "contractPeriod": {"durationInDays": 90}}]}""";
        String market = """
                {"id": "g%d", "acheteur": {"id": "BUYER"}, "objet": "O", "codeCPV": "72000000", "dateNotification": "2024-01-01", "dureeMois": 3,
                 "montant": 10.5, "titulaires": [{"titulaire": {"typeIdentifiant": "SIRET", "id": "SUPPLIER"}}],
                 "modifications": [{"modification": {"id": 1, "montant": 11, "dateNotificationModification": "2024-02-01"}}]}""";
        return Stream.of(
                        new Format("2019", "{\"marches\": [", ",\n", "]}", market),
                        new Format("2022", "{\"marches\": {\"marche\": [", ",\n", "]}}", market),
                        new Format("releases", "{\"releases\": [", ",\n", "]}", release),
                        new Format(
                                "records",
                                "{\"records\": [",
                                ",\n",
                                "]}",
                                "{\"ocid\": \"r%1$d\", \"compiledRelease\": " + release + "}"),
                        new Format("lines", "", "\n", "\n", release),
                        new Format(
                                "table",
                                "id,acheteur_id,titulaire_id,titulaire_nom,montant,dateNotification,dureeMois,objet\n",
                                "\n",
                                "\n",
                                "g%d,BUYER,SUPPLIER,S,10.5,2024-01-01,3,O"))
                .map(format -> new Format(
                        format.name(),
                        format.before(),
                        format.between(),
                        format.after(),
                        format.good().replace("BUYER", BUYER).replace("SUPPLIER", SUPPLIER)));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void costNothingButThemselves(Format format) throws IOException {
        var random = new Random(format.name().hashCode());
        boolean json = !format.name().equals("table");
        var rows = new ArrayList<String>();
        int good = 0;
        for (int i = 0; i < BAD; i++) {
            if (i % EACH == 0) {
                rows.add(oneLine(format.good().formatted(1_000_000 + i)));
                good++;
            }
            String row = oneLine(format.good().formatted(5_000_000 + i));
            rows.add(json ? spoiltJson(row, random) : spoiltLine(row, random));
        }
        var imported =
                imported(home, format.name(), format.before() + String.join(format.between(), rows) + format.after());
        Account account = imported.account();
        System.out.printf(
                "%s: %d read, %d kept, %d rejected, %d duplicates%n",
                format, account.read(), account.kept(), account.rejected(), account.duplicates());

        assertThat(account.read()).isGreaterThanOrEqualTo(rows.size());
        assertThat(account.read()).isEqualTo(account.kept() + account.rejected() + account.duplicates());
        assertThat(account.rejected()).isGreaterThan(BAD / 20);
        var uids = awards(home).stream().map(Award::base).collect(Collectors.toSet());
        for (int i = 0; i < BAD; i += EACH) {
            int number = 1_000_000 + i;
            assertThat(Stream.of(BUYER + "g" + number, "ocds-1-" + number + "/a" + number)
                            .filter(uids::contains))
                    .hasSize(1);
        }
        assertThat(good).isEqualTo(BAD / EACH);
        account.firstRejected().forEach(row -> {
            assertThat(row.raw()).doesNotContain("\u001b");
            row.violations()
                    .forEach(one -> assertThat(one.message(Texts.of(Lang.FR))).isNotBlank());
        });
    }

    private static String oneLine(String row) {
        return row.replace("\n", " ");
    }

    private static String spoiltJson(String row, Random random) {
        ObjectNode node = (ObjectNode) Json.mapper().readTree(row);
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            var holders = new ArrayList<JsonNode>();
            gather(node, holders);
            switch (holders.get(random.nextInt(holders.size()))) {
                case ObjectNode object
                when !object.isEmpty() -> {
                    String name = List.copyOf(object.propertyNames()).get(random.nextInt(object.size()));
                    object.set(name, junk(random));
                }
                case ArrayNode array when !array.isEmpty() -> array.set(random.nextInt(array.size()), junk(random));
                default -> node.set("id", junk(random));
            }
        }
        return node.toString().replace("\"@NAN@\"", "NaN").replace("\"@BIG@\"", "123e999999");
    }

    private static void gather(JsonNode node, List<JsonNode> holders) {
        if (node.isContainer()) {
            holders.add(node);
            node.forEach(child -> gather(child, holders));
        }
    }

    private static JsonNode junk(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.numberNode(-3);
            case 2 -> NODES.numberNode(3.555);
            case 3 -> NODES.booleanNode(random.nextBoolean());
            case 4 -> NODES.arrayNode().add(NODES.arrayNode().add("x"));
            case 5 -> NODES.objectNode().set("", NODES.objectNode().put("\u0000", "\u001b[2J"));
            case 6 -> NODES.stringNode("@NAN@");
            case 7 -> NODES.stringNode("@BIG@");
            default -> NODES.stringNode(text(random));
        };
    }

    private static String text(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> "";
            case 1 -> "x".repeat(30_000);
            case 2 -> "\u001b[31mrouge\u0000";
            case 3 -> "abîm\uFFFD";
            case 4 -> "2026-02-30";
            case 5 -> "31/12/2026";
            case 6 -> "\"; DROP, TABLE \"\" '";
            default -> "{0}%s \u202E";
        };
    }

    private static String spoiltLine(String row, Random random) {
        var cells = new ArrayList<>(List.of(row.split(",")));
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            switch (random.nextInt(6)) {
                case 0 -> cells.remove(random.nextInt(cells.size()));
                case 1 -> cells.add(text(random));
                default -> cells.set(random.nextInt(cells.size()), text(random));
            }
        }
        return cells.stream()
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
    }
}
