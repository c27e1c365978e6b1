package fr.etagere.dossier;

import fr.etagere.grid.GridReader;
import fr.etagere.grid.Objectives;
import fr.etagere.need.NeedReader;
import fr.etagere.shared.Digest;
import fr.etagere.shared.Document;
import fr.etagere.shared.Json;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Read;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The file `decision.json`: canonical JSON (RFC 8785), the hashes of everything it was made with, and an
/// Ed25519 signature (RFC 8032) over all the rest.
public final class DecisionFile {

    private static final Set<String> KEYS = Set.of(
            "schema",
            "asOf",
            "need",
            "facts",
            "rulings",
            "recourse",
            "components",
            "data",
            "procedure",
            "calendar",
            "opinions",
            "clauses",
            "human",
            "hashes",
            "signature");

    private static final Set<String> OPTIONAL = Set.of(AnnexedJson.MEMBER);

    private DecisionFile() {}

    /// The bytes of the file.
    public static byte[] write(Decision decision, Decisions decisions, SigningKey key) {
        var json = new DecisionJson(decisions);
        CanonicalMembers members = CanonicalMembers.of(json.write(decision));
        ObjectNode hashes = json.hashes(decision.annexed() != null);
        hashes.put("content", Digest.sha256(members.without(Set.of())));
        members.put("hashes", hashes);
        String value = key.sign(members.without(Set.of()));
        members.put(
                "signature",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("algorithm", "Ed25519")
                        .put("publicKey", key.publicKey())
                        .put("value", value));
        return members.without(Set.of());
    }

    /// One thing checked.
    ///
    /// @param differences what differs, a line each; empty when the check passed
    public record Check(Kind kind, boolean passed, List<String> differences) {
        /// What is checked, in order.
        public enum Kind {
            FORM,
            CONTENT,
            SIGNATURE,
            MATERIALS,
            RECOMPUTED
        }
    }

    /// What verifying a file gave.
    ///
    /// @param publicKey the key that signed, when the signature is good
    public record Verification(List<Check> checks, @Nullable String publicKey) {
        public boolean passed() {
            return checks.stream().allMatch(Check::passed);
        }
    }

    /// What a decision file holds that a new decision starts from.
    ///
    /// @param grid the grid of the comparison annexed; null when there is none
    public record Held(NeedReader.NeedFile need, GridReader.@Nullable Written grid, LocalDate asOf) {

        /// The decision made again; empty when the shelf lacks a solution that its grid compares.
        public Optional<Decision> again(Decisions decisions, LocalDate on) {
            if (grid == null) {
                return Optional.of(decisions.decide(need, on));
            }
            return switch (decisions.decide(need, grid, on)) {
                case Read.Ok<Decision>(Decision decision) -> Optional.of(decision);
                case Read.Refused<Decision> _ -> Optional.empty();
            };
        }
    }

    /// Whether a decision says it has a comparison, and so cites the files of one.
    public static boolean compares(byte[] bytes) {
        return cited(bytes).keySet().stream().anyMatch(path -> path.startsWith(Objectives.FOLDER + "/"));
    }

    /// The hash of each file that a decision says it was made with; empty when it says nothing usable.
    public static Map<String, String> cited(byte[] bytes) {
        var cited = new TreeMap<String, String>();
        try {
            Json.mapper()
                    .readTree(bytes)
                    .at("/hashes/files")
                    .properties()
                    .forEach(file -> cited.put(file.getKey(), file.getValue().asString("")));
        } catch (JacksonException | NumberFormatException e) {
            return Map.of();
        }
        return cited;
    }

    /// Reads the need and the date of a decision file; empty when it holds none that can be used.
    public static Optional<Held> held(byte[] bytes, Materials materials) {
        JsonNode root;
        try {
            root = Json.mapper().readTree(bytes);
        } catch (JacksonException | NumberFormatException e) {
            return Optional.empty();
        }
        return held(root, materials);
    }

    private static Optional<Held> held(JsonNode root, Materials materials) {
        LocalDate asOf;
        try {
            asOf = LocalDate.parse(root.path("asOf").asString(""));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        Optional<GridReader.Written> grid = root.has(AnnexedJson.MEMBER)
                ? AnnexedJson.grid(root.path(AnnexedJson.MEMBER).path("grid"), materials)
                : Optional.empty();
        if (root.has(AnnexedJson.MEMBER) && grid.isEmpty()) {
            return Optional.empty();
        }
        try {
            return switch (new NeedReader(materials)
                    .read(new Document(root.path("need").deepCopy(), Map.of()))) {
                case Read.Ok<NeedReader.NeedFile>(NeedReader.NeedFile file) ->
                    Optional.of(new Held(file, grid.orElse(null), asOf));
                case Read.Refused<NeedReader.NeedFile> _ -> Optional.empty();
            };
        } catch (JacksonException | ArithmeticException e) {
            // A number beyond any quantity, which the strict reader of files would have refused.
            return Optional.empty();
        }
    }

    /// Checks a file against itself, then against a new decision made from what it holds.
    ///
    /// @param decisions the tables and the shelf to recompute with
    public static Verification verify(byte[] bytes, Decisions decisions) {
        ObjectNode root;
        try {
            if (!(Json.mapper().readTree(bytes) instanceof ObjectNode object)) {
                return failed(Check.Kind.FORM, "not a JSON object");
            }
            root = object;
        } catch (JacksonException e) {
            return failed(Check.Kind.FORM, e.getOriginalMessage());
        } catch (NumberFormatException e) {
            return failed(Check.Kind.FORM, "a number beyond any quantity");
        }
        var checks = new ArrayList<Check>();
        CanonicalMembers members;
        try {
            members = CanonicalMembers.of(root);
        } catch (IllegalStateException | JacksonException e) {
            return failed(Check.Kind.FORM, "no canonical form: " + e.getMessage());
        }
        checks.add(form(bytes, root, members));
        if (!checks.getFirst().passed()) {
            return new Verification(checks, null);
        }
        checks.add(content(root, members));
        Check signature = signature(root, members);
        checks.add(signature);
        checks.add(materials(root, decisions));
        checks.add(recomputed(root, decisions));
        return new Verification(
                checks, signature.passed() ? root.at("/signature/publicKey").asString() : null);
    }

    private static Check form(byte[] bytes, ObjectNode root, CanonicalMembers members) {
        var differences = new ArrayList<String>();
        if (!Arrays.equals(bytes, members.without(Set.of()))) {
            differences.add("the bytes are not the canonical form of RFC 8785");
        }
        for (String key : root.propertyNames()) {
            if (!KEYS.contains(key) && !OPTIONAL.contains(key)) {
                differences.add("unknown key: " + key);
            }
        }
        KEYS.stream().filter(key -> !root.has(key)).sorted().forEach(key -> differences.add("missing key: " + key));
        return new Check(Check.Kind.FORM, differences.isEmpty(), differences);
    }

    private static Check content(ObjectNode root, CanonicalMembers members) {
        String computed = Digest.sha256(members.without(Set.of("hashes", "signature")));
        String held = root.at("/hashes/content").asString("");
        return held.equals(computed)
                ? new Check(Check.Kind.CONTENT, true, List.of())
                : new Check(Check.Kind.CONTENT, false, List.of("SHA-256 " + held + " ≠ " + computed));
    }

    private static Check signature(ObjectNode root, CanonicalMembers members) {
        boolean good = root.path("signature").size() == 3
                && root.at("/signature/algorithm").asString("").equals("Ed25519")
                && SigningKey.verifies(
                        root.at("/signature/publicKey").asString(""),
                        root.at("/signature/value").asString(""),
                        members.without(Set.of("signature")));
        return new Check(
                Check.Kind.SIGNATURE, good, good ? List.of() : List.of("the signature is not that of this content"));
    }

    private static Check materials(ObjectNode root, Decisions decisions) {
        ObjectNode here = new DecisionJson(decisions).hashes(root.has(AnnexedJson.MEMBER));
        if (!(root.path("hashes").deepCopy() instanceof ObjectNode held)) {
            return new Check(Check.Kind.MATERIALS, false, List.of("hashes is not an object"));
        }
        held.remove("content");
        List<String> differences = lines(JsonDifferences.between(held, here));
        return new Check(Check.Kind.MATERIALS, differences.isEmpty(), differences);
    }

    private static Check recomputed(ObjectNode root, Decisions decisions) {
        Optional<Held> held = held((JsonNode) root, decisions.materials());
        Optional<Decision> made = held.flatMap(one -> one.again(decisions, one.asOf()));
        if (made.isEmpty()) {
            return new Check(
                    Check.Kind.RECOMPUTED, false, List.of("the need, the grid or the date it holds cannot be used"));
        }
        Decision again = made.get();
        // Through bytes, as the file went: an amount computed as 60000.00 is written, and read, 60000.
        byte[] written = Json.canonical(new DecisionJson(decisions).write(again));
        ObjectNode recomputed = (ObjectNode) Json.mapper().readTree(new String(written, StandardCharsets.UTF_8));
        ObjectNode before = root.deepCopy();
        before.remove(List.of("hashes", "signature"));
        List<String> differences = lines(JsonDifferences.between(before, recomputed));
        return new Check(Check.Kind.RECOMPUTED, differences.isEmpty(), differences);
    }

    private static List<String> lines(List<JsonDifferences.Difference> differences) {
        return differences.stream()
                .map(difference ->
                        "%s : %s → %s".formatted(difference.pointer(), difference.before(), difference.after()))
                .toList();
    }

    private static Verification failed(Check.Kind kind, String why) {
        return new Verification(List.of(new Check(kind, false, List.of(why))), null);
    }
}
