package fr.etagere.grid;

import fr.etagere.comparison.Scale;
import fr.etagere.comparison.Value;
import fr.etagere.comparison.WeightStatement;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A grid as people write it (`docs/schemas/grid.schema.json`). What is null was not said.
///
/// @param scores by option, then by criterion; what is absent is missing, which is neither zero nor the worst
public record GridFile(
        String title,
        @Nullable String summary,
        Dates dates,
        List<Criterion> criteria,
        List<Statement> weights,
        List<Option> options,
        List<KnockOut> knockOuts,
        Map<String, Map<String, Score>> scores,
        Settings settings) {

    public GridFile {
        criteria = List.copyOf(criteria);
        weights = List.copyOf(weights);
        options = List.copyOf(options);
        knockOuts = List.copyOf(knockOuts);
        scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
    }

    /// @param asOf the day of the comparison
    /// @param statedOn when criteria and weights were fixed
    /// @param scoredOn when scores were given
    public record Dates(
            @Nullable LocalDate asOf,
            @Nullable LocalDate statedOn,
            @Nullable LocalDate scoredOn) {}

    /// @param margin least lead of a clear winner
    public record Settings(
            @Nullable Double margin,
            @Nullable Long samples,
            @Nullable Long seed) {}

    /// @param solution id on the shelf
    public record Option(String id, String name, @Nullable String solution) {}

    /// @param objective id of the objective whose weight it shares
    /// @param axis the axis of that objective it speaks of
    /// @param worstMeaning what the worst end means in words
    /// @param veto in the unit of the criterion, or in levels
    /// @param share in its objective
    /// @param document what would establish a value
    public record Criterion(
            String id,
            String objective,
            @Nullable String axis,
            String label,
            @Nullable String indicator,
            @Nullable String unit,
            Scale scale,
            @Nullable String worstMeaning,
            @Nullable String bestMeaning,
            @Nullable Double veto,
            @Nullable Double share,
            @Nullable String document) {}

    public record Score(Value value, @Nullable Evidence evidence) {

        /// What may be counted on: a contested value is as good as unknown.
        Value counted() {
            return contested() ? new Value.Missing() : value;
        }

        public boolean contested() {
            return evidence != null && evidence.status() == Status.CONTESTED && !(value instanceof Value.Missing);
        }
    }

    /// What supports a value, or the document to ask for.
    public record Evidence(
            @Nullable String source,
            @Nullable String url,
            @Nullable LocalDate retrieved,
            @Nullable Status status,
            @Nullable String document) {}

    /// What kind of support it is.
    public enum Status {
        DECLARED,
        EVIDENCED,
        AUDITED,
        CONTESTED
    }

    /// @param reason why the buyer says so
    public record Statement(WeightStatement said, @Nullable String reason) {}

    /// A condition that eliminates whoever does not meet it.
    ///
    /// @param ground the article, or the part of the contract
    /// @param answers by option; one that is absent is unknown
    public record KnockOut(
            String id, String label, @Nullable String ground, Map<String, Answer> answers) {
        public KnockOut {
            answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        }
    }

    public record Answer(
            Met met, @Nullable LocalDate on, @Nullable Evidence evidence) {}

    /// Whether a condition is met.
    public enum Met {
        YES,
        NO,
        UNKNOWN
    }

    public Optional<Option> option(String id) {
        return options.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public Optional<Criterion> criterion(String id) {
        return criteria.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// The score of an option on a criterion, when something was said of it.
    public Optional<Score> score(String option, String criterion) {
        return Optional.ofNullable(scores.getOrDefault(option, Map.of()).get(criterion));
    }
}
