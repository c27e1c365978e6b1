package fr.etagere.portfolio;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Something that weighs, and the scales on which it may be.
///
/// @param possible one when it is known, several when sources leave a choice, all when they say nothing
/// @param weight null when not published
public record Placed(Set<Scale> possible, @Nullable BigDecimal weight) {

    public Placed {
        if (possible.isEmpty()) {
            throw new IllegalArgumentException("a thing is somewhere");
        }
        possible = Set.copyOf(possible);
    }

    /// One among others that count the same.
    public static Placed one(Set<Scale> possible) {
        return new Placed(possible, BigDecimal.ONE);
    }
}
