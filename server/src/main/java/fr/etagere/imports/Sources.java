package fr.etagere.imports;

import fr.etagere.bom.BomKind;
import fr.etagere.bom.ComponentRegisters;
import fr.etagere.filings.FilingKind;
import fr.etagere.filings.FilingRegisters;
import fr.etagere.lists.ListKind;
import fr.etagere.lists.Registers;
import fr.etagere.procurement.ContractRegisters;
import fr.etagere.procurement.DigitalCodes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What is imported and in use, from the accounts that lie beside the copies.
final class Sources {

    private final DigitalCodes codes;

    Sources(DigitalCodes codes) {
        this.codes = codes;
    }

    /// @param own the folder of an organisation
    /// @param shared the folder that all organisations read
    List<Source> all(Path own, Path shared) throws IOException {
        var all = new ArrayList<Source>();
        for (var one : new ContractRegisters(own, codes).accounts()) {
            all.add(new Source(
                    new Kind.Contracts(),
                    one.source().from(),
                    one.source().retrieved(),
                    one.source().sha256(),
                    one.read(),
                    one.kept(),
                    one.rejected()));
        }
        for (var one : new ComponentRegisters(own).accounts()) {
            Arrays.stream(BomKind.values())
                    .filter(kind -> kind.id().equals(one.source().kind()))
                    .forEach(kind -> all.add(new Source(
                            new Kind.Components(kind),
                            one.source().from(),
                            one.source().retrieved(),
                            one.source().sha256(),
                            one.read(),
                            one.kept(),
                            one.rejected())));
        }
        for (var one : new FilingRegisters(shared).accounts()) {
            FilingKind.of(one.source().kind())
                    .ifPresent(kind -> all.add(new Source(
                            new Kind.Filings(kind),
                            one.source().from(),
                            one.source().retrieved(),
                            one.source().sha256(),
                            one.read(),
                            one.kept(),
                            one.rejected())));
        }
        for (var one : new Registers(shared).accounts()) {
            ListKind.of(one.kind())
                    .ifPresent(kind -> all.add(new Source(
                            new Kind.Listed(kind),
                            one.from(),
                            one.retrieved(),
                            one.sha256(),
                            one.read(),
                            one.kept(),
                            one.rejected().size())));
        }
        return all;
    }
}
