package fr.etagere.filings;

import fr.etagere.ownership.Filings;
import fr.etagere.ownership.Holding;
import fr.etagere.ownership.LegalEntity;
import fr.etagere.ownership.ParentGap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// What one row says, until it is known whether the row is kept.
final class Draft implements Filings {

    private final List<Consumer<Filings>> said = new ArrayList<>();

    @Override
    public void entity(LegalEntity entity) {
        said.add(into -> into.entity(entity));
    }

    @Override
    public void holding(Holding holding) {
        said.add(into -> into.holding(holding));
    }

    @Override
    public void gap(ParentGap gap) {
        said.add(into -> into.gap(gap));
    }

    void clear() {
        said.clear();
    }

    void handOver(Filings into) {
        said.forEach(one -> one.accept(into));
    }

    /// For whom only wants to know whether all can be read.
    static final class Nowhere implements Filings {

        @Override
        public void entity(LegalEntity entity) {}

        @Override
        public void holding(Holding holding) {}

        @Override
        public void gap(ParentGap gap) {}
    }
}
