package fr.etagere.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// On whom critical systems rely, on maps small enough to be counted by hand.
class RelianceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private final DependencyGraph.Builder graph = new DependencyGraph.Builder();

    private static final List<NodeId> SYSTEMS = List.of(system("a"), system("b"), system("c"));

    @Test
    void eachSystemCountsOneSharedBetweenThoseItReliesOn() {
        supplied(system("a"), supplier("s1"), null);
        // b relies on s1 through another system, and on s2 by itself.
        need(system("b"), system("inner"), Dependency.Kind.RUNS_ON, true, null);
        supplied(system("inner"), supplier("s1"), null);
        supplied(system("b"), supplier("s2"), null);
        graph.node(system("c"), "c");
        Concentration some = reliance(Reliance.By.SUPPLIER).concentration(DAY, 1);
        // 1.5 and 0.5 of what is known: 75 and 25 %; one system of three relies on nobody knows whom.
        assertThat(some.index()).isCloseTo(75 * 75 + 25 * 25, within(1e-6));
        assertThat(some.unknown()).isCloseTo(100.0 / 3, within(1e-6));
        assertThat(some.parts()).extracting(Concentration.Part::to).containsExactly("s1", "s2");
        assertThat(reliance(Reliance.By.SUPPLIER).relying(DAY))
                .containsEntry("s1", 2)
                .containsEntry("s2", 1);
        assertThat(some.low()).isLessThanOrEqualTo(some.index());
        assertThat(some.high()).isEqualTo(10_000, within(1e-6));
        assertThat(some.byYear()).isEmpty();
    }

    @Test
    void theControllerAndItsCountryStandForTheSuppliersUnderIt() {
        supplied(system("a"), supplier("s1"), null);
        supplied(system("b"), supplier("s2"), null);
        supplied(system("c"), supplier("s3"), null);
        need(supplier("s1"), supplier("top"), Dependency.Kind.UNDER, true, null);
        need(supplier("s2"), supplier("top"), Dependency.Kind.UNDER, true, null);
        need(supplier("top"), country("US"), Dependency.Kind.LOCATED_IN, true, null);
        need(supplier("s1"), country("FR"), Dependency.Kind.LOCATED_IN, true, null);
        assertThat(reliance(Reliance.By.CONTROLLER).relying(DAY)).containsOnlyKeys("top");
        assertThat(reliance(Reliance.By.CONTROLLER).concentration(DAY, 1).unknown())
                .isCloseTo(100.0 / 3, within(1e-6));
        assertThat(reliance(Reliance.By.COUNTRY).relying(DAY))
                .containsEntry("US", 2)
                .hasSize(1);
    }

    @Test
    void consolidationAndNoLinkPublishedLeaveTheControllerUnknown() {
        supplied(system("a"), supplier("s1"), null);
        need(supplier("s1"), country("FR"), Dependency.Kind.LOCATED_IN, true, null);
        supplied(system("b"), supplier("s2"), null);
        need(supplier("s2"), supplier("top"), Dependency.Kind.UNDER, false, null);
        assertThat(reliance(Reliance.By.CONTROLLER).relying(DAY)).isEmpty();
        assertThat(reliance(Reliance.By.COUNTRY).relying(DAY)).containsOnlyKeys("FR");
    }

    @Test
    void theTrendFollowsTheDatesOfTheLinks() {
        supplied(system("a"), supplier("s1"), LocalDate.of(2024, 5, 1));
        supplied(system("b"), supplier("s2"), LocalDate.of(2025, 5, 1));
        graph.node(system("c"), "c");
        assertThat(reliance(Reliance.By.SUPPLIER).concentration(DAY, 1).byYear())
                .containsOnlyKeys(2024, 2025, 2026)
                .containsEntry(2024, 10_000.0)
                .containsEntry(2026, 5_000.0);
    }

    private Reliance reliance(Reliance.By by) {
        return new Reliance(graph.build(), SYSTEMS, by);
    }

    private void supplied(NodeId system, NodeId by, @Nullable LocalDate since) {
        need(system, by, Dependency.Kind.SUPPLIED_BY, true, since);
    }

    private void need(NodeId from, NodeId to, Dependency.Kind kind, boolean certain, @Nullable LocalDate since) {
        graph.need(new Dependency(from, to, kind, null, certain, since, null, "t"));
    }

    private static NodeId system(String key) {
        return new NodeId(NodeId.Kind.SYSTEM, key);
    }

    private static NodeId supplier(String key) {
        return new NodeId(NodeId.Kind.SUPPLIER, key);
    }

    private static NodeId country(String key) {
        return new NodeId(NodeId.Kind.COUNTRY, key);
    }
}
