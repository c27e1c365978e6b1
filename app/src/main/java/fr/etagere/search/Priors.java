package fr.etagere.search;

import fr.etagere.catalogue.Entry;
import java.util.List;
import java.util.Map;

/// What each document is worth before any word is read, known when the shelf is indexed: the static rank of Brin and
/// Page (1998). Documents are indexed in its order, so that a search may stop looking where no word could make up
/// for it.
///
/// @param worth by document
/// @param ceiling the most that this document or any after it is worth
record Priors(float[] worth, float[] ceiling) {

    private static final float PROVEN = 2;

    /// Among equals: shared State services, then what anyone may run, then what is bought.
    private static final Map<Entry.Shelf, Float> RUNGS = Map.of(
            Entry.Shelf.STATE,
            0.9f,
            Entry.Shelf.FREE_SOFTWARE,
            0.6f,
            Entry.Shelf.CLOUD,
            0.4f,
            Entry.Shelf.MARKET,
            0.3f);

    /// Of an entry.
    ///
    /// @param proven an import that nobody has checked does not pass before what somebody has
    /// @param times what a rung counts
    static float of(Entry.Shelf shelf, boolean proven, float times) {
        return times * RUNGS.getOrDefault(shelf, 0f) + (proven ? PROVEN : 0);
    }

    static Priors of(List<Float> worth) {
        float[] of = new float[worth.size()];
        float[] ceiling = new float[of.length];
        for (int document = of.length - 1; document >= 0; document--) {
            of[document] = worth.get(document);
            ceiling[document] = document + 1 < of.length ? Math.max(of[document], ceiling[document + 1]) : of[document];
        }
        return new Priors(of, ceiling);
    }
}
