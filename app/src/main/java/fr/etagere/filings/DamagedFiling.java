package fr.etagere.filings;

import java.io.IOException;
import java.nio.file.Path;

/// An imported copy that is not what was written: cut, changed by hand, or replaced.
public final class DamagedFiling extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Path file;

    DamagedFiling(Path file) {
        super(file.toString());
        this.file = file;
    }

    /// The file that is damaged.
    public Path file() {
        return file;
    }

    /// The folder to delete when the filing cannot be imported again.
    public Path folder() {
        return file.resolveSibling("");
    }
}
