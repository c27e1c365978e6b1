package fr.etagere.filings;

import fr.etagere.ownership.FilingSource;
import fr.etagere.ownership.OwnershipGraph;
import fr.etagere.shared.Read;
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

/// The graph of the copies in use, compiled once and mapped afterwards: `graph-<key>.etg` beside the copies. It can be
/// deleted at any time. A file that is damaged, of another version or made from other sources is built again; those of
/// former copies are deleted.
final class CompiledGraph {

    private static final String PREFIX = "graph-";
    private static final String SUFFIX = ".etg";

    private final FilingRegisters registers;
    private final Path folder;

    CompiledGraph(FilingRegisters registers, Path folder) {
        this.registers = registers;
        this.folder = folder;
    }

    OwnershipGraph graph() throws IOException {
        String key = registers.key();
        List<FilingSource> sources = registers.sources();
        Path file = folder.resolve(PREFIX + key + SUFFIX);
        Optional<OwnershipGraph> kept = kept(file, sources);
        if (kept.isPresent()) {
            return kept.get();
        }
        var builder = new OwnershipGraph.Builder();
        sources.forEach(builder::source);
        registers.replay(builder);
        OwnershipGraph graph = builder.build();
        // An import that ended meanwhile leaves a graph of neither edition: it answers once and is not kept.
        if (!sources.isEmpty()
                && registers.key().equals(key)
                && registers.sources().equals(sources)) {
            keep(graph, file);
        }
        return graph;
    }

    /// Two files may hold the very same rows and have different names: the answer cites the one in use.
    private static Optional<OwnershipGraph> kept(Path file, List<FilingSource> sources) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            // Unmapped with the last answer that leans on it.
            var mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
            return switch (OwnershipGraph.read(mapped)) {
                case Read.Ok<OwnershipGraph>(OwnershipGraph graph)
                when sources.stream()
                        .allMatch(source -> graph.source(source.id()).equals(Optional.of(source))) ->
                    Optional.of(graph);
                case Read.Ok<OwnershipGraph> _, Read.Refused<OwnershipGraph> _ -> Optional.empty();
            };
        }
    }

    /// A home that cannot be written costs time, never the answer.
    private void keep(OwnershipGraph graph, Path file) {
        Path draft = folder.resolve(".etagere-" + UUID.randomUUID() + ".part");
        try {
            try {
                write(graph, draft);
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
            forget(file);
        } catch (IOException | UncheckedIOException ignored) {
            // The next command builds it again.
        }
    }

    private static void write(OwnershipGraph graph, Path draft) throws IOException {
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
            graph.write(out);
            out.flush();
            channel.force(true);
        }
    }

    private void forget(Path current) throws IOException {
        List<Path> older;
        try (Stream<Path> all = Files.list(folder)) {
            older = all.filter(file -> file.getFileName().toString().startsWith(PREFIX))
                    .filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .filter(file -> !file.equals(current))
                    .toList();
        }
        for (Path file : older) {
            Files.deleteIfExists(file);
        }
    }
}
