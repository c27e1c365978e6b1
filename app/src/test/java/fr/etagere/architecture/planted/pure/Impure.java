package fr.etagere.architecture.planted.pure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/// Looks at the disk and at the clock on purpose: the architecture test must see it.
public class Impure {
    public boolean now() {
        return Files.exists(Path.of(LocalDate.now().toString()));
    }
}
