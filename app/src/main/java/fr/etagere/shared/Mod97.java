package fr.etagere.shared;

/// The check of LEIs and of many other numbers with letters: ISO 7064, MOD 97-10, as ISO 17442 asks.
public final class Mod97 {

    private static final int MODULO = 97;

    private Mod97() {}

    /// Whether the last two digits agree with the rest: the number, each letter counted from A, ten, to Z, thirty-five,
    /// has the remainder one.
    ///
    /// @param number ASCII digits and capital letters only
    public static boolean agrees(String number) {
        int remainder = 0;
        for (int i = 0; i < number.length(); i++) {
            int value = Character.digit(number.charAt(i), Character.MAX_RADIX);
            remainder = (remainder * (value < 10 ? 10 : 100) + value) % MODULO;
        }
        return remainder == 1;
    }
}
