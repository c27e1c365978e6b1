package fr.etagere.csf;

import fr.etagere.shared.Bilingual;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One question of the calculator of 1 June 2026, from `doctrine/csf/criteria.yaml`.
///
/// @param id objective and rank, `3.4`
/// @param answers worst first; an answer is named by its rank, from 1
public record Criterion(String id, String objective, String fr, String en, List<Answer> answers) {

    /// One answer.
    ///
    /// @param value points it adds to its objective
    /// @param seal SEAL it gives
    /// @param inSource what is wrong with the label of the workbook; null when nothing is
    public record Answer(
            BigDecimal value,
            int seal,
            String fr,
            String en,
            @Nullable InSource inSource) {

        public Bilingual label() {
            return new Bilingual(fr, en);
        }
    }

    /// Why the workbook's own label of an answer cannot be relied on.
    public enum InSource {
        BLANK,
        DUPLICATED,
        UNSETTLED,
        MISSPELT
    }

    public Bilingual label() {
        return new Bilingual(fr, en);
    }

    /// @param rank from 1
    Answer answer(int rank) {
        return answers.get(rank - 1);
    }

    BigDecimal leastValue() {
        return answers.stream()
                .map(Answer::value)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    BigDecimal mostValue() {
        return answers.stream()
                .map(Answer::value)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    int lowestSeal() {
        return answers.stream().mapToInt(Answer::seal).min().orElseThrow();
    }

    int highestSeal() {
        return answers.stream().mapToInt(Answer::seal).max().orElseThrow();
    }
}
