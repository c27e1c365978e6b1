package fr.etagere.shared;

/// The check of the numbers of INSEE (SIREN, SIRET) and of many others.
public final class Luhn {

    private Luhn() {}

    /// Whether the last digit agrees with the others.
    ///
    /// @param digits ASCII digits only
    public static boolean agrees(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
