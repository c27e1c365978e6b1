package fr.etagere.portfolio;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something on the shelf that may take the place of what is lost.
///
/// @param id of the entry on the shelf
/// @param provider null when no list names one
/// @param why strongest first
/// @param licence as the shelf holds it; null when not known
/// @param effort to move to it; null when no document states it, which is not « none »
/// @param proven whether valid evidence supports what it is said to do
/// @param fate whether who provides it falls with what is cut off
public record Substitute(
        String id,
        String name,
        @Nullable String provider,
        Rung rung,
        List<Reason> why,
        @Nullable String licence,
        Hosting hosting,
        @Nullable Effort effort,
        boolean proven,
        Fate fate) {

    public Substitute {
        why = List.copyOf(why);
    }

    /// Order of recourse: what the State shares comes first.
    public enum Rung {
        STATE,
        MARKET
    }

    /// Why it is proposed.
    ///
    /// @param of the product it stands for; what was looked up when no product is named in it
    /// @param function id of the shelf's vocabulary; null when it is said to replace the product itself
    public record Reason(Kind kind, String of, @Nullable String function) {

        /// Strongest first.
        public enum Kind {
            /// A source says that it replaces that product.
            REPLACES,
            /// It gives a function of that product.
            DOES_AS,
            /// It gives the function that the words name.
            GIVES
        }
    }

    /// What is known of where it runs.
    ///
    /// @param framework null when no qualification is known
    /// @param until last day of the qualification; null when not known
    public record Hosting(
            State state,
            @Nullable String framework,
            @Nullable LocalDate until) {

        /// UNKNOWN when nothing is stated: neither qualified nor not.
        public enum State {
            QUALIFIED,
            IN_PROGRESS,
            UNKNOWN
        }
    }

    /// What moving to it costs, once.
    ///
    /// @param least euros excluding tax
    /// @param most null when nothing bounds it
    /// @param source the document that says so
    public record Effort(BigDecimal least, @Nullable BigDecimal most, String source) {}
}
