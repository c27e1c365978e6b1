package fr.etagere.bom;

import java.io.IOException;
import java.nio.file.Path;

/// An imported register that is not what was written: cut, changed by hand, or replaced.
public final class DamagedComponents extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Path file;

    DamagedComponents(Path file) {
        super(file.toString());
        this.file = file;
    }

    /// The file that is damaged.
    public Path file() {
        return file;
    }
}
