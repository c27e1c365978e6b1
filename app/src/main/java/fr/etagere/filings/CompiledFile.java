package fr.etagere.filings;

import fr.etagere.ownership.FilingSource;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// A form of the copies in use, made once and mapped afterwards: `<prefix><key><suffix>` beside the copies. It can be
/// deleted at any time. A file that is damaged, of another version or made from other sources is made again; those of
/// former copies are deleted.
final class CompiledFile<T> {

    private final FilingRegisters registers;
    private final Path folder;
    private final CompiledForm<T> form;

    CompiledFile(FilingRegisters registers, Path folder, CompiledForm<T> form) {
        this.registers = registers;
        this.folder = folder;
        this.form = form;
    }

    T content() throws IOException {
        String key = registers.key();
        List<FilingSource> sources = registers.sources();
        Path file = folder.resolve(form.prefix() + key + form.suffix());
        Optional<T> kept = kept(file);
        if (kept.isPresent()) {
            return kept.get();
        }
        T made = form.make();
        // An import that ended meanwhile leaves a form of neither edition: it answers once and is not kept.
        if (!sources.isEmpty()
                && registers.key().equals(key)
                && registers.sources().equals(sources)) {
            keep(made, file);
        }
        return made;
    }

    private Optional<T> kept(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            // Unmapped with the last answer that leans on it.
            return form.read(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto()));
        }
    }

    /// A home that cannot be written costs time, never the answer.
    private void keep(T made, Path file) {
        Path draft = folder.resolve(".etagere-" + UUID.randomUUID() + ".part");
        try {
            try {
                write(made, draft);
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
            forget(file);
        } catch (IOException | UncheckedIOException ignored) {
            // The next command makes it again.
        }
    }

    private void write(T made, Path draft) throws IOException {
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
            form.write(made, out);
            out.flush();
            channel.force(true);
        }
    }

    private void forget(Path current) throws IOException {
        List<Path> older;
        try (Stream<Path> all = Files.list(folder)) {
            older = all.filter(file -> file.getFileName().toString().startsWith(form.prefix()))
                    .filter(file -> file.getFileName().toString().endsWith(form.suffix()))
                    .filter(file -> !file.equals(current))
                    .toList();
        }
        for (Path file : older) {
            Files.deleteIfExists(file);
        }
    }
}
