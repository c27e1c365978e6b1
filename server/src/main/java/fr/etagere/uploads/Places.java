package fr.etagere.uploads;

import java.util.HashMap;
import java.util.Map;

/// Places for files that are being received, and then wait to be read: a place is taken before a
/// body is read. Few in all, and fewer of one sender, so that nobody takes them all; and {@link
/// Timely} frees those of whoever sends slowly.
public final class Places {

    private final int most;
    private final int mostOfOne;
    private final Map<String, Integer> places = new HashMap<>();

    /// @param most in all
    /// @param mostOfOne of one sender
    public Places(int most, int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    /// Takes a place, to be released; false when there is none.
    ///
    /// @param sender an organisation, or an address
    public synchronized boolean take(String sender) {
        int own = places.getOrDefault(sender, 0);
        int all = places.values().stream().mapToInt(Integer::intValue).sum();
        if (all >= most || own >= mostOfOne) {
            return false;
        }
        places.put(sender, own + 1);
        return true;
    }

    public synchronized void release(String sender) {
        int own = places.getOrDefault(sender, 0);
        if (own > 1) {
            places.put(sender, own - 1);
        } else {
            places.remove(sender);
        }
    }
}
