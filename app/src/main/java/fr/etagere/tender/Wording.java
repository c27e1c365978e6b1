package fr.etagere.tender;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text as patterns see it, and as a person wrote it.
///
/// @param written with compatible characters made plain and invisible ones taken out, so that nothing hides in them
/// @param folded the same, character for character, without accents, in small letters
record Wording(String written, String folded) {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\n\\t]]");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?;](?=\\s)|\\n");

    static Wording of(String text) {
        String plain = INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        var folded = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            folded.append(folded(plain.charAt(i)));
        }
        return new Wording(plain, folded.toString());
    }

    private static char folded(char letter) {
        if (Character.isWhitespace(letter) && letter != '\n') {
            return ' ';
        }
        return switch (letter) {
            case '’', 'ʼ', '`' -> '\'';
            case '‐', '‑', '–', '—' -> '-';
            default ->
                Character.toLowerCase(Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
                        .charAt(0));
        };
    }

    boolean blank() {
        return written.isBlank();
    }

    /// The sentences: what clears a word must stand beside it.
    List<Wording> sentences() {
        var sentences = new ArrayList<Wording>();
        Matcher ends = SENTENCE_END.matcher(written);
        int from = 0;
        while (ends.find()) {
            sentences.add(part(from, ends.end()));
            from = ends.end();
        }
        sentences.add(part(from, written.length()));
        return sentences;
    }

    private Wording part(int from, int to) {
        return new Wording(written.substring(from, to), folded.substring(from, to));
    }

    /// What is first found of some patterns, as it was written.
    Optional<String> first(List<Pattern> patterns) {
        for (Pattern pattern : patterns) {
            Matcher found = pattern.matcher(folded);
            if (found.find()) {
                return Optional.of(written.substring(found.start(), found.end()).strip());
            }
        }
        return Optional.empty();
    }

    boolean has(List<Pattern> patterns) {
        return first(patterns).isPresent();
    }
}
