package fr.etagere.comparison;

/// What a comparison costs, told before it is made, for whoever bounds what others may ask. The unit
/// is an uncertain value drawn once: some ten nanoseconds on two processors. Every cell is counted as
/// uncertain, so that nothing need be read of a grid but its size.
public final class Effort {

    /// Drawing weights that satisfy what is said of them may take a walk: as long as that many values.
    private static final long WALK = 512;

    private Effort() {}

    /// How many draws of a grid cost no more than so many values: those that rank, then those that say
    /// what is worth asking, as often as their tables are filled by parts.
    ///
    /// @param stated whether something is said of the weights
    /// @param values at least 1
    public static long draws(int options, int criteria, boolean stated, long values) {
        long cells = (long) options * criteria;
        long parts = Math.ceilDiv(cells * Asking.BINS * options, Asking.TABLE);
        return values / Math.max(1, (1 + parts) * (cells + (stated ? WALK : 0)));
    }
}
