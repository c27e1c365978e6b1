package fr.etagere.filings;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/// Something that is made from all the copies in use and is worth keeping as a file, to be mapped afterwards.
///
/// @param <T> what is made
public interface CompiledForm<T> {

    /// How its file begins; the key of the copies follows.
    String prefix();

    /// How its file ends.
    String suffix();

    /// Takes a file where it lies.
    ///
    /// @return empty when it is damaged, of another version, or no longer tells the same: it is made again
    Optional<T> read(MemorySegment file) throws IOException;

    /// Makes it from the copies.
    T make() throws IOException;

    /// Writes the whole file; what [#read] takes back.
    void write(T made, OutputStream out) throws IOException;
}
