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

/// Makes decisions, and remembers the last that took long: those with a comparison, which draws thousands of weights,
/// and those read back from their file. The same inputs always give the same answer, so none is ever stale.
final class Answers {

    private static final int KEPT = 64;

    private final Decisions decisions;
    private final Memory<Optional<Decision>> again = new Memory<>();
    private final Memory<Read<Decision>> compared = new Memory<>();

    Answers(Decisions decisions) {
        this.decisions = decisions;
    }

    Decisions decisions() {
        return decisions;
    }

    /// The decision of a file made again; empty when the tables now answer otherwise.
    Optional<Decision> again(byte[] file) {
        return again.of(Digest.sha256(file), () -> DecisionFile.again(file, decisions));
    }

    Decision decide(NeedReader.NeedFile need, LocalDate asOf) {
        return decisions.decide(need, asOf);
    }

    /// A decision with a comparison; refused with what is wrong in the grid.
    Read<Decision> decide(NeedReader.NeedFile need, JsonNode grid, LocalDate asOf) {
        String inputs = asOf + need.tree().toString() + grid;
        return compared.of(Digest.sha256(inputs.getBytes(StandardCharsets.UTF_8)), () -> compare(need, grid, asOf));
    }

    private Read<Decision> compare(NeedReader.NeedFile need, JsonNode grid, LocalDate asOf) {
        return switch (new GridReader(decisions.materials()).read(new Document(grid.deepCopy(), Map.of()))) {
            case Read.Ok<GridReader.Written>(GridReader.Written written) -> decisions.decide(need, written, asOf);
            case Read.Refused<GridReader.Written>(List<Violation> violations) -> new Read.Refused<>(violations);
        };
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
