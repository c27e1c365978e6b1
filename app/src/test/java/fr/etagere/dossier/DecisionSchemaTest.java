package fr.etagere.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.etagere.need.NeedReader;
import fr.etagere.shared.Json;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Read;
import fr.etagere.shared.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// What is written is what `docs/schemas/decision.schema.json` publishes, for every example and on both sides of
/// the dates where the law changed.
class DecisionSchemaTest {

    private static final Path ROOT = Path.of(System.getProperty("etagere.root"));
    private static final Decisions DECISIONS = Decisions.with(Materials.at(ROOT));
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    builder -> builder.schemas(Stream.of(
                                    "decision", "need", "grid", "comparison", "controllers", "exposure", "secnumcloud")
                            .collect(Collectors.toMap(
                                    name -> "https://etagere.fr/schemas/" + name + ".schema.json",
                                    DecisionSchemaTest::text))))
            .getSchema(SchemaLocation.of("https://etagere.fr/schemas/decision.schema.json"));

    static Stream<Path> examples() {
        return Scenario.needs().stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void whatIsWrittenConformsToThePublishedSchema(Path example) throws IOException {
        if (!(new NeedReader(DECISIONS.materials()).read(Files.readAllBytes(example))
                instanceof Read.Ok<NeedReader.NeedFile>(NeedReader.NeedFile need))) {
            throw new AssertionError(example + " is a valid need");
        }
        for (LocalDate date : List.of(
                LocalDate.of(2021, 1, 1),
                LocalDate.of(2026, 2, 10),
                LocalDate.of(2026, 11, 22),
                LocalDate.of(2028, 1, 1))) {
            byte[] file = DecisionFile.write(
                    DECISIONS.behind(DECISIONS.decide(need, date)), DECISIONS, SigningKey.ephemeral());
            JsonNode tree = Json.mapper().readTree(file);
            assertThat(SCHEMA.validate(tree))
                    .as("%s on %s", example.getFileName(), date)
                    .isEmpty();
            assertThat(DecisionFile.verify(file, DECISIONS, Texts.of(Lang.FR)).checks())
                    .as("%s on %s", example.getFileName(), date)
                    .allMatch(DecisionFile.Check::passed);
        }
    }

    private static String text(String name) {
        return new String(Materials.at(ROOT).bytes("docs/schemas/" + name + ".schema.json"), StandardCharsets.UTF_8);
    }
}
