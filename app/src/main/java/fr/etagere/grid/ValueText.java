package fr.etagere.grid;

import java.math.BigDecimal;

/// A value as the text of a cell.
final class ValueText {

    private ValueText() {}

    /// Every digit, and no exponent that a spreadsheet would take for a rounding.
    static String number(double number, char decimal) {
        return new BigDecimal(Double.toString(number))
                .stripTrailingZeros()
                .toPlainString()
                .replace('.', decimal);
    }
}
