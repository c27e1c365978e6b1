package fr.etagere.comparison;

/// Uniform numbers for one block of samples, the same whatever thread draws them. All blocks of a seed read one
/// SplitMix64 sequence (Steele, Lea and Flood 2014), each from its own place, 2^40 numbers apart. As a number is a
/// function of its place alone, the loop has no chain of dependencies and the JIT compiler turns it into vector code.
final class Randoms {

    /// How many samples go through the loops together: some arrays of this length fit the first cache.
    static final int WIDTH = 256;

    private static final long GAMMA = 0x9E3779B97F4A7C15L;
    private static final int BLOCK_SHIFT = 40;
    private static final long[] STEPS = new long[WIDTH];

    static {
        for (int i = 0; i < WIDTH; i++) {
            STEPS[i] = (i + 1) * GAMMA;
        }
    }

    private final double[] buffer = new double[WIDTH];
    private int taken = WIDTH;
    private long place;

    Randoms(long seed, long block) {
        place = mix(seed) + (block << BLOCK_SHIFT) * GAMMA;
    }

    /// Fills the first `count` numbers, at most `WIDTH`, from [0, 1).
    void fill(double[] out, int count) {
        fill(out, count, place, STEPS);
        place += count * GAMMA;
    }

    private static void fill(double[] out, int count, long from, long[] steps) {
        for (int i = 0; i < count; i++) {
            long z = from + steps[i];
            z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
            z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
            z ^= z >>> 31;
            out[i] = (z >>> 11) * 0x1p-53;
        }
    }

    /// The next number alone.
    double next() {
        if (taken == WIDTH) {
            fill(buffer, WIDTH);
            taken = 0;
        }
        return buffer[taken++];
    }

    /// Independent standard normal numbers (Marsaglia's polar method).
    void gaussians(double[] out) {
        for (int i = 0; i < out.length; i += 2) {
            double x;
            double y;
            double square;
            do {
                x = 2 * next() - 1;
                y = 2 * next() - 1;
                square = x * x + y * y;
            } while (square >= 1 || square == 0);
            double factor = Math.sqrt(-2 * StrictMath.log(square) / square);
            out[i] = x * factor;
            if (i + 1 < out.length) {
                out[i + 1] = y * factor;
            }
        }
    }

    private static long mix(long seed) {
        long z = (seed ^ (seed >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
