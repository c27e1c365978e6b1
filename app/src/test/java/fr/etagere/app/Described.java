package fr.etagere.app;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.etagere.shared.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Holds an answer to the published form of `docs/schemas`.
final class Described {

    private Described() {}

    /// What is not as the form says.
    static List<Error> by(String schema, JsonNode answer) throws IOException {
        Path file = Path.of(System.getProperty("etagere.root", ".."), "docs/schemas", schema + ".schema.json");
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Json.mapper().readTree(Files.readAllBytes(file)))
                .validate(answer);
    }
}
