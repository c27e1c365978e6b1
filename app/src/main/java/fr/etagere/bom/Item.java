package fr.etagere.bom;

import org.jspecify.annotations.Nullable;

/// A component as a file describes it, while it is read.
final class Item {

    /// Its place among the components of the file, 1-based.
    final long row;

    @Nullable
    String ref;

    @Nullable
    String group;

    @Nullable
    String name;

    @Nullable
    String version;

    @Nullable
    String purl;

    @Nullable
    String cpe;

    @Nullable
    String supplier;

    /// Who published it, which is not always who supplies it.
    @Nullable
    String publisher;

    @Nullable
    String licence;

    /// The component that it is written inside.
    @Nullable
    Item parent;

    /// What it became; null while it is not settled, and when it is rejected.
    @Nullable
    Part part;

    /// The source says that what it is in may do without it.
    boolean optional;

    Item(long row) {
        this.row = row;
    }

    void licence(@Nullable String one) {
        if (one != null) {
            licence = licence == null ? one : licence + ", " + one;
        }
    }

    /// For a person: how the file names it.
    String shown() {
        return "%s %s %s"
                .formatted(ref == null ? "" : ref, name == null ? "" : name, purl == null ? "" : purl)
                .strip();
    }
}
