package fr.etagere.procurement;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where awards are read from. It can be opened more than once.
///
/// @param name shown: the file's name, or the address
/// @param identity what makes two imports two copies of one source: the absolute path, or the address
public record Origin(String name, String identity, Opening opening) {

    /// How its bytes are had, from the first.
    @FunctionalInterface
    public interface Opening {
        InputStream open() throws IOException;
    }

    /// A file, read as it is needed.
    public static Origin file(Path file) {
        return new Origin(
                String.valueOf(file.getFileName()),
                file.toAbsolutePath().normalize().toString(),
                () -> Files.newInputStream(file));
    }

    /// Bytes already fetched at an address.
    public static Origin downloaded(String address, byte[] bytes) {
        return new Origin(address, address, () -> new ByteArrayInputStream(bytes));
    }
}
