package fr.etagere.cartography;

import fr.etagere.bom.EndOfLife;
import fr.etagere.bom.Support;
import fr.etagere.portfolio.Component;
import fr.etagere.portfolio.Contract;
import fr.etagere.portfolio.Dependency;
import fr.etagere.portfolio.DependencyGraph;
import fr.etagere.portfolio.InformationSystem;
import fr.etagere.portfolio.NodeId;
import fr.etagere.portfolio.PortfolioFilings;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Which components are past their support on a day.
///
/// @param components how many are imported
/// @param unknown how many the list of products settles nothing of, by why
public record Ageing(
        LocalDate day,
        EndOfLifeProducts products,
        int components,
        int supported,
        List<Past> ended,
        Map<Support.Why, Integer> unknown) {

    public Ageing {
        ended = List.copyOf(ended);
        unknown = Collections.unmodifiableMap(new EnumMap<>(unknown));
    }

    /// A component past its support.
    public record Past(Component component, Support.Ended support) {}

    static Ageing of(Readings readings, EndOfLifeProducts products, Scope scope, LocalDate day) throws IOException {
        DependencyGraph of =
                scope.organisation() == null ? null : readings.graph(scope, day).graph();
        var judging = new Judging(products.endOfLife(), day, of);
        readings.components(judging);
        return new Ageing(day, products, judging.components, judging.supported, judging.ended, judging.unknown);
    }

    /// How a reason is written for programs, and where its words are found.
    public static String id(Support.Why why) {
        return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// `docs/schemas/portfolio-end-of-life.schema.json`.
    public ObjectNode json() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("on", day.toString());
        root.put("components", components);
        root.put("supported", supported);
        ObjectNode reasons = root.putObject("unknown");
        unknown.forEach((why, count) -> reasons.put(id(why), count));
        ArrayNode list = root.putArray("ended");
        for (Past one : ended) {
            Support.Ended past = one.support();
            list.addObject()
                    .put("component", one.component().id())
                    .put("source", one.component().source())
                    .put("product", past.product())
                    .put("cycle", past.cycle())
                    .put("since", past.since() == null ? null : past.since().toString());
        }
        LocalDate retrieved = products.retrieved();
        root.putObject("products")
                .put("from", products.from())
                .put("retrieved", retrieved == null ? null : retrieved.toString());
        return root;
    }

    /// Takes components as they are played back.
    private static final class Judging implements PortfolioFilings {
        private final EndOfLife endOfLife;
        private final LocalDate day;
        private final @Nullable DependencyGraph of;
        private final List<Past> ended = new ArrayList<>();
        private final Map<Support.Why, Integer> unknown = new EnumMap<>(Support.Why.class);
        private int components;
        private int supported;

        private Judging(EndOfLife endOfLife, LocalDate day, @Nullable DependencyGraph of) {
            this.endOfLife = endOfLife;
            this.day = day;
            this.of = of;
        }

        @Override
        public void contract(Contract contract) {}

        @Override
        public void system(InformationSystem system) {}

        @Override
        public void dependency(Dependency dependency) {}

        @Override
        public void component(Component component) {
            if (of != null && !of.has(new NodeId(NodeId.Kind.COMPONENT, component.id()))) {
                return;
            }
            components++;
            switch (endOfLife.on(component, day)) {
                case Support.Supported _ -> supported++;
                case Support.Ended past -> ended.add(new Past(component, past));
                case Support.Unknown(Support.Why why, var _) -> unknown.merge(why, 1, Integer::sum);
            }
        }
    }
}
