package fr.etagere.naming;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds legal forms at the ends of a name, and inside it when they can be nothing else. From `legal-forms.yaml`.
final class LegalForms {

    /// As the file has it.
    private record Row(
            String id,
            String family,
            Set<String> countries,
            List<String> written,
            @Nullable Boolean first,
            @Nullable Boolean edge) {

        Spelling spelling() {
            return new Spelling(
                    new LegalForm(id, family, countries), Boolean.TRUE.equals(first), Boolean.TRUE.equals(edge));
        }
    }

    private record Rows(List<Row> forms) {}

    private record Spelling(LegalForm form, boolean first, boolean edge) {}

    private static final int SHORTEST_INSIDE = 3;

    private final Map<String, Spelling> spellings = new HashMap<>();
    private int longest = 1;

    LegalForms() {
        for (Row row : NameData.read("legal-forms", Rows.class).forms()) {
            for (String written : row.written()) {
                List<String> words = Folding.words(written);
                longest = Math.max(longest, words.size());
                spellings.putIfAbsent(String.join(" ", words), row.spelling());
            }
        }
    }

    /// The form that these words are, as a whole.
    @Nullable
    LegalForm of(List<String> words) {
        Spelling spelling = spellings.get(String.join(" ", words));
        return spelling == null ? null : spelling.form();
    }

    /// Takes the forms out of the words, and leaves one word at least.
    ///
    /// @param words changed in place
    /// @param found receives the forms
    void take(List<String> words, List<LegalForm> found) {
        while (takeAt(words, true, found)) {
            // « SA à conseil d'administration SCOP » has two.
        }
        takeAt(words, false, found);
        for (int i = words.size() - 2; i > 0; i--) {
            Spelling spelling = spellings.get(words.get(i));
            if (spelling != null && !spelling.edge() && words.get(i).length() >= SHORTEST_INSIDE) {
                found.add(spelling.form());
                words.remove(i);
            }
        }
    }

    private boolean takeAt(List<String> words, boolean end, List<LegalForm> found) {
        for (int length = Math.min(longest, words.size() - 1); length > 0; length--) {
            List<String> part = end ? words.subList(words.size() - length, words.size()) : words.subList(0, length);
            Spelling spelling = spellings.get(length == 1 ? part.getFirst() : String.join(" ", part));
            if (spelling != null && (end || spelling.first())) {
                found.add(spelling.form());
                part.clear();
                return true;
            }
        }
        return false;
    }
}
