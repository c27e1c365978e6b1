package fr.etagere.procurement;

import static fr.etagere.procurement.ProcurementFixtures.BUYER;
import static fr.etagere.procurement.ProcurementFixtures.OTHER;
import static fr.etagere.procurement.ProcurementFixtures.SUPPLIER;
import static fr.etagere.procurement.ProcurementFixtures.awards;
import static fr.etagere.procurement.ProcurementFixtures.file2019;
import static fr.etagere.procurement.ProcurementFixtures.imported;
import static fr.etagere.procurement.ProcurementFixtures.market;
import static fr.etagere.procurement.ProcurementFixtures.registers;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.portfolio.Contract;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rows that share a number: one contract with its history, or several lots.
class ContractHistoryTest {

    @TempDir
    private Path home = Path.of("");

    @Test
    void theSameContentPublishedAgainIsADuplicate() throws IOException {
        String again = market("1", "100", SUPPLIER, "").replace("2019-02-01", "2019-03-01");
        Account account = imported(home, "a", file2019(market("1", "100", SUPPLIER, ""), again))
                .account();

        assertThat(account.read()).isEqualTo(2);
        assertThat(account.kept()).isEqualTo(1);
        assertThat(account.duplicates()).isEqualTo(1);
        assertThat(account.totalAmount()).isEqualByComparingTo("100");
    }

    @Test
    void aLaterPublicationReplacesTheFormerWhichIsKept() throws IOException {
        String later = market("1", "250.5", SUPPLIER, "").replace("2019-02-01", "2019-03-01");
        Account account = imported(home, "a", file2019(later, market("1", "100", SUPPLIER, "")))
                .account();

        Award award = awards(home).getFirst();
        assertThat(account.kept()).isEqualTo(2);
        assertThat(account.joined()).containsEntry("version-superseded", 1L);
        assertThat(account.totalAmount()).isEqualByComparingTo("250.50");
        assertThat(award.contract().uid()).isEqualTo(BUYER + "1");
        assertThat(award.formers())
                .singleElement()
                .satisfies(former -> assertThat(former.amount()).isEqualByComparingTo("100"));
    }

    @Test
    void lotsUnderOneNumberStayApartUnderNamesThatDoNotDependOnTheirOrder() throws IOException {
        String one = market("1", "100", SUPPLIER, "").replace("Objet 1", "Lot 1 : serveurs");
        String two = market("1", "900", SUPPLIER, "").replace("Objet 1", "Lot n°2 - postes");
        Account account = imported(home, "a", file2019(one, two)).account();
        List<String> uids = uids();

        imported(home.resolve("other"), "a", file2019(two, one));

        assertThat(account.contracts()).isEqualTo(2);
        assertThat(account.joined()).containsEntry("lots-apart", 2L);
        assertThat(uids).allMatch(uid -> uid.matches(BUYER + "1#[0-9a-f]{8}")).doesNotHaveDuplicates();
        assertThat(awards(home.resolve("other")).stream()
                        .map(award -> award.contract().uid()))
                .containsExactlyElementsOf(uids);
    }

    @Test
    void anotherSupplierIsAnotherLotAndAnotherEstablishmentIsNot() throws IOException {
        String elsewhere = market("1", "100", "81223113200018", "");
        Account account = imported(
                        home, "a", file2019(market("1", "100", SUPPLIER, ""), elsewhere, market("1", "100", OTHER, "")))
                .account();

        assertThat(account.contracts()).isEqualTo(2);
    }

    @Test
    void amendmentsAreAppliedInTheOrderOfTheirDays() throws IOException {
        imported(home, "a", file2019(market("1", "100", SUPPLIER, """
                "modifications": [
                  {"dateNotificationModification": "2019-09-01", "montant": 300, "dureeMois": 24},
                  {"dateNotificationModification": "2019-05-01", "montant": 200,
                   "titulaires": [{"typeIdentifiant": "SIRET", "id": "%s"}]}]""".formatted(OTHER))));

        Award award = awards(home).getFirst();
        Contract contract = award.contract();
        assertThat(contract.amount()).isEqualByComparingTo("300");
        assertThat(contract.months()).isEqualTo(24);
        assertThat(contract.suppliers())
                .singleElement()
                .satisfies(one -> assertThat(one.id()).hasToString("FR-INSEE-" + OTHER));
        assertThat(contract.amendments())
                .extracting(Contract.Amendment::amount)
                .map(BigDecimal::intValueExact)
                .containsExactly(200, 300);
        assertThat(award.first()).isEqualByComparingTo("100");
    }

    @Test
    void aContractThatTwoFilesPublishIsOne() throws IOException {
        imported(home, "a", file2019(market("1", "100", SUPPLIER, ""), market("2", "7", SUPPLIER, "")));
        imported(
                home,
                "b",
                file2019(
                        market("1", "100", SUPPLIER, ""),
                        market("2", "9", SUPPLIER, "").replace("2019-02-01", "2019-03-01"),
                        market("3", "1", SUPPLIER, "")));

        var passed = registers(home).contracts().each(_ -> {});
        assertThat(passed.contracts()).isEqualTo(3);
        assertThat(passed.duplicates()).isEqualTo(1);
        assertThat(passed.superseded()).isEqualTo(1);
        assertThat(passed.totalAmount()).isEqualByComparingTo("110");
    }

    @Test
    void importingTheSameBytesAgainChangesNothing() throws IOException {
        var first = imported(home, "a", file2019(market("1", "100", SUPPLIER, "")));
        var again = imported(home, "a", file2019(market("1", "100", SUPPLIER, "")));
        var other = imported(home, "a", file2019(market("1", "101", SUPPLIER, "")));

        assertThat(first.already()).isFalse();
        assertThat(again.already()).isTrue();
        assertThat(again.account()).isEqualTo(first.account());
        assertThat(other.already()).isFalse();
        assertThat(awards(home))
                .singleElement()
                .satisfies(award -> assertThat(award.contract().amount()).isEqualByComparingTo("101"));
    }

    @Test
    void rowsOfATableAreSuppliersAndAmendments() throws IOException {
        String header =
                "id,acheteur_id,titulaire_id,titulaire_typeIdentifiant,montant,dateNotification,dureeMois,modification_id\n";
        String rows = """
                1,%1$s,%2$s,SIRET,100,2024-01-01,12,0
                1,%1$s,%3$s,SIRET,100,2024-01-01,12,0
                1,%1$s,%2$s,SIRET,150.25,2024-06-01,12,1
                1,%1$s,%3$s,SIRET,150.25,2024-06-01,12,1
                1,%1$s,%3$s,SIRET,150.25,2024-06-01,12,1
                """.formatted(BUYER, SUPPLIER, OTHER);
        Account account = imported(home, "t", header + rows).account();

        assertThat(account.format()).isEqualTo("decp-tabular");
        assertThat(account.kept()).isEqualTo(4);
        assertThat(account.duplicates()).isEqualTo(1);
        assertThat(account.joined()).isEqualTo(java.util.Map.of("lines-amendment", 1L, "lines-supplier", 2L));
        assertThat(account.totalAmount()).isEqualByComparingTo("150.25");
        assertThat(awards(home)).singleElement().satisfies(award -> {
            assertThat(award.contract().suppliers()).hasSize(2);
            assertThat(award.contract().amendments()).hasSize(1);
        });
    }

    private List<String> uids() throws IOException {
        return awards(home).stream().map(award -> award.contract().uid()).toList();
    }
}
