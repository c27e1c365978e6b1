package fr.etagere.naming;

import fr.etagere.ownership.EntityId;
import fr.etagere.shared.Luhn;
import fr.etagere.shared.Mod97;
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

    /// A number after the code of its register in org-id.guide: `GB-COH-01234567`.
    private static final Pattern CODED = Pattern.compile(
            "([A-Z]{2,3}(?:_[A-Z0-9]{1,3})?-[A-Z][A-Z0-9_]{0,29})-([\\p{L}0-9][\\p{L}0-9._/:()-]{0,99})");

    /// La Poste's SIRETs are checked by a sum that is a multiple of five (INSEE, documentation of SIRENE).
    private static final String LA_POSTE = "356000000";

    private static final int SIREN_DIGITS = 9;

    private Identifiers() {}

    /// The legal unit it names: a SIRET or a French VAT number gives the SIREN. Empty when it is no such number or its
    /// check digit is wrong; a number of another register is read behind the code of its register.
    static Optional<EntityId> read(String written) {
        var coded = CODED.matcher(written.strip());
        if (!coded.matches()) {
            return bare(written);
        }
        return switch (coded.group(1)) {
            case EntityId.LEI, EntityId.SIRENE -> bare(coded.group(2));
            default -> Optional.of(new EntityId(coded.group(1), coded.group(2)));
        };
    }

    private static Optional<EntityId> bare(String written) {
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
            return Mod97.agrees(bare) ? Optional.of(EntityId.lei(bare)) : Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean siretAgrees(String siret) {
        return Luhn.agrees(siret)
                || (siret.startsWith(LA_POSTE)
                        && siret.chars().map(c -> c - '0').sum() % 5 == 0);
    }
}
