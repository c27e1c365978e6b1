package fr.etagere.imports;

import fr.etagere.shared.Read;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/// Fetches one file of the public web.
@FunctionalInterface
public interface Fetching {

    /// Writes it where it is told.
    ///
    /// @param into a file that is not there yet
    /// @param most bytes; a larger one is refused
    /// @param progress told the bytes received, now and then; what it throws stops the fetching
    /// @return the address where it was in the end
    Read<String> fetch(String address, Path into, long most, LongConsumer progress) throws IOException;

    /// Whether an address is worth trying; whether it may be reached is judged when it is.
    static boolean looksRight(String address) {
        return address.length() <= 2_000 && address.matches("(?i)https://[^\\s\\p{C}]+");
    }
}
