package fr.etagere.ownership;

import fr.etagere.shared.Bilingual;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Status;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The shares that definitions turn on, as data: `doctrine/ownership`.
public record OwnershipParameters(List<Parameter> parameters, List<Source> sources) {

    /// Where the files are, under the root.
    public static final String FOLDER = "doctrine/ownership";

    private static final String MAJORITY = "controlMajority";
    private static final String CLOSE_LINK = "closeLinkShare";

    public OwnershipParameters {
        parameters = List.copyOf(parameters);
        sources = List.copyOf(sources);
    }

    /// How a share meets a value.
    public enum Comparison {
        MORE_THAN,
        AT_LEAST,
        AT_MOST
    }

    /// One share, with its values over time.
    public record Parameter(String id, String fr, String en, List<Dated> values) {
        public Bilingual label() {
            return new Bilingual(fr, en);
        }

        /// The value in force on a day; empty when no line covers it: unknown, never zero.
        public Optional<Dated> on(LocalDate day) {
            return values.stream().filter(value -> value.covers(day)).findFirst();
        }
    }

    /// @param value percent
    /// @param from first day; null for a definition that no text dates
    /// @param to last day, included; null while it lasts
    /// @param sources ids of [Source]
    public record Dated(
            BigDecimal value,
            Comparison comparison,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            List<String> sources,
            Status status) {

        boolean covers(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }

        /// In billionths of the whole.
        public int share() {
            return Share.percent(value).least();
        }
    }

    /// A text or a paper.
    ///
    /// @param lastChecked when somebody read the text; null when nobody has
    public record Source(
            String id,
            String fr,
            String en,
            @Nullable String article,
            Status status,
            @Nullable LocalDate lastChecked,
            @Nullable String address,
            @Nullable Bilingual note) {
        public Bilingual title() {
            return new Bilingual(fr, en);
        }
    }

    /// @param materials with the folder [#FOLDER]
    public static OwnershipParameters of(Materials materials) {
        return new OwnershipParameters(
                materials.list(FOLDER + "/parameters.yaml", Parameter.class),
                materials.list(FOLDER + "/sources.yaml", Source.class));
    }

    /// @throws IllegalArgumentException when there is no such parameter
    public Parameter parameter(String id) {
        return parameters.stream()
                .filter(parameter -> parameter.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such parameter: " + id));
    }

    /// What [Ownership] needs; empty when a definition has no value on that day.
    public Optional<Thresholds> thresholds(LocalDate day) {
        Optional<Dated> majority = parameter(MAJORITY).on(day);
        Optional<Dated> closeLink = parameter(CLOSE_LINK).on(day);
        return majority.isPresent() && closeLink.isPresent()
                ? Optional.of(
                        new Thresholds(majority.get().share(), closeLink.get().share()))
                : Optional.empty();
    }
}
