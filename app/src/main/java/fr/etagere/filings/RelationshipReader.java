package fr.etagere.filings;

import fr.etagere.ownership.Filings;
import fr.etagere.shared.Read;
import java.io.IOException;

final class RelationshipReader implements FilingReader {

    @Override
    public Read<Counted> read(FilingText text, String source, Filings into, RowSink sink) throws IOException {
        return new Judging((_, _) -> {}, into, sink).after(java.util.List.of(), null, null);
    }
}
