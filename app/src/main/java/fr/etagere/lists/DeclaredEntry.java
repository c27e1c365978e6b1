package fr.etagere.lists;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Entry;
import fr.etagere.catalogue.Evidence;
import fr.etagere.catalogue.EvidenceSource;
import fr.etagere.catalogue.Register;
import fr.etagere.publiccode.Publiccode;
import fr.etagere.shared.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import tools.jackson.databind.node.ObjectNode;

/// The entry of the shelf that a declaration makes: what its publisher says, as declared and no more.
public final class DeclaredEntry {

    private static final int WIDTH = 140;

    private DeclaredEntry() {}

    /// The entry, as the shelf would hold it beside the others.
    ///
    /// @param functions functions named by the form; empty to read them from the file's own words
    public static Entry of(Publiccode code, List<String> functions, Catalogue catalogue, LocalDate on) {
        var card = PubliccodeCards.card(code);
        var register = new Register(
                "publiccode",
                new EvidenceSource(
                        "declaration-" + on,
                        code.name(),
                        card.provider(),
                        card.repository(),
                        on,
                        EvidenceSource.Reliability.CERTAIN),
                on,
                Evidence.Status.DECLARED,
                Evidence.Confidence.MEDIUM,
                List.of(card));
        return catalogue.declared(register, functions);
    }

    /// The form to fill, with what is already told.
    public static String form(Map<String, String> told) {
        String form;
        try (var in = DeclaredEntry.class.getResourceAsStream("declaration.yaml")) {
            form = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (String key : List.of("name", "repository", "licence", "summary")) {
            String value = told.getOrDefault(key, "");
            // A JSON string is a YAML string: whatever a stranger wrote in a README stays inside its quotes.
            form = form.replace("\"{" + key + "}\"", Json.mapper().writeValueAsString(value));
        }
        return form;
    }

    /// The entry in the YAML of the shelf.
    public static String yaml(Entry entry) {
        var settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setWidth(WIDTH)
                .build();
        return new Dump(settings).dumpToString(List.of(Json.mapper().convertValue(known(entry), Map.class)));
    }

    public static String json(Entry entry) {
        return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(known(entry));
    }

    /// Only what is known: a null is an absence, and the shelf writes absences by silence.
    private static ObjectNode known(Entry entry) {
        ObjectNode node = Json.mapper().valueToTree(entry);
        node.properties().removeIf(one -> one.getValue().isNull());
        node.path("evidence")
                .values()
                .forEach(item -> ((ObjectNode) item)
                        .properties()
                        .removeIf(one -> one.getValue().isNull()));
        return node;
    }
}
