package fr.etagere.naming;

/// How far two words are one, written with a slip, cut short or abbreviated.
final class Slips {

    private static final int SHORTEST = 4;
    private static final int LONG = 8;
    private static final int SHORTEST_CUT = 3;

    /// What a slip costs in a word of one letter; longer words bear slips better.
    private static final double COST = 1.6;

    private static final double FIRST_LETTER = 0.85;
    private static final double CUT = 0.8;
    private static final double INITIAL = 0.5;
    private static final double PLURAL = 0.97;

    private Slips() {}

    /// How much of the word is kept, 0 to 1; 0 when they are two words.
    ///
    /// @param cut whether one may be the start of the other
    static double quality(String left, String right, boolean cut) {
        if (left.equals(right)) {
            return 1;
        }
        String shorter = left.length() <= right.length() ? left : right;
        String longer = shorter.equals(left) ? right : left;
        if (longer.startsWith(shorter)) {
            if (shorter.length() >= SHORTEST && longer.length() == shorter.length() + 1 && plural(longer)) {
                return PLURAL;
            }
            if (shorter.length() == 1) {
                return INITIAL;
            }
            if (cut && shorter.length() >= SHORTEST_CUT) {
                return CUT;
            }
        }
        if (shorter.length() < SHORTEST) {
            return 0;
        }
        int most = shorter.length() >= LONG ? 2 : 1;
        if (longer.length() - shorter.length() > most) {
            return 0;
        }
        // A slip changes the set of letters by two at most: most pairs of words stop here.
        if (Long.bitCount(letters(left) ^ letters(right)) > 2 * most || digits(left) || digits(right)) {
            return 0;
        }
        int distance = distance(left, right, most + 1);
        if (distance > most) {
            return 0;
        }
        double kept = 1 - distance * COST / longer.length();
        return left.charAt(0) == right.charAt(0) ? kept : kept * FIRST_LETTER;
    }

    private static long letters(String word) {
        long letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1L << word.charAt(i);
        }
        return letters;
    }

    private static boolean plural(String word) {
        char last = word.charAt(word.length() - 1);
        return last == 's' || last == 'x';
    }

    static boolean digits(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= '0' && word.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    /// Letters to insert, drop, change or swap with their neighbour (optimal string alignment; Boytsov, « Indexing
    /// methods for approximate dictionary searching », 2011); `bound` or more is given as `bound`.
    static int distance(String left, String right, int bound) {
        // What both start and end with costs nothing.
        int start = 0;
        int leftEnd = left.length();
        int rightEnd = right.length();
        while (start < leftEnd && start < rightEnd && left.charAt(start) == right.charAt(start)) {
            start++;
        }
        while (leftEnd > start && rightEnd > start && left.charAt(leftEnd - 1) == right.charAt(rightEnd - 1)) {
            leftEnd--;
            rightEnd--;
        }
        if (start == leftEnd || start == rightEnd) {
            return Math.min(leftEnd + rightEnd - 2 * start, bound);
        }
        return between(left.substring(start, leftEnd), right.substring(start, rightEnd), bound);
    }

    private static int between(String left, String right, int bound) {
        int width = right.length() + 1;
        int[] before = new int[width];
        int[] previous = new int[width];
        int[] current = new int[width];
        for (int j = 0; j < width; j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            current[0] = i;
            int least = i;
            char c = left.charAt(i - 1);
            for (int j = 1; j < width; j++) {
                int cost = Math.min(
                        Math.min(current[j - 1], previous[j]) + 1,
                        previous[j - 1] + (c == right.charAt(j - 1) ? 0 : 1));
                if (i > 1 && j > 1 && c == right.charAt(j - 2) && left.charAt(i - 2) == right.charAt(j - 1)) {
                    cost = Math.min(cost, before[j - 2] + 1);
                }
                current[j] = cost;
                least = Math.min(least, cost);
            }
            if (least >= bound) {
                return bound;
            }
            int[] spare = before;
            before = previous;
            previous = current;
            current = spare;
        }
        return Math.min(previous[width - 1], bound);
    }
}
