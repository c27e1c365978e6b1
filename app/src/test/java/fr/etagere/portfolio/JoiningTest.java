package fr.etagere.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.ownership.Certainty;
import fr.etagere.ownership.EntityId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JoiningTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final EntityId SIRET = EntityId.siren("38012986646850");
    private static final EntityId PARENT = EntityId.lei("549300TRUWO2CD2G5692");

    @Test
    void aContractFallsWithItsSupplierWhileItRuns() {
        var joining = new Joining(_ -> List.of());
        joining.contract(contract("running", DAY.minusMonths(2), 12));
        joining.contract(contract("ended", DAY.minusYears(4), 12));
        joining.contract(contract("endless", DAY.minusYears(4), null));
        CutOff cut = new Portfolio(joining.graph()).cutOff(Set.of(Suppliers.node(SIRET)), DAY);
        assertThat(cut.of(NodeId.Kind.CONTRACT))
                .extracting(hit -> hit.node().key() + " " + hit.certainty())
                .containsExactly("running CERTAIN", "endless POSSIBLE");
        assertThat(cut.count(NodeId.Kind.ORGANISATION)).isOne();
    }

    @Test
    void theEstablishmentsOfACompanyAreThatCompany() {
        assertThat(Suppliers.node(SIRET)).isEqualTo(Suppliers.node(EntityId.siren("380129866")));
        assertThat(Suppliers.named(" Acme  SAS ")).isEqualTo(Suppliers.named("ACME SAS"));
    }

    @Test
    void whoStandsAboveAndWhereTakeTheSupplierDown() {
        var joining = new Joining(_ -> List.of(
                new Joining.Above(null, "Filiale", "FR", true, "r"),
                new Joining.Above(PARENT, "Parent", "US", false, "r")));
        joining.contract(contract("running", DAY.minusMonths(2), 12));
        var portfolio = new Portfolio(joining.graph());
        assertThat(portfolio.cutOff(Set.of(Suppliers.node(PARENT)), DAY).of(NodeId.Kind.CONTRACT))
                .extracting(CutOff.Hit::certainty)
                .containsExactly(Certainty.POSSIBLE);
        assertThat(portfolio
                        .cutOff(Set.of(new NodeId(NodeId.Kind.COUNTRY, "US")), DAY)
                        .of(NodeId.Kind.CONTRACT))
                .hasSize(1);
        assertThat(portfolio
                        .cutOff(Set.of(new NodeId(NodeId.Kind.COUNTRY, "FR")), DAY)
                        .of(NodeId.Kind.CONTRACT))
                .extracting(CutOff.Hit::certainty)
                .containsExactly(Certainty.CERTAIN);
    }

    private static Contract contract(String uid, LocalDate notified, @Nullable Integer months) {
        return new Contract(
                uid,
                EntityId.siren("21620413100017"),
                "Commune",
                "Objet",
                null,
                notified,
                months,
                new BigDecimal("10"),
                List.of(new Contract.Supplier(SIRET, "Orange")),
                null,
                new Contract.Digital(Contract.Digital.Verdict.YES, "CCAG-TIC"),
                null,
                null,
                List.of(),
                "test");
    }
}
