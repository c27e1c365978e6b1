package fr.etagere.comparison;

import java.util.List;

/// The scale of a criterion, from its worst to its best, and what each point of it is worth between 0 and 1.
public sealed interface Scale {

    /// A quantity in its own unit. Worth 0 at `worst`, 1 at `best`, and linear between breakpoints. A criterion where
    /// less is better has `worst` above `best`.
    ///
    /// @param breakpoints strictly between the ends, from worst to best, of values that never go down; empty for a
    ///     straight line
    record Measured(double worst, double best, List<Breakpoint> breakpoints) implements Scale {
        public Measured {
            breakpoints = List.copyOf(breakpoints);
        }

        public static Measured linear(double worst, double best) {
            return new Measured(worst, best, List.of());
        }
    }

    /// Named levels of which only the order is known, from worst (level 1) to best (level n). The worst is worth 0 and
    /// the best 1; what the others are worth is drawn, consistent with the order, and the same for all options.
    record Levels(List<String> names) implements Scale {

        static final int MAX = 20;

        public Levels {
            names = List.copyOf(names);
        }
    }

    /// A point of a value function.
    ///
    /// @param at in the unit of the criterion
    /// @param value 0 (worst) to 1 (best)
    record Breakpoint(double at, double value) {}
}
