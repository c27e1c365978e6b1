package fr.etagere.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.ownership.EntityId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LeadersTest {

    @Test
    void theOneThatSurelyControlsCountsWithItsCountry() {
        Leaders some = Leaders.of(List.of(seat("FR"), above("1", "US", true), above("2", "DE", false)));
        assertThat(some.controller()).contains("US-DE-1");
        assertThat(some.country()).contains("US");
    }

    @Test
    void accountsTakenInByAnotherAreNotControl() {
        Leaders some = Leaders.of(List.of(seat("FR"), above("1", "US", false)));
        assertThat(some.controller()).isEmpty();
        assertThat(some.country()).isEmpty();
        // Whichever of both leads it, it is led from there.
        assertThat(Leaders.of(List.of(seat("FR"), above("1", "FR", false))).country())
                .contains("FR");
    }

    @Test
    void severalAtTheTopAreNobody() {
        Leaders some = Leaders.of(List.of(seat("FR"), above("1", "US", true), above("2", "DE", true)));
        assertThat(some.controller()).isEmpty();
        assertThat(some.country()).isEmpty();
    }

    @Test
    void noLinkPublishedLeavesTheControllerUnknownAndTheSeatKnown() {
        assertThat(Leaders.of(List.of(seat("FR"))).controller()).isEmpty();
        assertThat(Leaders.of(List.of(seat("FR"))).country()).contains("FR");
        assertThat(Leaders.of(List.of()).country()).isEmpty();
        assertThat(Leaders.of(List.of(seat("FR"), above("1", null, true))).country())
                .isEmpty();
    }

    @Test
    void aMapGivesTheSameAnswerAsTheRegistersItWasMadeFrom() {
        var supplier = new Contract.Supplier(EntityId.siren("552032534"), "Acme");
        for (List<Joining.Above> said : List.of(
                List.<Joining.Above>of(),
                List.of(seat("FR")),
                List.of(seat("FR"), above("1", "US", true)),
                List.of(seat("FR"), above("1", "US", false)),
                List.of(seat("FR"), above("1", "US", true), above("2", "US", true)))) {
            Function<EntityId, List<Joining.Above>> registers =
                    id -> Map.of(EntityId.siren("552032534"), said).getOrDefault(id, List.of());
            var joining = new Joining(registers);
            joining.dependency(new Dependency(
                    new NodeId(NodeId.Kind.SYSTEM, "s"),
                    Suppliers.node(supplier),
                    Dependency.Kind.SUPPLIED_BY,
                    null,
                    true,
                    null,
                    null,
                    "t"));
            DependencyGraph graph = joining.graph();
            Leaders map = Leaders.of(Suppliers.node(supplier), graph::needsOf);
            assertThat(map.controller())
                    .as("%s", said)
                    .isEqualTo(Leaders.of(said).controller());
            assertThat(map.country()).as("%s", said).isEqualTo(Leaders.of(said).country());
        }
    }

    private static Joining.Above seat(String country) {
        return new Joining.Above(null, "Acme", country, true, "t");
    }

    private static Joining.Above above(String id, @Nullable String country, boolean certain) {
        return new Joining.Above(new EntityId("US-DE", id), "Parent " + id, country, certain, "t");
    }
}
