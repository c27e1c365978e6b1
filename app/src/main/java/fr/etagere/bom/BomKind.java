package fr.etagere.bom;

/// What can be imported; a bill of materials is one file, the others may be several.
public enum BomKind {
    SBOM("sbom"),
    GITSCAN("gitscan"),
    SYSTEMS("systems"),
    MERCATOR("mercator");

    private final String id;

    BomKind(String id) {
        this.id = id;
    }

    /// The word of the command, and of [fr.etagere.portfolio.PortfolioSource#kind].
    public String id() {
        return id;
    }
}
