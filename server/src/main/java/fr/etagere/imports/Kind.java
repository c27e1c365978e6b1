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
    record Contracts() implements Kind {
        @Override
        public String id() {
            return "contracts";
        }

        @Override
        public boolean shared() {
            return false;
        }
    }

    /// Systems and components.
    record Components(BomKind kind) implements Kind {
        @Override
        public String id() {
            return kind.id();
        }

        @Override
        public boolean shared() {
            return false;
        }
    }

    /// A register of companies.
    record Filings(FilingKind kind) implements Kind {
        @Override
        public String id() {
            return kind.id();
        }

        @Override
        public boolean shared() {
            return true;
        }
    }

    /// A list of the shelf.
    record Listed(ListKind kind) implements Kind {
        @Override
        public String id() {
            return kind.id();
        }

        @Override
        public boolean shared() {
            return true;
        }
    }

    /// Its name in addresses, in the database and for programs.
    String id();

    /// Whether all organisations of the server read it; otherwise only the one that brought it does.
    boolean shared();

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
