package fr.etagere.doctrine;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of a value: exactly it, one of several, a range, or nothing. Missing widens; it is never
/// null and never zero.
public sealed interface Possible {

    /// The value is known: a text code or an amount.
    record Exactly(Object value) implements Possible {}

    /// The value is one of these.
    record AnyOf(List<Object> values) implements Possible {
        public AnyOf {
            values = List.copyOf(values);
        }
    }

    /// The amount lies there, bounds included.
    ///
    /// @param max null when there is no upper bound
    record Between(BigDecimal min, @Nullable BigDecimal max) implements Possible {}

    /// Nothing is known: any value of the fact's domain.
    record Anything() implements Possible {}

    /// The value, when it is known exactly.
    default @Nullable Object exactly() {
        return this instanceof Exactly(Object value) ? value : null;
    }
}
