package fr.etagere.procurement;

import java.math.BigDecimal;

/// A sum of cents that is never rounded and never overflows.
final class Sum {

    private long cents;
    private BigDecimal beyond = BigDecimal.ZERO;

    /// @param more in cents; [Amounts#UNKNOWN] adds nothing
    void add(long more) {
        if (more == Amounts.UNKNOWN) {
            return;
        }
        long sum = cents + more;
        if (((cents ^ sum) & (more ^ sum)) < 0) {
            beyond = beyond.add(BigDecimal.valueOf(cents, 2));
            cents = more;
        } else {
            cents = sum;
        }
    }

    void add(BigDecimal more) {
        beyond = beyond.add(more);
    }

    void add(Sum other) {
        add(other.cents);
        beyond = beyond.add(other.beyond);
    }

    /// In euros.
    BigDecimal euros() {
        return beyond.add(BigDecimal.valueOf(cents, 2));
    }
}
