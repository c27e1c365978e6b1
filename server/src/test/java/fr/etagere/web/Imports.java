package fr.etagere.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.accounts.Homes;
import fr.etagere.filings.FilingKind;
import fr.etagere.filings.FilingRegisters;
import fr.etagere.registry.Registry;
import fr.etagere.serving.Served;
import fr.etagere.shared.Read;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// Registers of companies imported on the server of the run, while it runs; those of the
/// demonstration are put back when it is closed.
public final class Imports implements AutoCloseable {

    private final Path home = Served.part(Homes.class).shared();
    private final Path here = home.resolve(FilingRegisters.FOLDER);
    private final Path aside = home.resolve("aside");

    private Imports() {}

    /// Nothing imported, from now on.
    public static Imports none() throws IOException {
        var imports = new Imports();
        Files.move(imports.here, imports.aside);
        Served.part(Registry.class).settle();
        return imports;
    }

    /// A file imported, beside the others.
    public void add(FilingKind kind, String name, String text) throws IOException {
        Read<FilingRegisters.Imported> imported = new FilingRegisters(home)
                .keep(
                        kind,
                        new FilingRegisters.Origin(
                                name, () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))),
                        LocalDate.of(2026, 11, 1),
                        _ -> {});
        assertThat(imported).isInstanceOf(Read.Ok.class);
        Served.part(Registry.class).settle();
    }

    @Override
    public void close() {
        try {
            if (Files.exists(here)) {
                List<Path> files;
                try (var all = Files.walk(here)) {
                    files = all.sorted(Comparator.reverseOrder()).toList();
                }
                for (Path file : files) {
                    Files.delete(file);
                }
            }
            Files.move(aside, here);
            Served.part(Registry.class).settle();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
