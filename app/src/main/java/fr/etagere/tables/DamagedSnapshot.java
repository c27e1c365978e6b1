package fr.etagere.tables;

import java.io.IOException;
import java.nio.file.Path;

/// A snapshot that is not what was written: cut, changed by hand, or replaced. It can be made again from the registers.
public final class DamagedSnapshot extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Path file;

    public DamagedSnapshot(Path file) {
        super(file.toString());
        this.file = file;
    }

    /// The file that is damaged.
    public Path file() {
        return file;
    }

    /// The folder to delete.
    public Path folder() {
        return file.resolveSibling("");
    }
}
