package fr.etagere.steps;

import fr.etagere.accounts.Actor;
import fr.etagere.dossier.Decision;
import fr.etagere.dossier.DecisionFile;
import fr.etagere.dossier.Decisions;
import fr.etagere.grid.GridReader;
import fr.etagere.need.NeedReader;
import fr.etagere.records.Verifications;
import fr.etagere.shared.Digest;
import fr.etagere.shared.Document;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Makes decisions, and remembers the last: a comparison draws thousands of weights, and
/// registers are long to walk. The same inputs always give the same answer, and an import makes
/// other inputs: none is ever stale. What cannot be made for want of a list is not remembered.
public final class Answers {

    private final DecisionsInUse inUse;
    private final Verifications verifications;
    private final Memory<Optional<Again>> again = new Memory<>();
    private final Memory<Again> made = new Memory<>();
    private final Memory<Read<Again>> compared = new Memory<>();

    /// @param verifications gives what a file was made with
    public Answers(DecisionsInUse inUse, Verifications verifications) {
        this.inUse = inUse;
        this.verifications = verifications;
    }

    /// A decision, and what it was made with.
    public record Again(Decision decision, Decisions with) {}

    /// The tables and the shelf in use.
    Decisions shelf() {
        return inUse.shelf();
    }

    /// The decision of a file made again, with the lists and registers it cites; empty when it comes out otherwise.
    public Optional<Again> again(byte[] file) {
        String hash = Digest.sha256(file);
        Optional<Again> known = again.of(hash, () -> {
            Decisions with = verifications.decisions(file);
            return DecisionFile.again(file, with).map(decision -> new Again(decision, with));
        });
        if (known.isEmpty()) {
            // A list that it cites may be brought back.
            again.forget(hash);
        }
        return known;
    }

    /// A decision of someone's organisation, with who stands behind its candidates, and what it
    /// was made with.
    Again decide(Actor actor, NeedReader.NeedFile need, LocalDate asOf) {
        DecisionsInUse.Edition edition = inUse.edition(actor);
        Decisions with = edition.decisions();
        return made.of(
                hash(edition.number() + " " + asOf + need.tree().toString()),
                () -> new Again(with.behind(with.decide(need, asOf)), with));
    }

    /// The same with a comparison; refused with what is wrong in the grid.
    Read<Again> decide(Actor actor, NeedReader.NeedFile need, JsonNode grid, LocalDate asOf) {
        DecisionsInUse.Edition edition = inUse.edition(actor);
        return compared.of(
                hash(edition.number() + " " + asOf + need.tree().toString() + grid),
                () -> compare(edition.decisions(), need, grid, asOf));
    }

    private static Read<Again> compare(Decisions with, NeedReader.NeedFile need, JsonNode grid, LocalDate asOf) {
        return switch (new GridReader(with.materials(), with.draws()).read(new Document(grid.deepCopy(), Map.of()))) {
            case Read.Refused<GridReader.Written>(List<Violation> violations) -> new Read.Refused<>(violations);
            case Read.Ok<GridReader.Written>(GridReader.Written written) ->
                switch (with.decide(need, written, asOf)) {
                    case Read.Ok<Decision>(Decision decision) -> new Read.Ok<>(new Again(with.behind(decision), with));
                    case Read.Refused<Decision>(List<Violation> violations) -> new Read.Refused<>(violations);
                };
        };
    }

    private static String hash(String inputs) {
        return Digest.sha256(inputs.getBytes(StandardCharsets.UTF_8));
    }
}
