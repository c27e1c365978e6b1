package fr.etagere.web;

import fr.etagere.dossier.Decision;
import fr.etagere.dossier.DecisionFile;
import fr.etagere.dossier.Decisions;
import fr.etagere.grid.GridReader;
import fr.etagere.need.NeedReader;
import fr.etagere.shared.Digest;
import fr.etagere.shared.Document;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// Makes decisions, and remembers the last: a comparison draws thousands of weights, and registers are long to walk.
/// The
/// same inputs always give the same answer, so none is ever stale.
final class Answers {

    private static final int KEPT = 64;

    private final Decisions decisions;
    private final Verifications verifications;
    private final Memory<Optional<Again>> again = new Memory<>();
    private final Memory<Decision> made = new Memory<>();
    private final Memory<Read<Decision>> compared = new Memory<>();

    Answers(Decisions decisions, Verifications verifications) {
        this.decisions = decisions;
        this.verifications = verifications;
    }

    /// A decision made again from its file, and what it was made with.
    record Again(Decision decision, Decisions with) {}

    Decisions decisions() {
        return decisions;
    }

    /// The decision of a file made again, with the lists and registers it cites; empty when it comes out otherwise.
    Optional<Again> again(byte[] file) {
        return again.of(Digest.sha256(file), () -> {
            Decisions with = verifications.decisions(file);
            return DecisionFile.again(file, with).map(decision -> new Again(decision, with));
        });
    }

    /// A decision, with who stands behind its candidates.
    Decision decide(NeedReader.NeedFile need, LocalDate asOf) {
        return made.of(hash(asOf + need.tree().toString()), () -> decisions.behind(decisions.decide(need, asOf)));
    }

    /// The same with a comparison; refused with what is wrong in the grid.
    Read<Decision> decide(NeedReader.NeedFile need, JsonNode grid, LocalDate asOf) {
        return compared.of(hash(asOf + need.tree().toString() + grid), () -> compare(need, grid, asOf));
    }

    private Read<Decision> compare(NeedReader.NeedFile need, JsonNode grid, LocalDate asOf) {
        return switch (new GridReader(decisions.materials()).read(new Document(grid.deepCopy(), Map.of()))) {
            case Read.Refused<GridReader.Written>(List<Violation> violations) -> new Read.Refused<>(violations);
            case Read.Ok<GridReader.Written>(GridReader.Written written) ->
                switch (decisions.decide(need, written, asOf)) {
                    case Read.Ok<Decision>(Decision decision) -> new Read.Ok<>(decisions.behind(decision));
                    case Read.Refused<Decision> refused -> refused;
                };
        };
    }

    private static String hash(String inputs) {
        return Digest.sha256(inputs.getBytes(StandardCharsets.UTF_8));
    }

    /// The answers used last, by the hash of what they were made from.
    private static final class Memory<T> {

        private final Map<String, T> answers = new LinkedHashMap<>(KEPT, 0.75f, true);

        T of(String hash, Supplier<T> make) {
            synchronized (answers) {
                T known = answers.get(hash);
                if (known != null) {
                    return known;
                }
            }
            T made = make.get();
            synchronized (answers) {
                answers.put(hash, made);
                if (answers.size() > KEPT) {
                    answers.remove(answers.keySet().iterator().next());
                }
            }
            return made;
        }
    }
}
