package fr.etagere.web;

import java.util.Arrays;

/// The pages of the map, in the order they are offered.
enum MapTab {
    MAP("/carte"),
    CUT_OFF("/carte/coupure"),
    CONCENTRATION("/carte/concentration"),
    RENEWALS("/carte/echeances"),
    LIFETIMES("/carte/fin-de-vie"),
    MEASURES("/carte/indices"),
    REPORT("/carte/rapport");

    private final String path;

    MapTab(String path) {
        this.path = path;
    }

    /// The page of a name; the map for any other.
    static MapTab called(String name) {
        return Arrays.stream(values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(MAP);
    }

    String path() {
        return path;
    }
}
