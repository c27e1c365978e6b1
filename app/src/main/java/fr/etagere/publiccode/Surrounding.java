package fr.etagere.publiccode;

import java.nio.file.Path;

/// What may be looked at around a `publiccode.yml` while it is judged. The network is never used.
public sealed interface Surrounding {

    /// The file alone: what it refers to is said to be unchecked.
    static Surrounding nothing() {
        return new Nothing();
    }

    /// A checkout of the repository: the files referred to must be in it.
    ///
    /// @param root the folder that holds the `publiccode.yml`
    static Surrounding checkout(Path root) {
        return new Checkout(root);
    }

    record Nothing() implements Surrounding {}

    record Checkout(Path root) implements Surrounding {}
}
