package fr.etagere.steps;

import fr.etagere.records.Replacing;
import fr.etagere.records.Version;
import fr.etagere.shared.Violation;
import java.util.List;

/// What writing a step as a whole comes to. Nothing is written but by {@link Written}.
public sealed interface Writing {

    /// @param version what is kept now
    record Written(Version version) implements Writing {}

    /// Someone wrote since the writer read.
    record Passed(Replacing.Passed passed) implements Writing {}

    /// @param violations everything wrong at once, their paths those of the content sent
    record Refused(List<Violation> violations) implements Writing {}

    /// The list of solutions is frozen: it is freed first, with a reason.
    record Frozen() implements Writing {}

    /// What a name means was decided since the writer read.
    record Moved() implements Writing {}
}
