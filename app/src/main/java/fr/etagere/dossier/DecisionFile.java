package fr.etagere.dossier;

import fr.etagere.backing.BackedJson;
import fr.etagere.backing.Cited;
import fr.etagere.filings.FilingRegisters.Copy;
import fr.etagere.grid.GridReader;
import fr.etagere.grid.Objectives;
import fr.etagere.need.NeedReader;
import fr.etagere.shared.Digest;
import fr.etagere.shared.Document;
import fr.etagere.shared.Json;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Read;
import fr.etagere.shared.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
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

    private static final Set<String> OPTIONAL = Set.of(AnnexedJson.MEMBER, DecisionJson.BACKED);

    private DecisionFile() {}

    /// The bytes of the file.
    public static byte[] write(Decision decision, Decisions decisions, SigningKey key) {
        var json = new DecisionJson(decisions);
        CanonicalMembers members = CanonicalMembers.of(json.write(decision));
        ObjectNode hashes = json.hashes(
                decision.annexed() != null,
                decision.backed() == null ? Cited.NOTHING : decision.backed().cited());
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
    /// @param differences what differs or could not be looked at, a line each; empty when the check passed
    public record Check(Kind kind, Outcome outcome, List<String> differences) {
        /// What is checked, in order.
        public enum Kind {
            FORM,
            CONTENT,
            SIGNATURE,
            MATERIALS,
            RECOMPUTED
        }

        /// What came of it. `ABSENT`: a list that the decision cites is not kept here, or its
        /// comparison asks for more draws than are made here, so that nobody can tell.
        public enum Outcome {
            PASSED,
            FAILED,
            ABSENT
        }

        Check(Kind kind, List<String> differences) {
            this(kind, differences.isEmpty() ? Outcome.PASSED : Outcome.FAILED, differences);
        }

        public boolean passed() {
            return outcome == Outcome.PASSED;
        }
    }

    /// What verifying a file gave.
    ///
    /// @param publicKey the key that signed, when the signature is good
    public record Verification(List<Check> checks, @Nullable String publicKey) {
        public boolean passed() {
            return checks.stream().allMatch(Check::passed);
        }

        /// Whether nothing speaks against the file, but something could not be looked at here.
        public boolean undecided() {
            return !passed() && checks.stream().noneMatch(check -> check.outcome() == Check.Outcome.FAILED);
        }
    }

    /// What a decision file holds that a new decision starts from.
    ///
    /// @param grid the grid of the comparison annexed; null when there is none
    /// @param cited the registers that say who stands behind candidates; null when the file says nothing of it
    public record Held(
            NeedReader.NeedFile need,
            GridReader.@Nullable Written grid,
            @Nullable Cited cited,
            LocalDate asOf) {

        /// The decision made again; empty when the shelf lacks a solution that its grid compares,
        /// or its grid asks for more draws than may be made here. It does not say who stands
        /// behind candidates when a register cited is not kept here.
        public Optional<Decision> again(Decisions decisions, LocalDate on) {
            Optional<Decision> made = core(decisions, on);
            return cited == null || !absent(decisions).isEmpty() ? made : made.map(decisions::behind);
        }

        /// The registers cited that are not kept here.
        public List<Copy> absent(Decisions decisions) {
            try {
                return cited == null ? List.of() : decisions.backing().absent(cited);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /// What its grid asks for, when it is more than may be made here.
        Optional<Beyond> beyond(Decisions decisions) {
            if (grid == null) {
                return Optional.empty();
            }
            Long said = grid.grid().settings().samples();
            long asked = said != null
                    ? said
                    : Objectives.load(decisions.materials()).defaults().samples();
            long most = decisions.draws().of(grid.grid());
            return asked <= most ? Optional.empty() : Optional.of(new Beyond(asked, most));
        }

        private Optional<Decision> core(Decisions decisions, LocalDate on) {
            if (grid == null) {
                return Optional.of(decisions.decide(need, on));
            }
            return switch (decisions.decide(need, grid, on)) {
                case Read.Ok<Decision>(Decision decision) -> Optional.of(decision);
                case Read.Refused<Decision> _ -> Optional.empty();
            };
        }
    }

    /// More draws than may be made here.
    ///
    /// @param most of a grid of this size
    record Beyond(long asked, long most) {}

    /// Whether a decision says it has a comparison, and so cites the files of one.
    public static boolean compares(byte[] bytes) {
        return cited(bytes).keySet().stream().anyMatch(path -> path.startsWith(Objectives.FOLDER + "/"));
    }

    /// The registers that a decision says it was made with; nothing when it says none that can be read.
    public static Cited registers(byte[] bytes) {
        try {
            Cited cited = BackedJson.cited(Json.mapper().readTree(bytes).path(DecisionJson.BACKED));
            return cited == null ? Cited.NOTHING : cited;
        } catch (JacksonException | NumberFormatException e) {
            return Cited.NOTHING;
        }
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

    /// The decision of a file, made again; empty when these tables and this shelf no longer answer the very same, so
    /// that nothing made from them can be said to be the file's.
    public static Optional<Decision> again(byte[] bytes, Decisions decisions) {
        return held(bytes, decisions.materials())
                .flatMap(held -> held.again(decisions, held.asOf()))
                .filter(decision -> content(decision, decisions)
                        .equals(Json.mapper()
                                .readTree(bytes)
                                .at("/hashes/content")
                                .asString("")));
    }

    private static String content(Decision decision, Decisions decisions) {
        return Digest.sha256(
                CanonicalMembers.of(new DecisionJson(decisions).write(decision)).without(Set.of()));
    }

    static Optional<Held> held(JsonNode root, Materials materials) {
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
        Cited cited = root.has(DecisionJson.BACKED) ? BackedJson.cited(root.path(DecisionJson.BACKED)) : null;
        if (root.has(DecisionJson.BACKED) && cited == null) {
            return Optional.empty();
        }
        try {
            return switch (new NeedReader(materials)
                    .read(new Document(root.path("need").deepCopy(), Map.of()))) {
                case Read.Ok<NeedReader.NeedFile>(NeedReader.NeedFile file) ->
                    Optional.of(new Held(file, grid.orElse(null), cited, asOf));
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
    /// @param texts the language in which the differences are told
    public static Verification verify(byte[] bytes, Decisions decisions, Texts texts) {
        return new Verifying(decisions, texts).of(bytes);
    }

    /// Whether a key at the top is one of the format.
    static boolean hasKey(String key) {
        return KEYS.contains(key) || OPTIONAL.contains(key);
    }

    /// The keys of the format that an object lacks.
    static List<String> lacking(ObjectNode root) {
        return KEYS.stream().filter(key -> !root.has(key)).sorted().toList();
    }
}
