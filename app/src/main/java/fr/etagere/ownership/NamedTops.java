package fr.etagere.ownership;

import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Hands over what [VoteTops] found under the names of the entities, in the order of their numbers. Names are read a
/// window at a time by all processors: they lie all over the graph.
final class NamedTops {

    private static final int WINDOW = 1 << 16;

    private final OwnershipGraph graph;
    private final VoteTops tops;
    private final int[] top = new int[WINDOW];
    private final @Nullable EntityId[] held = new EntityId[WINDOW];
    private final @Nullable EntityId[] by = new EntityId[WINDOW];

    NamedTops(OwnershipGraph graph, VoteTops tops) {
        this.graph = graph;
        this.tops = tops;
    }

    void each(int entities, BiConsumer<EntityId, EntityId> controlledBy) {
        for (int from = 0; from < entities; from += WINDOW) {
            window(from, Math.min(WINDOW, entities - from), controlledBy);
        }
    }

    private void window(int from, int length, BiConsumer<EntityId, EntityId> controlledBy) {
        for (int i = 0; i < length; i++) {
            top[i] = tops.top(from + i);
        }
        IntStream.range(0, length).parallel().filter(i -> top[i] != from + i).forEach(i -> {
            held[i] = graph.id(from + i);
            by[i] = graph.id(top[i]);
        });
        for (int i = 0; i < length; i++) {
            EntityId entity = held[i];
            EntityId controller = by[i];
            if (entity != null && controller != null) {
                controlledBy.accept(entity, controller);
            }
            held[i] = null;
            by[i] = null;
        }
    }
}
