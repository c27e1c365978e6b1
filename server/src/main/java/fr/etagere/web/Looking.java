package fr.etagere.web;

import fr.etagere.catalogue.Entry;
import fr.etagere.dossier.Decision;
import fr.etagere.need.NeedReader;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import fr.etagere.steps.Assembled;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// What the shelf offers a need as it stands, as the decision would see it; or what of the need must be said first.
///
/// @param decision null while the need cannot be read
/// @param lacking what must be said or mended first; empty when the need can be read
record Looking(@Nullable Decision decision, List<Violation> lacking) {

    /// A hosting that nobody has settled is an open one: what is on the shelf can be looked at before.
    static Looking at(ObjectNode tree, Assembled assembled, Shelf.Current shelf, LocalDate on) {
        if (!tree.path("hosting").has("kind")) {
            tree.withObject("/hosting").put("kind", "OPEN");
        }
        return switch (assembled.read(tree)) {
            case Read.Ok<NeedReader.NeedFile>(NeedReader.NeedFile need) ->
                new Looking(shelf.decisions().decide(need, on), List.of());
            case Read.Refused<NeedReader.NeedFile>(List<Violation> violations) -> new Looking(null, violations);
        };
    }

    /// The candidates of a rung, best first, whatever was set aside: their places do not move as one chooses.
    List<Decision.Candidate> candidates(String rung) {
        return decision == null
                ? List.of()
                : decision.recourse().candidates().stream()
                        .filter(candidate -> candidate.rung().equals(rung))
                        .sorted(Comparator.comparing(Decision.Candidate::unproven)
                                .thenComparing(this::lacksQualification)
                                .thenComparingInt(one -> -one.essential().certain())
                                .thenComparing(one -> one.admission() != Entry.Admission.ADMITTED)
                                .thenComparing(one -> one.perYear() == null)
                                .thenComparingInt(one -> -one.covers().size())
                                .thenComparing(one -> one.entry().id()))
                        .toList();
    }

    boolean lacksQualification(Decision.Candidate candidate) {
        return Objects.requireNonNull(decision).lacksQualification(candidate);
    }
}
