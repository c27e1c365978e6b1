package fr.etagere.filings;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What can be imported about entities and the links between them. What each one looks like is told by its reader.
public enum FilingKind {
    /// Who is who: GLEIF, level 1 (LEI-CDF 2.1 and 3.1).
    GLEIF_LEI(new LeiReader(), true),
    /// Who consolidates whom: GLEIF, level 2 (RR-CDF 1.1 and 2.1).
    GLEIF_RR(new RelationshipReader(), true),
    /// Why no parent is named: GLEIF, reporting exceptions (1.1 and 2.1).
    GLEIF_REPEX(new ExceptionReader(), true),
    /// Statements of beneficial ownership (Open Ownership, BODS 0.4).
    BODS(new BodsReader(), false),
    /// A table of holdings that people fill.
    HOLDINGS(new HoldingsReader(), false),
    /// Answers of Recherche d'entreprises (DINUM).
    RECHERCHE_ENTREPRISES(new RechercheReader(), false),
    /// Capital links of API Entreprise (DGFIP), for the public bodies that have access.
    LIENS_CAPITALISTIQUES(new CapitalLinksReader(), false);

    private final FilingReader reader;
    private final boolean whole;

    FilingKind(FilingReader reader, boolean whole) {
        this.reader = reader;
        this.whole = whole;
    }

    FilingReader reader() {
        return reader;
    }

    /// Whether a file of this kind is a whole register, whose newer copy takes the place of the former one. Otherwise
    /// each declarant has a place of its own. A file that names its declarant ([Counted#declarant]) is never whole.
    boolean whole() {
        return whole;
    }

    /// Its name on the command line.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The key of its title in the bundles.
    public String titleKey() {
        return "filing." + id();
    }

    public static Optional<FilingKind> of(String id) {
        return Stream.of(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }
}
