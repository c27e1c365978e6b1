package fr.etagere.shared;

import java.util.List;

/// What reading an input gives: the thing read, or every violation at once.
///
/// @param <T> the thing read
public sealed interface Read<T> {

    /// The input was good.
    record Ok<T>(T value) implements Read<T> {}

    /// The input was refused; `violations` is never empty.
    record Refused<T>(List<Violation> violations) implements Read<T> {
        public Refused {
            violations = List.copyOf(violations);
            if (violations.isEmpty()) {
                throw new IllegalArgumentException("a refusal needs a violation");
            }
        }
    }
}
