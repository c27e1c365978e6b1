package fr.etagere.filings;

import fr.etagere.ownership.EntityId;
import fr.etagere.rows.Row;
import fr.etagere.shared.Luhn;
import fr.etagere.shared.Mod97;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Identifiers of entities, checked by the arithmetic of their own register.
final class Identifiers {

    private static final Pattern LEI = Pattern.compile("[0-9A-Z]{18}[0-9]{2}");
    private static final Pattern SIREN = Pattern.compile("[0-9]{9}");
    private static final Pattern SIRET = Pattern.compile("[0-9]{14}");
    private static final Pattern SPACES = Pattern.compile("[\\s\u00a0\u202f]+");
    private static final String ZEROS = "000000000";

    /// Its establishments outgrew the check by Luhn: the sum of their digits is a multiple of five (INSEE).
    private static final String LA_POSTE = "356000000";

    private static final int LA_POSTE_MODULO = 5;

    private Identifiers() {}

    /// A LEI (ISO 17442): twenty letters and digits whose number has the remainder 1 by 97 (ISO 7064, MOD 97-10).
    static boolean isLei(String text) {
        return LEI.matcher(text).matches() && Mod97.agrees(text);
    }

    static boolean isSiren(String text) {
        return SIREN.matcher(text).matches() && Luhn.agrees(text) && !text.equals(ZEROS);
    }

    static boolean isSiret(String text) {
        if (!SIRET.matcher(text).matches() || text.startsWith(ZEROS)) {
            return false;
        }
        return Luhn.agrees(text)
                || text.startsWith(LA_POSTE)
                        && text.chars().map(digit -> digit - '0').sum() % LA_POSTE_MODULO == 0;
    }

    /// The LEI that must be there; one that fails its own check is a fault of the row, whatever the row's status says:
    /// nothing tells which entity was meant.
    static EntityId lei(Row row, String field) {
        String lei = row.name(field).toUpperCase(Locale.ROOT);
        if (!lei.isEmpty() && !isLei(lei)) {
            row.fault(field, "lei-check");
        }
        return EntityId.lei(lei);
    }

    /// The SIREN or SIRET that is there, spaces left out; null, with a warning, when it is not one.
    static @Nullable EntityId siren(Row row, String field) {
        String written = row.label(field);
        if (written == null) {
            return null;
        }
        String digits = SPACES.matcher(written).replaceAll("");
        if (isSiren(digits) || isSiret(digits)) {
            return EntityId.siren(digits);
        }
        row.odd(field, "siren-key");
        return null;
    }
}
