package fr.etagere.comparison;

/// Monte Carlo errors, and entropy.
final class Errors {

    /// 95 % of a normal law lies within.
    static final double Z = 1.959964;

    private static final int FEW_BLOCKS = 8;

    private Errors() {}

    /// Half the width of Wilson's interval: unlike the usual one, it is not 0 when nothing was seen.
    static double wilson(double share, double samples) {
        double square = Z * Z / samples;
        return Z / (1 + square) * Math.sqrt(share * (1 - share) / samples + square / (4 * samples));
    }

    /// The same for samples of a walk, from the spread of blocks of equal size; never below that of independent draws.
    ///
    /// @param sum over the blocks
    /// @param squares sum of squares over the blocks
    static double ofBlocks(double sum, double squares, long blocks, long samples) {
        double independent = wilson(Math.clamp(sum / samples, 0, 1), (double) samples);
        if (blocks < FEW_BLOCKS) {
            // Too few to see a spread: the walk is taken to be worth a quarter of independent draws.
            return 2 * independent;
        }
        double variance = Math.max(0, squares - sum * sum / blocks) / (blocks - 1);
        return Math.max(independent, Z * Math.sqrt(variance * blocks) / samples);
    }

    /// In bits.
    static double entropy(double[] shares) {
        double bits = 0;
        for (double share : shares) {
            bits -= share > 0 ? share * StrictMath.log(share) / StrictMath.log(2) : 0;
        }
        return bits;
    }
}
