package fr.etagere.backing;

import fr.etagere.catalogue.Evidence;
import fr.etagere.catalogue.Provider;
import fr.etagere.filings.FilingRegisters.Copy;
import fr.etagere.naming.Candidate;
import fr.etagere.ownership.EntityId;
import fr.etagere.shared.Texts;
import fr.etagere.supplier.ControllersJson;
import fr.etagere.supplier.ExposureJson;
import fr.etagere.supplier.SecNumCloudJson;
import fr.etagere.supplier.Shown;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Who stands behind entries, for programs: the member `providers` of `docs/schemas/decision.schema.json`. Natural
/// persons are counted and not named, for a decision goes round.
public final class BackedJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Backed backed;
    private final Texts texts;

    /// @param texts the language of the sentences; identifiers and figures have none
    public BackedJson(Backed backed, Texts texts) {
        this.backed = backed;
        this.texts = texts;
    }

    public ObjectNode node() {
        ObjectNode root = NODES.objectNode();
        CitedJson.write(backed.cited(), root);
        ArrayNode each = root.putArray("each");
        backed.providers().forEach(provider -> each.add(provider(provider)));
        return root;
    }

    private ObjectNode provider(Backed.Provider provider) {
        ObjectNode node = NODES.objectNode();
        node.put("provider", provider.name());
        ArrayNode solutions = node.putArray("solutions");
        provider.entries().forEach(entry -> solutions.add(entry.id()));
        if (provider.identity() != null) {
            node.set("company", company(provider));
        }
        standing(provider.standing(), node);
        ArrayNode mitigations = node.putArray("mitigations");
        provider.mitigations().forEach(one -> mitigations.add(mitigation(one)));
        ArrayNode ask = node.putArray("ask");
        new BackedWords(backed, texts).asks(provider).forEach(ask::add);
        return node;
    }

    private ObjectNode company(Backed.Provider provider) {
        Identity identity = Objects.requireNonNull(provider.identity());
        ObjectNode node = NODES.objectNode();
        node.put("legalName", identity.provider().legalName());
        node.put("country", identity.provider().country());
        node.put("otherName", identity.otherName());
        ArrayNode numbers = node.putArray("numbers");
        for (Provider.Number number : identity.numbers()) {
            Evidence proof = number.proof();
            ObjectNode one = numbers.addObject().put("id", Identity.id(number).toString());
            one.put("held", identity.held(number));
            one.put("source", proof.source());
            one.put("retrieved", proof.retrieved().toString());
            one.put("status", proof.status().name());
            one.put("confidence", proof.confidence().name());
        }
        return node;
    }

    private void standing(Backed.Standing standing, ObjectNode node) {
        switch (standing) {
            case Backed.Standing.NothingImported _ -> node.put("found", "NOTHING_IMPORTED");
            case Backed.Standing.NotNamed _ -> node.put("found", "NOT_NAMED");
            case Backed.Standing.NotFound _ -> node.put("found", "NOT_FOUND");
            case Backed.Standing.Ambiguous ambiguous -> {
                node.put("found", "AMBIGUOUS");
                ArrayNode candidates = node.putArray("candidates");
                ambiguous.candidates().forEach(one -> candidates.add(entity(one)));
            }
            case Backed.Standing.Known known -> {
                var graph = registers().graph();
                node.put("found", "BY_" + known.by().name());
                node.set("entity", entity(known.entity()));
                node.set(
                        "control",
                        new ControllersJson(graph, shown()).of(known.subject().controllers()));
                node.set("exposure", new ExposureJson(graph, shown()).of(known.exposure()));
                if (known.secNumCloud() != null) {
                    node.set("secNumCloud", new SecNumCloudJson(graph, shown()).of(known.secNumCloud()));
                }
            }
        }
    }

    private Shown shown() {
        return Shown.withoutPersons(registers().ownership());
    }

    private Backed.Registers registers() {
        Backed.Registers registers = backed.registers();
        if (registers == null) {
            throw new IllegalStateException("an entity is known from no register");
        }
        return registers;
    }

    private ObjectNode entity(Candidate candidate) {
        EntityId id = candidate.id();
        Shown shown = shown();
        return NODES.objectNode()
                .put("id", shown.id(id).toString())
                .put("name", shown.name(id, candidate.name()))
                .put("country", candidate.country());
    }

    /// A mitigation, as every answer gives it.
    public static ObjectNode mitigation(Mitigation one) {
        ObjectNode node = NODES.objectNode();
        node.put("kind", one.kind().name());
        node.put("solution", one.solution());
        if (one.qualification() != null) {
            node.put("framework", one.qualification().framework());
            node.put("decision", one.qualification().decision());
            node.put("perimeter", one.qualification().perimeter());
            node.put("from", text(one.qualification().from()));
            node.put("to", text(one.qualification().to()));
        }
        node.put("source", one.source());
        node.put("address", one.address());
        node.put("retrieved", one.retrieved().toString());
        return node;
    }

    /// The hash of each copy read, by the name that the hashes of a decision give it.
    public static void hashes(Cited cited, ObjectNode files) {
        for (Copy copy : cited.copies()) {
            files.put(copy.path(), copy.sha256());
        }
    }

    /// What an answer leaned on, from the member that [#node] wrote; nothing when it cannot be read.
    public static @Nullable Cited cited(JsonNode member) {
        return CitedJson.read(member);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
