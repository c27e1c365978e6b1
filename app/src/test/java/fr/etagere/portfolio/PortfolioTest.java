package fr.etagere.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.ownership.Certainty;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortfolioTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private final DependencyGraph.Builder graph = new DependencyGraph.Builder();

    @Test
    void whatNeedsALostThingFallsAndSaysWhy() {
        need("payroll", "host");
        need("host", "supplier");
        CutOff cut = cut("supplier");
        assertThat(cut.hits()).extracting(hit -> hit.node().key()).containsExactly("host", "payroll");
        assertThat(cut.chain(cut.hits().getLast().node()))
                .extracting(need -> need.to().key())
                .containsExactly("host", "supplier");
        assertThat(cut.hits()).allSatisfy(hit -> assertThat(hit.certainty()).isEqualTo(Certainty.CERTAIN));
    }

    @Test
    void anAlternativeKeepsItStandingUntilBothAreLost() {
        either("payroll", "north", "hosts", true);
        either("payroll", "south", "hosts", true);
        assertThat(cut("north").hits()).isEmpty();
        assertThat(keys(cut("north", "south"))).containsExactly("payroll");
    }

    @Test
    void twoSetsOfAlternativesAreBothNeeded() {
        either("payroll", "north", "hosts", true);
        either("payroll", "south", "hosts", true);
        either("payroll", "bank-a", "banks", true);
        assertThat(keys(cut("bank-a"))).containsExactly("payroll");
    }

    @Test
    void anUnsureNeedMakesItPossibleOnly() {
        graph.need(new Dependency(
                system("payroll"), system("host"), Dependency.Kind.RUNS_ON, null, false, null, null, "t"));
        assertThat(cut("host").hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.certainty()).isEqualTo(Certainty.POSSIBLE));
    }

    @Test
    void anAlternativeThatMayNotBeThereDoesNotSaveForSure() {
        either("payroll", "north", "hosts", true);
        either("payroll", "rumour", "hosts", false);
        assertThat(cut("north").hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.certainty()).isEqualTo(Certainty.POSSIBLE));
        assertThat(cut("north", "rumour").hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.certainty()).isEqualTo(Certainty.CERTAIN));
    }

    @Test
    void delaysAddUpAndTheSoonestWayCounts() {
        need("payroll", "contract");
        need("contract", "supplier");
        need("payroll", "library");
        need("library", "supplier");
        graph.delay(system("contract"), 90).delay(system("library"), 200).delay(system("payroll"), 10);
        CutOff cut = cut("supplier");
        assertThat(cut.hits())
                .extracting(CutOff.Hit::earliest)
                .containsExactly(DAY.plusDays(90), DAY.plusDays(100), DAY.plusDays(200));
        assertThat(cut.hits()).allSatisfy(hit -> assertThat(hit.delaysKnown()).isTrue());
    }

    @Test
    void redundancyFallsWithItsLastMember() {
        either("payroll", "north", "hosts", true);
        either("payroll", "south", "hosts", true);
        need("north", "supplier");
        need("south", "supplier");
        graph.delay(system("north"), 30).delay(system("south"), 400).delay(system("payroll"), 0);
        assertThat(cut("supplier").hits())
                .filteredOn(hit -> hit.node().equals(system("payroll")))
                .singleElement()
                .satisfies(hit -> assertThat(hit.earliest()).isEqualTo(DAY.plusDays(400)));
    }

    @Test
    void anUnknownDelayIsCountedAsNoneAndSaid() {
        need("payroll", "contract");
        need("contract", "supplier");
        assertThat(cut("supplier").hits()).allSatisfy(hit -> {
            assertThat(hit.earliest()).isEqualTo(DAY);
            assertThat(hit.delaysKnown()).isFalse();
        });
    }

    @Test
    void aCycleThatNothingOutsideTakesDownStands() {
        need("a", "b");
        need("b", "a");
        need("a", "host");
        assertThat(cut("elsewhere").hits()).isEmpty();
        assertThat(keys(cut("host"))).containsExactly("a", "b");
    }

    @Test
    void onlyTheNeedsOfTheDayCount() {
        graph.need(new Dependency(
                system("payroll"), system("host"), Dependency.Kind.RUNS_ON, null, true, DAY.plusDays(1), null, "t"));
        assertThat(cut("host").hits()).isEmpty();
        assertThat(new Portfolio(graph.build())
                        .cutOff(Set.of(system("host")), DAY.plusDays(1))
                        .hits())
                .hasSize(1);
    }

    @Test
    void singlePointsAreThoseWhoseLossAloneTakesWhatMatters() {
        either("payroll", "north", "hosts", true);
        either("payroll", "south", "hosts", true);
        need("north", "power");
        need("south", "power");
        need("payroll", "bank");
        List<SinglePoint> points = new Portfolio(graph.build())
                .singlePoints(EnumSet.allOf(NodeId.Kind.class), List.of(system("payroll")), DAY);
        assertThat(points).extracting(point -> point.node().key()).containsExactly("power", "bank");
        assertThat(points).extracting(SinglePoint::systems).containsExactly(3, 1);
        assertThat(points.getFirst().grounds().get(system("payroll")))
                .extracting(need -> need.to().key())
                .endsWith("power")
                .hasSize(2);
        assertThat(SinglePoint.byTaken(points)).containsOnlyKeys(system("payroll"));
    }

    @Test
    void singlePointsOfACutOffAreAmongWhatFallsInIt() {
        need("payroll", "host");
        need("host", "supplier");
        need("payroll", "bank");
        var portfolio = new Portfolio(graph.build());
        List<SinglePoint> points = portfolio.singlePoints(
                portfolio.cutOff(Set.of(system("supplier")), DAY),
                EnumSet.allOf(NodeId.Kind.class),
                List.of(system("payroll")));
        assertThat(points).extracting(point -> point.node().key()).containsExactly("host");
    }

    @Test
    void whatIsUnsureIsNoSinglePoint() {
        graph.need(new Dependency(
                system("payroll"), system("host"), Dependency.Kind.RUNS_ON, null, false, null, null, "t"));
        assertThat(new Portfolio(graph.build())
                        .singlePoints(EnumSet.allOf(NodeId.Kind.class), List.of(system("payroll")), DAY))
                .isEmpty();
    }

    @Test
    void theSmallestPlanReplacesWhatServesSeveral() {
        need("payroll", "library");
        need("mail", "library");
        need("mail", "theme");
        need("library", "supplier");
        need("theme", "library");
        Replacements plan = new Portfolio(graph.build())
                .replacements(
                        Set.of(system("supplier")),
                        List.of(system("payroll"), system("mail")),
                        EnumSet.allOf(NodeId.Kind.class),
                        DAY);
        assertThat(plan.replaced()).containsExactly(system("library"));
        assertThat(plan.proven()).isTrue();
        assertThat(plan.restored()).containsExactly(system("mail"), system("payroll"));
    }

    @Test
    void whatCannotBeRestoredIsNamed() {
        need("payroll", "supplier");
        Replacements plan = new Portfolio(graph.build())
                .replacements(
                        Set.of(system("supplier")), List.of(system("payroll")), EnumSet.of(NodeId.Kind.COMPONENT), DAY);
        assertThat(plan.beyond()).containsExactly(system("payroll"));
        assertThat(plan.replaced()).isEmpty();
    }

    private CutOff cut(String... seeds) {
        return new Portfolio(graph.build())
                .cutOff(Set.of(Arrays.stream(seeds).map(PortfolioTest::system).toArray(NodeId[]::new)), DAY);
    }

    private static List<String> keys(CutOff cut) {
        return cut.hits().stream().map(hit -> hit.node().key()).toList();
    }

    private void need(String from, String to) {
        graph.need(new Dependency(system(from), system(to), Dependency.Kind.RUNS_ON, null, true, null, null, "t"));
    }

    private void either(String from, String to, String group, boolean certain) {
        graph.need(new Dependency(system(from), system(to), Dependency.Kind.RUNS_ON, group, certain, null, null, "t"));
    }

    private static NodeId system(String key) {
        return new NodeId(NodeId.Kind.SYSTEM, key);
    }
}
