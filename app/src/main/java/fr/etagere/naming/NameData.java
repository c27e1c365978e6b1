package fr.etagere.naming;

import fr.etagere.shared.Bundled;
import fr.etagere.shared.Document;
import fr.etagere.shared.Json;
import fr.etagere.shared.Read;
import fr.etagere.shared.StrictReader;
import java.nio.charset.StandardCharsets;

/// Reads the package's own data, which come in the jar.
final class NameData {

    private NameData() {}

    /// @param name of the YAML file, without its ending
    static <T> T read(String name, Class<T> shape) {
        byte[] bytes = Bundled.text("naming/" + name + ".yaml").getBytes(StandardCharsets.UTF_8);
        return switch (StrictReader.read(bytes)) {
            case Read.Ok<Document>(Document document) -> Json.mapper().treeToValue(document.root(), shape);
            case Read.Refused<Document>(var violations) ->
                throw new IllegalStateException("naming/" + name + ".yaml: " + violations);
        };
    }
}
