package fr.etagere.need;

import fr.etagere.shared.Luhn;

/// The check of a SIRET: Luhn over its 14 digits, but for La Poste (SIREN 356000000), whose establishments
/// have a sum of digits divisible by five (INSEE).
final class Siret {

    private static final int LENGTH = 14;
    private static final String LA_POSTE = "356000000";

    private Siret() {}

    static boolean isValid(String digits) {
        if (digits.length() != LENGTH || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        if (Luhn.agrees(digits) && !digits.startsWith("000000000")) {
            return true;
        }
        return digits.startsWith(LA_POSTE) && digits.chars().map(c -> c - '0').sum() % 5 == 0;
    }
}
