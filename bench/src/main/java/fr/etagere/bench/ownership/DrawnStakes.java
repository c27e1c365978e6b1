package fr.etagere.bench.ownership;

import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.Filings;
import fr.etagere.ownership.Holding;
import fr.etagere.ownership.LegalEntity;
import fr.etagere.ownership.ParentGap;
import java.util.Arrays;
import java.util.function.Consumer;

/// The stakes of a made register as plain numbers, so that every engine is handed the very same ones.
@SuppressWarnings("ArrayRecordComponent") // never compared
record DrawnStakes(int entities, int[] holder, int[] held, int[] votes) {

    /// @param entities numbered from zero
    static DrawnStakes of(int entities, Consumer<Filings> register) {
        var drawing = new Drawing();
        register.accept(drawing);
        return new DrawnStakes(
                entities,
                Arrays.copyOf(drawing.holder, drawing.size),
                Arrays.copyOf(drawing.held, drawing.size),
                Arrays.copyOf(drawing.votes, drawing.size));
    }

    int size() {
        return holder.length;
    }

    private static final class Drawing implements Filings {
        private int[] holder = new int[1 << 12];
        private int[] held = new int[1 << 12];
        private int[] votes = new int[1 << 12];
        private int size;

        @Override
        public void entity(LegalEntity entity) {
            // Control does not depend on descriptions.
        }

        @Override
        public void gap(ParentGap gap) {
            // Nor on parents that are not published.
        }

        @Override
        public void holding(Holding holding) {
            if (size == holder.length) {
                holder = Arrays.copyOf(holder, size * 2);
                held = Arrays.copyOf(held, size * 2);
                votes = Arrays.copyOf(votes, size * 2);
            }
            holder[size] = number(holding.holder());
            held[size] = number(holding.held());
            votes[size++] = holding.votes().least();
        }
    }

    /// The number that an identifier of a made register was written from.
    static int number(EntityId id) {
        return Integer.parseInt(id.value(), 4, id.value().length(), 10);
    }
}
