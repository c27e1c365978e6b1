package fr.etagere.filings;

import fr.etagere.ownership.OwnershipGraph;
import fr.etagere.shared.Read;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/// The graph of the copies in use, as `graph-<key>.etg`.
///
/// @param registers what it is made from
record CompiledGraph(FilingRegisters registers) implements CompiledForm<OwnershipGraph> {

    @Override
    public String prefix() {
        return "graph-";
    }

    @Override
    public String suffix() {
        return ".etg";
    }

    /// Two files may hold the very same rows and have different names: the answer cites the one in use.
    @Override
    public Optional<OwnershipGraph> read(MemorySegment file) throws IOException {
        return switch (OwnershipGraph.read(file)) {
            case Read.Ok<OwnershipGraph>(OwnershipGraph graph) -> {
                boolean same = registers.sources().stream()
                        .allMatch(source -> graph.source(source.id()).equals(Optional.of(source)));
                yield same ? Optional.of(graph) : Optional.empty();
            }
            case Read.Refused<OwnershipGraph> _ -> Optional.empty();
        };
    }

    @Override
    public OwnershipGraph make() throws IOException {
        var builder = new OwnershipGraph.Builder();
        registers.sources().forEach(builder::source);
        registers.replay(builder);
        return builder.build();
    }

    @Override
    public void write(OwnershipGraph made, OutputStream out) throws IOException {
        made.write(out);
    }
}
