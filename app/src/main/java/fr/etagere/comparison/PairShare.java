package fr.etagere.comparison;

/// Which chunks also count who beats whom. Pairs grow with the square of the options: beyond a few, one chunk in
/// two, four, eight or sixteen counts them, so that the whole cost grows in step with the options. Every block
/// counts as many.
///
/// @param every one chunk in this many; 1 when all count
record PairShare(int every) {

    /// Fewer samples than this are all counted.
    private static final long ENOUGH = 1 << 14;

    private static final int MOST = Smaa.BLOCK / Randoms.WIDTH;

    static PairShare of(int options, long samples) {
        int every = 1;
        while (every < MOST && options > Ranks.FEW * every && samples / (2 * every) >= ENOUGH) {
            every *= 2;
        }
        return new PairShare(every);
    }

    /// @param chunk number in its block
    boolean counts(int chunk) {
        return chunk % every == 0;
    }
}
