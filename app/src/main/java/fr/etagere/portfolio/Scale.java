package fr.etagere.portfolio;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where something is, seen from the State.
public enum Scale {
    /// Where French law applies, overseas included.
    NATIONAL,
    /// Another member State of the European Union.
    EUROPEAN,
    /// Anywhere else.
    OTHER;

    /// All of them: nothing is known.
    public static Set<Scale> unknown() {
        return EnumSet.allOf(Scale.class);
    }

    /// Which countries are on which scale on a day.
    ///
    /// @param national ISO 3166-1 alpha-2
    /// @param union countries where the Union's law applies that day
    public record Map(Set<String> national, Set<String> union) {

        public Map {
            national = Set.copyOf(national);
            union = Set.copyOf(union);
        }

        /// @param country null when it is not published: it may be any
        public Set<Scale> of(@Nullable String country) {
            if (country == null) {
                return unknown();
            }
            return EnumSet.of(national.contains(country) ? NATIONAL : union.contains(country) ? EUROPEAN : OTHER);
        }
    }
}
