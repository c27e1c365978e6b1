package fr.etagere.api;

import fr.etagere.cartography.Counted;
import fr.etagere.cartography.Due;
import fr.etagere.cartography.EndOfLifeProducts;
import fr.etagere.cartography.Measured;
import fr.etagere.cartography.NamedAsked;
import fr.etagere.cartography.Over;
import fr.etagere.charts.Charts;
import fr.etagere.portfolio.Reliance;
import fr.etagere.shared.Within;
import java.io.IOException;
import java.util.Optional;

/// Shares, calendar, support, measures and names of suppliers: as the command line answers.
final class MapCountCalls {

    private static final int MOST_SEED = 999_999_999;
    private static final String USUAL = "18m";

    private final Charts charts;

    MapCountCalls(Charts charts) {
        this.charts = charts;
    }

    Answer concentration(Call call) throws IOException {
        return switch (call.number("seed", 0, MOST_SEED)) {
            case Call.Given.Not<Integer>(Answer problem) -> problem;
            case Call.Given.Is<Integer>(Optional<Integer> seed) ->
                MapCall.with(charts, call, asked -> counted(asked, seed.orElse(1)));
        };
    }

    private static Answer counted(MapCall asked, int seed) throws IOException {
        String by = asked.call().param("by").orElse("supplier");
        String over = asked.call().param("over").orElse("amount");
        Optional<Reliance.By> whom = MapCall.one(Reliance.By.class, by);
        Optional<Over> what = MapCall.one(Over.class, over);
        if (whom.isEmpty()) {
            return asked.refused("by", by);
        }
        if (what.isEmpty()) {
            return asked.refused("over", over);
        }
        return switch (asked.map().concentration(what.get(), whom.get(), asked.scope(), asked.day(), seed)) {
            case Counted.Nothing _ -> asked.nothing();
            case Counted.NoRegisters _ -> asked.call().problem(ProblemType.NOTHING_IMPORTED);
            case Counted.NoCritical _ -> asked.call().problem(ProblemType.NO_CRITICAL_SYSTEM);
            case Counted.Of counted -> Answer.json(counted.json());
        };
    }

    Answer renewals(Call call) throws IOException {
        return MapCall.with(charts, call, asked -> {
            String written = call.param("within").orElse(USUAL);
            Optional<Within> within = Within.read(written);
            if (within.isEmpty()) {
                return asked.refused("within", written);
            }
            Due due = asked.map()
                    .renewals(asked.scope(), asked.day(), within.get().after(asked.day()));
            return due.imported() == 0 ? asked.nothing() : Answer.json(due.json());
        });
    }

    Answer endOfLife(Call call) throws IOException {
        return MapCall.with(charts, call, asked -> {
            Optional<EndOfLifeProducts> products = asked.map().products();
            return products.isEmpty()
                    ? call.problem(ProblemType.NO_PRODUCTS)
                    : Answer.json(asked.map()
                            .endOfLife(products.get(), asked.scope(), asked.day())
                            .json());
        });
    }

    Answer index(Call call) throws IOException {
        return MapCall.with(charts, call, asked -> {
            Measured measured = asked.map().measures(asked.scope(), asked.day());
            return measured.nothing() ? asked.nothing() : Answer.json(measured.json());
        });
    }

    /// Asks no reviewer and keeps nothing: reading changes nothing.
    Answer suppliers(Call call) throws IOException {
        return MapCall.with(charts, call, asked -> {
            Optional<NamedAsked> all = asked.map().suppliers();
            return all.isEmpty()
                    ? call.problem(ProblemType.NOTHING_IMPORTED)
                    : Answer.json(asked.map()
                            .within(all.get(), asked.scope(), asked.day())
                            .json());
        });
    }
}
