package fr.etagere.imports;

import fr.etagere.bom.BomKind;
import fr.etagere.filings.FilingKind;
import fr.etagere.lists.ListKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a file holds, and so who reads it. The words of the command line name them.
public sealed interface Kind {

    /// Awarded contracts: DECP, OCDS.
    record Contracts() implements Kind {}

    /// Systems and components.
    record Components(BomKind kind) implements Kind {}

    /// A register of companies.
    record Filings(FilingKind kind) implements Kind {}

    /// A list of the shelf.
    record Listed(ListKind kind) implements Kind {}

    /// Its name in addresses, in the database and for programs.
    default String id() {
        return switch (this) {
            case Contracts _ -> "contracts";
            case Components(BomKind kind) -> kind.id();
            case Filings(FilingKind kind) -> kind.id();
            case Listed(ListKind kind) -> kind.id();
        };
    }

    /// Whether all organisations of the server read it; otherwise only the one that brought it does.
    default boolean shared() {
        return switch (this) {
            case Contracts _, Components _ -> false;
            case Filings _, Listed _ -> true;
        };
    }

    /// All of them: what is an organisation's own first.
    static List<Kind> all() {
        return Stream.of(
                        Stream.of(
                                new Contracts(),
                                new Components(BomKind.SYSTEMS),
                                new Components(BomKind.MERCATOR),
                                new Components(BomKind.SBOM),
                                new Components(BomKind.GITSCAN)),
                        Arrays.stream(FilingKind.values()).map(Filings::new),
                        Arrays.stream(ListKind.values()).map(Listed::new))
                .<Kind>flatMap(some -> some)
                .toList();
    }

    /// The kind of this name.
    static Optional<Kind> of(String id) {
        return all().stream().filter(kind -> kind.id().equals(id)).findFirst();
    }
}
