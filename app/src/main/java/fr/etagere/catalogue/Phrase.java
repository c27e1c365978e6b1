package fr.etagere.catalogue;

import java.util.List;

/// An expression of a function.
///
/// @param own its telling words as they are written
/// @param tokens its words, by their roots
/// @param weight how rare its words are, together
/// @param wanted its words, each once, by number
record Phrase(String function, String written, List<String> own, List<String> tokens, double weight, int[] wanted) {

    /// How far apart the words of one expression may stand.
    private static final int SPREAD = 4;

    /// How many of its words are not those of any request.
    int telling() {
        return own.size();
    }

    /// The part of its weight that is there, its words near one another; 1 when all is.
    ///
    /// @param content the words of a need, by number; below zero those of no expression
    /// @param rarity what each word weighs, by number
    double partIn(int[] content, double[] rarity) {
        double best = 0;
        int window = wanted.length + SPREAD;
        for (int start = 0; start < content.length; start++) {
            if (!wants(content[start])) {
                continue;
            }
            int seen = 0;
            double there = 0;
            int end = Math.min(content.length, start + window);
            for (int i = start; i < end; i++) {
                int token = content[i];
                if (wants(token) && !isBefore(content, start, i)) {
                    seen++;
                    there += rarity[token];
                }
            }
            if (seen == wanted.length) {
                return 1;
            }
            // One word of several is a coincidence, however rare it is.
            best = seen < 2 ? best : Math.max(best, there / weight);
        }
        return best;
    }

    boolean wants(int token) {
        for (int one : wanted) {
            if (one == token) {
                return true;
            }
        }
        return false;
    }

    boolean wantsAllOf(Phrase other) {
        for (int one : other.wanted) {
            if (!wants(one)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBefore(int[] content, int start, int at) {
        for (int i = start; i < at; i++) {
            if (content[i] == content[at]) {
                return true;
            }
        }
        return false;
    }
}
