package fr.etagere.procurement;

import java.io.IOException;
import java.nio.file.Path;

/// An imported register that is not what was written: cut, changed by hand, or replaced.
public final class DamagedContracts extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Path file;

    DamagedContracts(Path file) {
        super(file.toString());
        this.file = file;
    }

    /// The file that is damaged.
    public Path file() {
        return file;
    }

    /// The folder to delete when the file cannot be imported again.
    public Path folder() {
        return file.resolveSibling("");
    }
}
