package fr.etagere.ownership;

import java.math.BigDecimal;

/// A share of capital or of votes, known to lie between two bounds, both included. Bounds are whole numbers of
/// billionths, so that 24 % and 24.01 % never meet by rounding and sums of published shares are exact.
///
/// @param least in billionths of the whole, 0 to 1 000 000 000
/// @param most in billionths, at least `least`
public record Share(int least, int most) {

    /// The whole.
    public static final int WHOLE = 1_000_000_000;

    /// Nobody has published it: it may be anything.
    public static final Share UNKNOWN = new Share(0, WHOLE);

    public static final Share NONE = new Share(0, 0);
    public static final Share ALL = new Share(WHOLE, WHOLE);

    private static final int PERCENT_DECIMALS = 7;

    public Share {
        if (least < 0 || most > WHOLE || least > most) {
            throw new IllegalArgumentException("not a share: " + least + " to " + most);
        }
    }

    public static Share of(int billionths) {
        return new Share(billionths, billionths);
    }

    /// @param percent 0 to 100, with at most seven decimals
    /// @throws ArithmeticException when it has more decimals or is out of range
    public static Share percent(BigDecimal percent) {
        return of(billionths(percent));
    }

    /// @param least percent, as for [#percent(BigDecimal)]
    public static Share percent(BigDecimal least, BigDecimal most) {
        return new Share(billionths(least), billionths(most));
    }

    public boolean known() {
        return least == most;
    }

    /// Whether it is the interval that says nothing.
    public boolean unknown() {
        return least == 0 && most == WHOLE;
    }

    private static int billionths(BigDecimal percent) {
        return percent.movePointRight(PERCENT_DECIMALS).intValueExact();
    }
}
