package fr.etagere.api;

import java.util.HashMap;
import java.util.Map;

/// Places for bodies that are large and wait in memory: a place is taken before a body is read.
/// Few in all, and fewer of one organisation, so that nobody who sends slowly takes them all.
final class Held {

    static final int MOST = 8;
    static final int MOST_OF_ONE = 4;

    private final Map<String, Integer> places = new HashMap<>();

    /// Takes a place, to be released; false when there is none.
    ///
    /// @param siret of the organisation whose program sends
    synchronized boolean take(String siret) {
        int own = places.getOrDefault(siret, 0);
        int all = places.values().stream().mapToInt(Integer::intValue).sum();
        if (all >= MOST || own >= MOST_OF_ONE) {
            return false;
        }
        places.put(siret, own + 1);
        return true;
    }

    synchronized void release(String siret) {
        int own = places.getOrDefault(siret, 0);
        if (own > 1) {
            places.put(siret, own - 1);
        } else {
            places.remove(siret);
        }
    }
}
