package fr.etagere.csf;

import fr.etagere.shared.Bilingual;
import fr.etagere.shared.Json;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Status;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The framework as data: everything under `doctrine/csf`.
///
/// @param nominalMaximum points of an objective by the calculator's formula
/// @param scale SEAL levels, lowest first
/// @param weightings oldest first
public record Framework(
        BigDecimal nominalMaximum,
        List<Objective> objectives,
        List<Level> scale,
        List<Division> denominators,
        List<Warning> warnings,
        List<Criterion> criteria,
        List<Weighting> weightings,
        List<Source> sources) {

    /// One of the eight objectives, `SOV-1` to `SOV-8`.
    public record Objective(String id, String fr, String en) {
        public Bilingual label() {
            return new Bilingual(fr, en);
        }
    }

    /// A SEAL level: what it means in our words, and its own name in each version.
    public record Level(int level, String fr, String en, List<Name> names) {
        public record Name(String version, String name, List<String> sources) {}

        public Bilingual meaning() {
            return new Bilingual(fr, en);
        }
    }

    /// How a denominator is called.
    public record Division(Denominator id, String fr, String en, List<String> sources) {
        public Bilingual label() {
            return new Bilingual(fr, en);
        }
    }

    /// What must be known before a score is used.
    public record Warning(String id, String fr, String en, List<String> sources, Status status) {
        public Bilingual text() {
            return new Bilingual(fr, en);
        }
    }

    /// Where figures come from.
    ///
    /// @param published the day, the month or the year, as far as it is certain
    public record Source(
            String id,
            String fr,
            String en,
            String published,
            Status status,
            LocalDate lastChecked,
            String address,
            @Nullable String licence,
            @Nullable Bilingual note) {
        public Bilingual title() {
            return new Bilingual(fr, en);
        }
    }

    /// `framework.yaml` alone.
    private record Fixed(
            BigDecimal nominalMaximum,
            List<Objective> objectives,
            List<Level> scale,
            List<Division> denominators,
            List<Warning> warnings) {}

    static Framework load(Materials materials) {
        String folder = Csf.FOLDER + "/";
        Fixed fixed = Json.mapper().treeToValue(materials.tree(folder + "framework.yaml"), Fixed.class);
        return new Framework(
                fixed.nominalMaximum,
                fixed.objectives,
                fixed.scale,
                fixed.denominators,
                fixed.warnings,
                materials.list(folder + "criteria.yaml", Criterion.class),
                materials.list(folder + "weights.yaml", Weighting.class),
                materials.list(folder + "sources.yaml", Source.class));
    }

    public Optional<Weighting> weighting(String id) {
        return weightings.stream()
                .filter(weighting -> weighting.id().equals(id))
                .findFirst();
    }

    public List<Criterion> criteriaOf(Objective objective) {
        return criteria.stream()
                .filter(criterion -> criterion.objective().equals(objective.id()))
                .toList();
    }

    public Division division(Denominator denominator) {
        return denominators.stream()
                .filter(division -> division.id() == denominator)
                .findFirst()
                .orElseThrow();
    }

    Optional<Criterion> criterion(String id) {
        return criteria.stream().filter(criterion -> criterion.id().equals(id)).findFirst();
    }

    int lowestLevel() {
        return scale.getFirst().level();
    }

    int highestLevel() {
        return scale.getLast().level();
    }

    /// The most points an objective can have.
    BigDecimal actualMaximum(Objective objective) {
        return criteriaOf(objective).stream().map(Criterion::mostValue).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal maximum(Objective objective, Denominator denominator) {
        return switch (denominator) {
            case NOMINAL -> nominalMaximum;
            case ACTUAL -> actualMaximum(objective);
        };
    }
}
