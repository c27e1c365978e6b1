package fr.etagere.bench.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Words that look French and are none, as frequent as words are: the one of rank r about 1/r of the time (Zipf;
/// the shift is Mandelbrot's, so that the first ones do not fill the text).
final class MadeWords {

    private static final int SIZE = 60_000;
    private static final double SHIFT = 2.7;
    private static final double SLOPE = 1.05;
    private static final int SHORTEST = 4;

    private static final String[] ONSETS = {
        "b", "bl", "br", "c", "ch", "cl", "cr", "d", "dr", "f", "fl", "fr", "g", "gr", "j", "l", "m", "n", "p", "pl",
        "pr", "qu", "r", "s", "st", "t", "tr", "v", "vr"
    };
    private static final String[] VOWELS = {
        "a", "e", "é", "i", "o", "u", "ou", "eau", "oi", "ai", "on", "an", "in", "eu"
    };
    private static final String[] CODAS = {"", "", "", "", "l", "r", "n", "t", "que", "sse", "lle", "tte", "nce", "rie"
    };

    private final Random random;
    private final List<String> words;
    private final double[] cumulated = new double[SIZE];

    MadeWords(Random random) {
        this.random = random;
        Set<String> made = new LinkedHashSet<>();
        while (made.size() < SIZE) {
            made.add(made(2 + random.nextInt(3)));
        }
        this.words = new ArrayList<>(made);
        double sum = 0;
        for (int rank = 0; rank < SIZE; rank++) {
            sum += 1 / Math.pow(rank + 1 + SHIFT, SLOPE);
            cumulated[rank] = sum;
        }
    }

    /// A word of the vocabulary, frequent ones more often.
    String word() {
        int place = Arrays.binarySearch(cumulated, random.nextDouble() * cumulated[SIZE - 1]);
        return words.get(Math.min(SIZE - 1, place < 0 ? -place - 1 : place));
    }

    String sentence(int length) {
        var sentence = new StringBuilder();
        for (int i = 0; i < length; i++) {
            sentence.append(i == 0 ? "" : " ").append(word());
        }
        return sentence.toString();
    }

    /// A name that may be given again, rarely.
    String name() {
        String name = made(2 + random.nextInt(2));
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private String made(int syllables) {
        var word = new StringBuilder();
        while (word.length() < SHORTEST || syllables > 0) {
            word.append(one(ONSETS)).append(one(VOWELS));
            syllables--;
        }
        return word.append(one(CODAS)).toString();
    }

    private String one(String[] among) {
        return among[random.nextInt(among.length)];
    }
}
