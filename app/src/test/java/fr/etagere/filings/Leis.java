package fr.etagere.filings;

import java.math.BigInteger;

/// LEIs made up for tests, whose check digits agree.
final class Leis {

    private Leis() {}

    static String of(int number) {
        String start = "9999TEST%010d".formatted(number);
        var digits = new StringBuilder();
        start.chars().forEach(c -> digits.append(Character.digit(c, Character.MAX_RADIX)));
        int remainder =
                new BigInteger(digits + "00").mod(BigInteger.valueOf(97)).intValue();
        return start + "%02d".formatted(98 - remainder);
    }
}
