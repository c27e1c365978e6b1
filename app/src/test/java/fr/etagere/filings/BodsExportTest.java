package fr.etagere.filings;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.FilingSource;
import fr.etagere.ownership.Holding;
import fr.etagere.ownership.LegalEntity;
import fr.etagere.shared.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

class BodsExportTest {

    private static final int GRAPHS = 500;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final FilingSource SOURCE = new FilingSource(
            Gathered.SOURCE, "gleif-rr", "GLEIF, niveau 2", "rr.csv", "0".repeat(64), DAY, LocalDate.of(2026, 11, 1));

    @Test
    void whateverTheRecordsTheyAreReadBackTheSame() {
        var random = new Random(20_261_122);
        int links = 0;
        for (int i = 0; i < GRAPHS; i++) {
            var graph = new RandomOwnership(random);
            ArrayNode statements = export(graph.entities(), graph.holdings());
            // A record that only its file knows is named after the file it is read from.
            String text = statements.toString().replace("LOCAL-" + Gathered.SOURCE + ":", "");
            Gathered back = Gathered.from(new BodsReader(), text);

            assertThat(back.rejected).isEmpty();
            assertThat(new HashSet<>(back.entities))
                    .as(statements.toPrettyString())
                    .isEqualTo(new HashSet<>(graph.entitiesReadBack()));
            assertThat(new HashSet<>(back.holdings))
                    .as(statements.toPrettyString())
                    .isEqualTo(new HashSet<>(graph.holdings()));
            links += back.holdings.size();
        }
        System.out.printf("BODS written and read back the same: %d random graphs, %d links%n", GRAPHS, links);
    }

    @Test
    void whatIsWrittenIsValid() throws IOException {
        Schema schema = schema();
        var random = new Random(4);
        for (int i = 0; i < GRAPHS; i++) {
            var graph = new RandomOwnership(random);
            ArrayNode statements = export(graph.entities(), graph.holdings());
            assertThat(schema.validate(statements))
                    .as(statements.toPrettyString())
                    .isEmpty();
        }
        assertThat(schema.validate(Json.mapper().readTree("[{\"recordType\": \"entity\"}]")))
                .as("the schema refuses something")
                .isNotEmpty();
    }

    @Test
    void theRealSampleIsWrittenBackValid() throws IOException {
        Path sample = Gathered.shared().resolve("bods/fixtures/sample_300_statements.json");
        Assumptions.assumeTrue(Files.exists(sample), "no shared data beside the checkout");
        Gathered read = Gathered.from(new BodsReader(), Files.readAllBytes(sample));
        ArrayNode statements = export(read.entities, read.holdings);
        // Its hundred entities bear one and the same number.
        assertThat(statements).hasSize(1 + 100 + 100);
        assertThat(schema().validate(statements)).isEmpty();
    }

    @Test
    void theSameRecordsGiveTheSameStatementsUnderTheSameNames() {
        var graph = new RandomOwnership(new Random(1));
        assertThat(export(graph.entities(), graph.holdings()))
                .isEqualTo(export(graph.entities(), graph.holdings()))
                .extracting(statement -> statement.path("statementId").asString())
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id).matches("[0-9a-f]{64}"));
    }

    @Test
    void anEndThatNoSourceDescribesIsAnEntityAllTheSame() {
        var graph = new RandomOwnership(new Random(2));
        Holding link = graph.holdings().getFirst();
        ArrayNode statements = export(List.of(), List.of(link));
        assertThat(statements)
                .extracting(statement -> statement.path("recordType").asString())
                .containsExactly("entity", "entity", "relationship");
    }

    @Test
    void boundsLeftOutAreWrittenAsTheRegisterWroteThem() {
        var share = new fr.etagere.ownership.Share(250_000_001, 499_999_999);
        Holding link = new Holding(
                new EntityId("GB-COH", "1"),
                new EntityId("GB-COH", "2"),
                Holding.Kind.SHARES,
                share,
                fr.etagere.ownership.Share.UNKNOWN,
                null,
                null,
                false,
                SOURCE.id(),
                null);
        JsonNode interest = export(List.of(), List.of(link))
                .get(2)
                .path("recordDetails")
                .path("interests")
                .path(0);
        assertThat(interest.path("share").toString()).isEqualTo("{\"exclusiveMinimum\":25,\"exclusiveMaximum\":50}");
    }

    private static ArrayNode export(List<LegalEntity> entities, List<Holding> holdings) {
        return BodsExport.of(
                new EntityId("GB-COH", "0"), entities, holdings, List.of(SOURCE), "Ministère de l'exemple", DAY);
    }

    /// The schema of Open Ownership, whose files name one another by URN.
    private static Schema schema() throws IOException {
        Path folder = Gathered.shared().resolve("bods/v0.4/schema");
        if (!Files.isDirectory(folder)) {
            System.out.println("no shared data beside the checkout: the export is not validated");
        }
        Assumptions.assumeTrue(Files.isDirectory(folder), "no shared data beside the checkout");
        Map<String, String> parts = new HashMap<>();
        for (String part : List.of("components", "entity-record", "person-record", "relationship-record")) {
            String text = Files.readString(folder.resolve(part + ".json"));
            parts.put(Json.mapper().readTree(text).path("$id").asString(), text);
        }
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(parts))
                .getSchema(Files.readString(folder.resolve("statement.json")));
    }
}
