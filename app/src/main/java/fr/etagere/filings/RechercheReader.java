package fr.etagere.filings;

import fr.etagere.ownership.Filings;
import fr.etagere.rows.JsonRows;
import fr.etagere.rows.Row;
import fr.etagere.rows.Shown;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Answers of the API Recherche d'entreprises (DINUM, OpenAPI of July 2026): `{results: [{siren, nom_complet, siege{…},
/// dirigeants[…], complements{…}}], total_results, page, per_page, total_pages}`, as they came, or in the envelope
/// `{searchTerms, result: {…}}`. An answer `{erreur}` is refused with the API's own words.
final class RechercheReader implements FilingReader {

    @Override
    public Read<Counted> read(FilingText text, String source, Filings into, RowSink sink) throws IOException {
        var answer = new Answer();
        var result = new RechercheResult(source);
        var judging = new Judging(
                (row, filings) -> {
                    answer.saw(row);
                    result.read(row, filings);
                },
                into,
                sink);
        // A result names persons: where it cannot be kept, only its number is.
        List<Violation> refusals = JsonRows.each(
                text.reader(),
                JsonRows.Place.in("results", "result"),
                answer::beside,
                row -> judging.accept(row.shownAs("siren " + row.value("siren").asString(""))));
        if (answer.error != null) {
            return new Read.Refused<>(List.of(Violation.ofFile("recherche-error", answer.error)));
        }
        return judging.after(refusals, null, answer.declarant());
    }

    /// What the answer says beside its results.
    private static final class Answer {

        private final Set<String> sirens = new TreeSet<>();
        private @Nullable String terms;
        private @Nullable String error;

        void beside(String name, JsonNode value) {
            switch (name) {
                case "searchTerms" -> terms = value.isString() ? Shown.of(value.asString()) : null;
                case "erreur" -> error = Shown.of(value.asString(""));
                default -> {}
            }
        }

        /// Two are enough to know that the answer is not about one company.
        void saw(Row row) {
            if (sirens.size() < 2) {
                sirens.add(row.value("siren").asString(""));
            }
        }

        @Nullable
        String declarant() {
            if (terms != null && !terms.isBlank()) {
                return terms;
            }
            return sirens.size() == 1 ? sirens.iterator().next() : null;
        }
    }
}
