package fr.etagere.web;

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

    String path() {
        return path;
    }
}
