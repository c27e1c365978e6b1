package fr.etagere.need;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// The estimated value of the contract: the amount over its whole duration, renewals and options included
/// (code de la commande publique, R2121-1 to R2121-9), in euros excluding tax.
public final class ContractValue {

    private static final BigDecimal MONTHS_PER_YEAR = BigDecimal.valueOf(12);

    private ContractValue() {}

    /// The value, or null when the need does not allow to compute it.
    public static @Nullable BigDecimal of(Need need) {
        Need.Value value = need.value();
        if (value == null) {
            return null;
        }
        if (value.total() != null) {
            return value.total();
        }
        BigDecimal perYear = value.perYear();
        if (perYear == null) {
            return null;
        }
        BigDecimal multiplied = overDuration(perYear, need.duration());
        if (multiplied == null) {
            return null;
        }
        return value.options() == null ? multiplied : multiplied.add(value.options());
    }

    /// A yearly amount over the whole duration; null when the duration is unknown.
    public static @Nullable BigDecimal overDuration(BigDecimal perYear, Need.@Nullable Duration duration) {
        if (duration == null) {
            return null;
        }
        return perYear.multiply(BigDecimal.valueOf(duration.totalMonths()))
                .divide(MONTHS_PER_YEAR, 2, RoundingMode.HALF_UP);
    }
}
