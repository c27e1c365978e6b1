package fr.etagere.serving;

import fr.etagere.filings.FilingKind;
import fr.etagere.filings.FilingRegisters;
import fr.etagere.shared.Bundled;
import fr.etagere.shared.Read;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;

/// The made companies of the demonstration: an owner outside the Union behind another company,
/// two halves, a part that nobody published, a part on each side of a threshold, two companies of
/// one name.
final class DemoRegister {

    private static final String FROM = "Démonstration : sociétés fictives";

    private DemoRegister() {}

    /// Imports them where no register is kept: what somebody imported is never touched.
    ///
    /// @param home `$ETAGERE_HOME`
    /// @return whether it was imported
    static boolean load(Path home, LocalDate today) throws IOException {
        var registers = new FilingRegisters(home);
        if (!registers.sources().isEmpty()) {
            return false;
        }
        byte[] table = Bundled.text("demo/societes-fictives.csv").getBytes(StandardCharsets.UTF_8);
        var origin = new FilingRegisters.Origin(FROM, () -> new ByteArrayInputStream(table));
        return switch (registers.keep(FilingKind.HOLDINGS, origin, today, _ -> {})) {
            case Read.Ok<FilingRegisters.Imported> _ -> true;
            case Read.Refused<FilingRegisters.Imported>(var violations) ->
                throw new IllegalStateException("societes-fictives.csv: " + violations);
        };
    }
}
