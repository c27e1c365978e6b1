package fr.etagere.shared;

/// The check of the numbers of INSEE (SIREN, SIRET) and of many others.
public final class Luhn {

    /// Sum of the digits of twice each digit.
    private static final int[] DOUBLED = {0, 2, 4, 6, 8, 1, 3, 5, 7, 9};

    private Luhn() {}

    /// Whether the last digit agrees with the others.
    ///
    /// @param digits ASCII digits only
    public static boolean agrees(String digits) {
        return agrees(digits, digits.length());
    }

    /// The same of the first digits only.
    public static boolean agrees(String digits, int many) {
        int sum = 0;
        for (int i = many - 1; i > 0; i -= 2) {
            sum += digits.charAt(i) - '0' + DOUBLED[digits.charAt(i - 1) - '0'];
        }
        if ((many & 1) == 1) {
            sum += digits.charAt(0) - '0';
        }
        return sum % 10 == 0;
    }
}
