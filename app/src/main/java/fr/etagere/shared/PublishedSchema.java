package fr.etagere.shared;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A schema of `docs/schemas`, in JSON Schema 2020-12, compiled when a first file is judged: no
/// program waits at its start for formats that nobody sends it.
public final class PublishedSchema {

    private final byte[] source;
    private final String messages;
    private volatile @Nullable Schema compiled;

    /// @param path of the schema among the materials
    /// @param messages the prefix of the codes of what it refuses
    public PublishedSchema(Materials materials, String path, String messages) {
        this.source = materials.bytes(path);
        this.messages = messages;
    }

    /// What no file of ours may hold, then what this schema refuses, each once.
    public Set<Violation> violations(Document document) {
        Schema schema = schema();
        var translator = new SchemaErrors(schema.getSchemaNode(), document, messages);
        var violations = new LinkedHashSet<>(HiddenCharacters.violations(document));
        schema.validate(document.root()).forEach(error -> violations.add(translator.translate(error)));
        return violations;
    }

    private Schema schema() {
        Schema known = compiled;
        return known == null ? compile() : known;
    }

    private synchronized Schema compile() {
        Schema known = compiled;
        if (known == null) {
            // Through our own mapper: the validator would build another one to read the schema.
            known = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Json.mapper().readTree(source));
            compiled = known;
        }
        return known;
    }
}
