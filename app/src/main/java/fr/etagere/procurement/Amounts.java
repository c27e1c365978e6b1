package fr.etagere.procurement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// Amounts in cents. Every bound is checked on the text or on the exponent, before anything is computed: `1e999999` is
/// seven characters.
final class Amounts {

    static final long UNKNOWN = Long.MIN_VALUE;
    static final long UNREADABLE = Long.MIN_VALUE + 1;
    static final long NEGATIVE = Long.MIN_VALUE + 2;

    /// A thousand billion euros is more than the State spends in a year: with one more digit, it is no amount.
    private static final int MOST_DIGITS = 12;

    private static final int CENTS = 2;
    private static final int LONGEST = 100;

    private Amounts() {}

    /// @param number whether the source writes a number, not a text
    /// @return cents, or one of the three constants
    static long cents(@Nullable String written, boolean number, Tally tally) {
        if (written == null) {
            return UNKNOWN;
        }
        long plain = plain(written);
        if (plain >= 0) {
            if (!number) {
                tally.add(Rule.AMOUNT_TEXT);
            }
            return plain;
        }
        if (written.length() > LONGEST) {
            return UNREADABLE;
        }
        String text = written;
        if (!written.matches("-?[0-9.]+([eE][-+]?[0-9]+)?")) {
            text = tidied(written);
            tally.add(Rule.AMOUNT_TEXT);
        } else if (!number) {
            tally.add(Rule.AMOUNT_TEXT);
        }
        try {
            return cents(new BigDecimal(text), tally);
        } catch (NumberFormatException e) {
            return UNREADABLE;
        }
    }

    private static long cents(BigDecimal amount, Tally tally) {
        if (amount.signum() < 0) {
            return NEGATIVE;
        }
        long digits = (long) amount.precision() - amount.scale();
        if (amount.signum() > 0 && digits > MOST_DIGITS) {
            tally.add(Rule.AMOUNT_TOO_LARGE);
            return UNKNOWN;
        }
        if (amount.signum() == 0) {
            return 0;
        }
        if (digits < -CENTS) {
            tally.add(Rule.AMOUNT_BELOW_CENT);
            return 0;
        }
        BigDecimal rounded = amount.setScale(CENTS, RoundingMode.HALF_EVEN);
        if (rounded.compareTo(amount) != 0) {
            tally.add(Rule.AMOUNT_BELOW_CENT);
        }
        return rounded.unscaledValue().longValueExact();
    }

    /// French and English habits: spaces between thousands, a comma before the cents, the sign of the euro.
    private static String tidied(String written) {
        String bare = written.replaceAll("[\\s\\u00A0\\u202F]", "").replaceFirst("(?i)(€|EUR|euros?)$", "");
        return bare.indexOf('.') < 0 && bare.indexOf(',') == bare.lastIndexOf(',') ? bare.replace(',', '.') : bare;
    }

    /// The usual way to write it, read without any object; -1 when it is written otherwise.
    private static long plain(String text) {
        int length = text.length();
        int dot = -1;
        long value = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == '.' && dot < 0 && i > 0) {
                dot = i;
            } else if (c >= '0' && c <= '9') {
                if (i >= MOST_DIGITS + CENTS) {
                    return -1;
                }
                value = value * 10 + (c - '0');
            } else {
                return -1;
            }
        }
        int decimals = dot < 0 ? 0 : length - dot - 1;
        if (length == 0 || length - decimals > MOST_DIGITS || dot == length - 1 || decimals > CENTS) {
            return -1;
        }
        return decimals == 0 ? value * 100 : decimals == 1 ? value * 10 : value;
    }

    static @Nullable BigDecimal euros(long cents) {
        return cents == UNKNOWN ? null : BigDecimal.valueOf(cents, CENTS);
    }

    /// Digits that are all nines, as forms are filled when the amount is not known.
    static boolean isAllNines(long cents) {
        if (cents < 999_999_900 || cents % 100 != 0) {
            return false;
        }
        long above = cents / 100 + 1;
        while (above % 10 == 0) {
            above /= 10;
        }
        return above == 1;
    }
}
