package fr.etagere.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The readers against real files, when the folder that holds them lies beside the checkout: exact counts.
class ProcurementSharedDataTest {

    private static final Path DATA =
            ProcurementFixtures.ROOT.resolve("../shared/data").normalize();

    @TempDir
    private Path home = Path.of("");

    @BeforeAll
    static void dataIsThere() {
        if (!Files.isDirectory(DATA)) {
            System.out.println("no shared data beside the checkout: contracts are not read");
        }
        assumeTrue(Files.isDirectory(DATA), "no shared data beside the checkout");
    }

    @ParameterizedTest
    @CsvSource({
        "decp/colmo-tabular/decp_test_2019.json, decp-2019, 2, 2, 0, 0, 2, 216851.00",
        "decp/colmo-tabular/decp_test_2022.json, decp-2022, 5, 5, 0, 0, 5, 1549210.71",
        "decp/decp2019_e-marchespublics_2019-04-03.json, decp-2019, 470, 468, 0, 2, 466, 557248567.00",
        "decp/decp2019_marches-publics.info_2019-03-07.json, decp-2019, 4509, 4509, 0, 0, 4497, 2118416364.32",
        "decp/decp2019_pes_2019-04-05.json, decp-2019, 1148, 1141, 0, 7, 1140, 1681512895.16",
        "decp/decp_2024H2_travaux_cpv4521.csv, decp-tabular, 8957, 8957, 0, 0, 5675, 2703780020.37",
        "decp/format-2019/exemples/json/cc-avec-modifications.json, decp-2019, 1, 1, 0, 0, 1, 33890000.00",
        "decp/format-2019/exemples/json/cc-basique-avec-uid.json, decp-2019, 1, 1, 0, 0, 1, 27860000.00",
        "decp/format-2019/exemples/json/cc-basique.json, decp-2019, 1, 1, 0, 0, 1, 27860000.00",
        "decp/format-2019/exemples/json/mar-avec-modifications.json, decp-2019, 1, 1, 0, 0, 1, 127000.00",
        "decp/format-2019/exemples/json/mar-basique-avec-uid.json, decp-2019, 1, 1, 0, 0, 1, 127000.00",
        "decp/format-2019/exemples/json/mar-basique.json, decp-2019, 1, 1, 0, 0, 1, 127000.00",
        "decp/format-2019/exemples/json/paquet-avec-uid.json, decp-2019, 2, 2, 0, 0, 2, 27987000.00",
        "decp/format-2019/exemples/json/paquet-result.json, decp-2019, 2, 2, 0, 0, 2, 118307.66",
        "decp/format-2019/exemples/json/paquet.json, decp-2019, 2, 2, 0, 0, 2, 27987000.00",
        "decp/format-2022/exemples/json/concessions.json, decp-2022, 2, 2, 0, 0, 2, 20.60",
        "decp/format-2022/exemples/json/concessions_avec_modifications.json, decp-2022, 2, 2, 0, 0, 2, 50.00",
        "decp/format-2022/exemples/json/marches_avec_modifications.json, decp-2022, 2, 2, 0, 0, 2, 246915.74",
        "decp/format-2022/exemples/json/marches_concessions.json, decp-2022, 4, 4, 0, 0, 4, 246965.74",
        "decp/ocds-mapping-tests/tests/expectedResult/001_marche_simple.json, ocds-releases, 1, 1, 0, 0, 1, 80000.00",
        "decp/ocds-mapping-tests/tests/expectedResult/001b_duplicate_supplier.json, ocds-releases, 1, 1, 0, 0, 1, 80000.00",
        "decp/ocds-mapping-tests/tests/expectedResult/003_pas_de_num_sequence_dans_id.json, ocds-releases, 1, 1, 0, 0, 1, 80000.00",
        "decp/ocds-mapping-tests/tests/expectedResult/005_marche_meme_siret_acheteur_titulaire.json, ocds-releases, 1, 1, 0, 0, 1, 80000.00",
        "decp/ocds-mapping-tests/tests/expectedResult/archive/002b_modification_montant_puis_titulaire.json, ocds-releases, 2, 2, 0, 0, 1, 100000.00",
        "decp/ocds-mapping-tests/tests/source/001_marche_simple.json, decp-2019, 1, 1, 0, 0, 1, 80000.00",
        "decp/ocds-mapping-tests/tests/source/001b_duplicate_supplier.json, decp-2019, 1, 1, 0, 0, 1, 80000.00",
        "decp/ocds-mapping-tests/tests/source/002_modification_montant.json, decp-2019, 1, 1, 0, 0, 1, 100000.00",
        "decp/ocds-mapping-tests/tests/source/002a_modifification_sans_donnees_modifiees.json, decp-2019, 1, 1, 0, 0, 1, 80000.00",
        "decp/ocds-mapping-tests/tests/source/003_pas_de_num_sequence_dans_id.json, decp-2019, 1, 1, 0, 0, 1, 80000.00",
        "decp/ocds-mapping-tests/tests/source/005_marche_meme_siret_acheteur_titulaire.json, decp-2019, 1, 1, 0, 0, 1, 80000.00",
        "ocds/sample-data/fictional-example/1.1/ocds-213czf-000-00001-04-award.json, ocds-releases, 1, 1, 0, 0, 1, 0",
        "ocds/sample-data/fictional-example/1.1/ocds-213czf-000-00001-05-contract.json, ocds-releases, 1, 1, 0, 0, 1, 0",
        "ocds/sample-data/fictional-example/1.1/ocds-213czf-000-00001-06-implementation.json, ocds-releases, 1, 1, 0, 0, 1, 0",
        "ocds/sample-data/fictional-example/1.1/ocds-213czf-000-00001.json, ocds-releases, 6, 2, 3, 1, 1, 0",
        "ocds/sample-data/fictional-example/1.1/record/ocds-213czf-000-00001-withversions.json, ocds-records, 1, 1, 0, 0, 1, 0",
        "ocds/sample-data/fictional-example/1.1/record/ocds-213czf-000-00001.json, ocds-records, 1, 1, 0, 0, 1, 0",
        "ocds/standard/docs/examples/change_history/records/contract.json, ocds-records, 1, 1, 0, 0, 1, 0",
        "ocds/standard/docs/examples/buyers_suppliers/consortia.json, ocds-releases, 1, 1, 0, 0, 1, 0",
        "ocds/standard/docs/examples/change_history/award.json, ocds-releases, 1, 1, 0, 0, 1, 0",
        "ocds/standard/docs/examples/change_history/contract.json, ocds-releases, 1, 1, 0, 0, 1, 0",
        "ocds/standard/docs/examples/change_history/contractAmendment.json, ocds-releases, 1, 1, 0, 0, 1, 0",
        "ocds/standard/docs/examples/change_history/implementation.json, ocds-releases, 1, 1, 0, 0, 1, 0",
        "ocds/standard/docs/examples/release_schema_reference/release_package.json, ocds-releases, 1, 1, 0, 0, 1, 0"
    })
    void realFilesGiveTheseCounts(
            String file,
            String format,
            long read,
            long kept,
            long rejected,
            long duplicates,
            long contracts,
            String total)
            throws IOException {
        Account account = ProcurementFixtures.file(home, DATA.resolve(file)).account();
        System.out.printf(
                "%s: repaired %s, found %s, joined %s%n", file, account.repaired(), account.found(), account.joined());

        assertThat(account.format()).isEqualTo(format);
        assertThat(account.read()).isEqualTo(read);
        assertThat(account.kept()).isEqualTo(kept);
        assertThat(account.rejected()).isEqualTo(rejected);
        assertThat(account.duplicates()).isEqualTo(duplicates);
        assertThat(account.contracts()).isEqualTo(contracts);
        assertThat(account.totalAmount()).isEqualByComparingTo(total);
    }

    @ParameterizedTest
    @CsvSource({
        "decp/ecolab_api_mock.json, award-format-unknown",
        "decp/ocds-mapping-tests/tests/expectedResult/002_modification_montant.json, award-format-unknown",
        "decp/ocds-mapping-tests/tests/expectedResult/002a_modifification_sans_donnees_modifiees.json, award-format-unknown",
        "ocds/sample-data/fictional-example/1.1/ocds-213czf-000-00001-01-planning.json, award-nothing-kept",
        "ocds/sample-data/fictional-example/1.1/ocds-213czf-000-00001-02-tender.json, award-nothing-kept",
        "ocds/sample-data/fictional-example/1.1/ocds-213czf-000-00001-03-tenderAmendment.json, award-nothing-kept",
        "ocds/standard/docs/examples/change_history/tender.json, award-nothing-kept",
        "ocds/standard/docs/examples/change_history/tenderUpdate.json, award-nothing-kept"
    })
    void filesWithoutAnyAwardAreRefusedWithTheReason(String file, String code) throws IOException {
        var read = ProcurementFixtures.registers(home)
                .keep(Origin.file(DATA.resolve(file)), ProcurementFixtures.TODAY, _ -> {});

        assertThat(ProcurementFixtures.refusal(read)).contains(code);
    }

    /// The three platforms republish one another: 176 numbers of one buyer are in two files.
    @Test
    void realFilesTogetherCountEachContractOnce() throws IOException {
        for (String file : new String[] {
            "decp2019_e-marchespublics_2019-04-03.json",
            "decp2019_marches-publics.info_2019-03-07.json",
            "decp2019_pes_2019-04-05.json"
        }) {
            ProcurementFixtures.file(home, DATA.resolve("decp").resolve(file));
        }

        var passed = ProcurementFixtures.registers(home).contracts().each(_ -> {});
        assertThat(passed.contracts()).isEqualTo(5_929);
    }
}
