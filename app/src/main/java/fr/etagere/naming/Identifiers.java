package fr.etagere.naming;

import fr.etagere.ownership.EntityId;
import fr.etagere.shared.Luhn;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the number by which a supplier is given, and checks it.
final class Identifiers {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}.-]+");
    private static final Pattern SIREN = Pattern.compile("[0-9]{9}");
    private static final Pattern SIRET = Pattern.compile("[0-9]{14}");
    private static final Pattern FRENCH_VAT = Pattern.compile("FR[0-9A-Z]{2}([0-9]{9})");
    private static final Pattern LEI = Pattern.compile("[0-9A-Z]{18}[0-9]{2}");

    /// La Poste's SIRETs are checked by a sum that is a multiple of five (INSEE, documentation of SIRENE).
    private static final String LA_POSTE = "356000000";

    private static final int SIREN_DIGITS = 9;

    private Identifiers() {}

    /// The legal unit it names: a SIRET or a French VAT number gives the SIREN. Empty when it is no such number or its
    /// check digit is wrong.
    static Optional<EntityId> read(String written) {
        String bare = SPACES.matcher(written).replaceAll("").toUpperCase(Locale.ROOT);
        var vat = FRENCH_VAT.matcher(bare);
        if (vat.matches()) {
            bare = vat.group(1);
        }
        if (SIREN.matcher(bare).matches()) {
            return Luhn.agrees(bare) ? Optional.of(EntityId.siren(bare)) : Optional.empty();
        }
        if (SIRET.matcher(bare).matches()) {
            return siretAgrees(bare) ? Optional.of(EntityId.siren(bare.substring(0, SIREN_DIGITS))) : Optional.empty();
        }
        if (LEI.matcher(bare).matches()) {
            return leiAgrees(bare) ? Optional.of(EntityId.lei(bare)) : Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean siretAgrees(String siret) {
        return Luhn.agrees(siret)
                || (siret.startsWith(LA_POSTE)
                        && siret.chars().map(c -> c - '0').sum() % 5 == 0);
    }

    /// ISO 7064, MOD 97-10, as ISO 17442 asks.
    private static boolean leiAgrees(String lei) {
        int rest = 0;
        for (int i = 0; i < lei.length(); i++) {
            int value = Character.digit(lei.charAt(i), 36);
            rest = (value < 10 ? rest * 10 + value : rest * 100 + value) % 97;
        }
        return rest == 1;
    }
}
