package fr.etagere.bom;

import fr.etagere.bom.ComponentRegisters.Imported;
import fr.etagere.portfolio.PortfolioSource;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One import, from files to a copy in use.
final class Importing {

    private static final int FIRST = 20;

    private final ComponentRegisters.Progress progress;
    private long bytes;

    Importing(ComponentRegisters.Progress progress) {
        this.progress = progress;
    }

    /// @throws Refusal when the files cannot be read, or when nothing can be kept
    Imported of(BomKind kind, List<Path> files, @Nullable String system, PortfolioSource source, Copies copies)
            throws IOException {
        var first = new ArrayList<Rejected>();
        Path lines = copies.draft("lines");
        Path rejected = copies.draft("rejected");
        Tally tally;
        Kept kept;
        var writing = new Writing(lines);
        try (writing;
                OutputStream refused = Files.newOutputStream(rejected)) {
            kept = new Kept(writing, row -> reject(row, first, refused));
            tally = read(kind, files, system, source, kept);
        }
        if (kept.kept == 0) {
            // A file that keeps nothing would erase what the former copy held.
            throw new Refusal("bom-nothing-kept", Long.toString(kept.read));
        }
        if (kept.read != kept.kept + kept.rejected + kept.duplicates) {
            throw new IllegalStateException("rows are lost: " + source.from());
        }
        var account = new Account(
                source,
                source.title(),
                system,
                kept.read,
                kept.kept,
                kept.rejected,
                kept.duplicates,
                writing.systems,
                writing.components,
                writing.dependencies,
                tally.of(Rule.Kind.REPAIR),
                tally.of(Rule.Kind.WARNING),
                List.copyOf(first));
        String name = source.retrieved() + "-" + writing.sha256();
        Copies.keep(lines, copies.lines(name));
        Copies.keep(rejected, copies.rejected(name));
        Path draft = Files.write(
                copies.draft("account"),
                Line.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(account));
        Copies.keep(draft, copies.account(name));
        copies.use(name);
        return new Imported(false, account, copies.account(name), copies.rejected(name));
    }

    private Tally read(BomKind kind, List<Path> files, @Nullable String system, PortfolioSource source, Kept kept)
            throws IOException {
        List<Opening> openings = files.stream()
                .map(file -> Opening.of(file, read -> {
                    bytes += read;
                    progress.read(bytes, kept.read);
                }))
                .toList();
        return switch (kind) {
            case SBOM -> {
                Inventory inventory = BomReader.read(Recognition.of(Opening.of(files.getFirst())), openings.getFirst());
                Settling.of(inventory, system, source.id(), kept);
                yield inventory.tally;
            }
            case GITSCAN -> {
                var tally = new Tally();
                Gitscan.read(openings, kept, tally, source.id());
                yield tally;
            }
            case SYSTEMS -> {
                var tally = new Tally();
                SystemsCsv.read(openings, kept, tally, source.id());
                yield tally;
            }
            case MERCATOR -> {
                var texts = new Inventory();
                Mercator.read(openings, kept, texts, source.id());
                yield texts.tally;
            }
        };
    }

    private static void reject(Rejected row, List<Rejected> first, OutputStream out) {
        if (first.size() < FIRST) {
            first.add(row);
        }
        try {
            out.write(Line.MAPPER.writeValueAsBytes(row));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
