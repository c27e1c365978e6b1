package fr.etagere.bench.ownership;

import fr.etagere.ownership.Holding;
import fr.etagere.ownership.Ownership;
import fr.etagere.ownership.OwnershipGraph;
import fr.etagere.ownership.Share;
import fr.etagere.ownership.Thresholds;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Étagère itself, through its face: identifiers, dates and sources go in, identifiers come out. It answers the whole
/// question only.
final class OwnPeer implements Peer {

    private final Thresholds thresholds;
    private @Nullable OwnershipGraph graph;
    private @Nullable Ownership ownership;
    private int entities;
    private long heap;

    OwnPeer(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    @Override
    public String name() {
        return "Étagère";
    }

    @Override
    public void load(DrawnStakes stakes) {
        heap = -Heap.used();
        entities = stakes.entities();
        var builder = new OwnershipGraph.Builder();
        for (int i = 0; i < stakes.size(); i++) {
            Share share = Share.of(stakes.votes()[i]);
            builder.holding(new Holding(
                    MadeRegister.id(stakes.holder()[i]),
                    MadeRegister.id(stakes.held()[i]),
                    Holding.Kind.SHARES,
                    share,
                    share,
                    null,
                    null,
                    false,
                    "made",
                    MadeRegister.DAY));
        }
        graph = builder.build();
        ownership = new Ownership(graph, thresholds);
    }

    @Override
    public String footprint() {
        return Heap.told(Heap.used() + heap) + " of heap, nothing once mapped";
    }

    @Override
    public int[] controllers() {
        int[] tops = new int[entities];
        Arrays.fill(tops, -1);
        asked().eachControlled(
                        MadeRegister.DAY, (held, top) -> tops[DrawnStakes.number(held)] = DrawnStakes.number(top));
        return tops;
    }

    /// Not a question that it answers: its own is harder.
    @Override
    public int[] chains() {
        throw new UnsupportedOperationException();
    }

    /// Every controller above one entity, with the grounds.
    @Override
    public int chain(int entity) {
        return asked().controllers(MadeRegister.id(entity), MadeRegister.DAY)
                .map(controllers -> controllers.ultimate().size())
                .orElse(-1);
    }

    private Ownership asked() {
        if (ownership == null) {
            throw new IllegalStateException("not loaded");
        }
        return ownership;
    }

    @Override
    public void close() {
        graph = null;
        ownership = null;
    }
}
