package fr.etagere.csf;

import fr.etagere.shared.Bilingual;
import fr.etagere.shared.Status;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A published set of weights, from `doctrine/csf/weights.yaml`.
///
/// @param published the day, or the month when the day is not certain
/// @param shares percent by objective
public record Weighting(
        String id,
        String published,
        String fr,
        String en,
        Map<String, BigDecimal> shares,
        List<String> sources,
        Status status,
        @Nullable Bilingual note) {

    public Bilingual label() {
        return new Bilingual(fr, en);
    }

    /// @throws NullPointerException when the objective has no weight
    public BigDecimal share(String objective) {
        return Objects.requireNonNull(shares.get(objective), objective);
    }
}
