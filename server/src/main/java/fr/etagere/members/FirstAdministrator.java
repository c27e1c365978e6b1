package fr.etagere.members;

import fr.etagere.identity.Identity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Someone whom the operator names, so that an organisation has a first administrator. The
/// organisation is named too: an identifier is only unique at one employer.
///
/// @param siret fourteen digits
/// @param who their `uid`, or their e-mail
public record FirstAdministrator(String siret, String who) {

    /// Reads `SIRET:uid` or `SIRET:e-mail`, separated by commas.
    ///
    /// @throws IllegalArgumentException when one is neither
    public static List<FirstAdministrator> read(String written) {
        return Arrays.stream(written.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(FirstAdministrator::one)
                .toList();
    }

    private static FirstAdministrator one(String written) {
        if (!written.matches("[0-9]{14}:\\S+")) {
            throw new IllegalArgumentException(written + " is not a SIRET, a colon, then a uid or an e-mail");
        }
        return new FirstAdministrator(written.substring(0, 14), written.substring(15));
    }

    boolean is(Identity identity) {
        return siret.equals(identity.siret())
                && (who.equals(identity.uid())
                        || (identity.email() != null
                                && who.toLowerCase(Locale.ROOT)
                                        .equals(identity.email().toLowerCase(Locale.ROOT))));
    }
}
