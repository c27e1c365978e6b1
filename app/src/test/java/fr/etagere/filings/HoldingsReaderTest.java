package fr.etagere.filings;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.ownership.Holding;
import fr.etagere.ownership.LegalEntity;
import fr.etagere.ownership.Share;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldingsReaderTest {

    private static final String HEADER =
            "holder,holder_name,holder_country,held,held_name,held_country,kind,capital_min,"
                    + "capital_max,votes_min,votes_max,from,to,source,recorded\n";

    @Test
    void aRowIsALinkBetweenTwoEnds() {
        Gathered gathered = Gathered.from(
                new HoldingsReader(),
                HEADER
                        + "XI-LEI-5493001KJTIIGC8Y1R12,Holder,US,732 829 320,Held,FR,,25,50,,33.3,2020-01-01,2024-12-31,p. 12,2024-06-30");
        assertThat(gathered.holdings)
                .containsExactly(new Holding(
                        gathered.entity("Holder").id(),
                        gathered.entity("Held").id(),
                        Holding.Kind.SHARES,
                        Share.percent(BigDecimal.valueOf(25), BigDecimal.valueOf(50)),
                        Share.percent(BigDecimal.ZERO, new BigDecimal("33.3")),
                        LocalDate.of(2020, 1, 1),
                        LocalDate.of(2024, 12, 31),
                        false,
                        Gathered.SOURCE,
                        LocalDate.of(2024, 6, 30),
                        "p. 12"));
        assertThat(gathered.entity("Held").id()).hasToString("FR-INSEE-732829320");
        assertThat(gathered.entity("Holder").seats())
                .singleElement()
                .extracting(LegalEntity.Seat::country)
                .isEqualTo("US");
    }

    @Test
    void registersAreNamedAsOrgIdNamesThem() {
        Gathered gathered = Gathered.from(new HoldingsReader(), """
                détenteur;détenue;part_capital
                BE-BCE_KBO-0403.170.701;FR-RCS-552 032 534;30
                AR_B-CIP-1.1.1;552032534;20
                """);
        assertThat(gathered.holdings)
                .extracting(holding -> holding.holder() + " " + holding.held())
                .containsExactly("BE-BCE_KBO-0403.170.701 FR-INSEE-552032534", "AR_B-CIP-1.1.1 FR-INSEE-552032534");
    }

    @Test
    void aFrenchTableIsReadAlike() {
        Gathered gathered = Gathered.from(new HoldingsReader(), """
                détenteur;nom_détenteur;détenue;nom_détenue;nature;part_capital;droits_de_vote;du
                552032534;Mère;732829320;Fille;;33,5 %;50,01;2020-01-01
                552032534;Mère;732829320;Fille;droit de veto;;;
                """);
        assertThat(gathered.holdings)
                .extracting(Holding::kind, Holding::capital, Holding::votes)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Holding.Kind.SHARES,
                                Share.percent(new BigDecimal("33.5")),
                                Share.percent(new BigDecimal("50.01"))),
                        org.assertj.core.groups.Tuple.tuple(Holding.Kind.VETO, Share.UNKNOWN, Share.UNKNOWN));
        assertThat(gathered.entities).extracting(LegalEntity::name).containsExactly("Mère", "Fille");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "732829321,,,552032534,,,,,,,,,,, | holding-id",
                "XI-LEI-732829320,,,552032534,,,,,,,,,,, | holding-id",
                "ACME,,,552032534,,,,,,,,,,, | holding-id",
                "FR-RCS-732829321,,,552032534,,,,,,,,,,, | holding-id",
                ",,,552032534,,,,,,,,,,, | holding-id-missing",
                "732829320,,France,552032534,,,,,,,,,,, | holding-country",
                "732829320,,,552032534,,,love,,,,,,,, | holding-kind",
                "732829320,,,552032534,,,,60,50,,,,,, | share-contradiction",
                "732829320,,,552032534,,,,-1,,,,,,, | share-not-a-percentage",
                "732829320,,,552032534,,,,101,,,,,,, | share-not-a-percentage",
                "732829320,,,552032534,,,,NaN,,,,,,, | share-not-a-percentage",
                "732829320,,,552032534,,,,1e2,,,,,,, | share-not-a-percentage",
                "732829320,,,552032534,,,,,,,,2024-02-30,,, | date-does-not-exist",
                "732829320,,,552032534,,,,,,,,2024-01-02,2024-01-01,, | link-ends-before-it-begins",
                "732829320,,,552032534 | row-columns"
            })
    void aRowThatCannotBeIsRejectedWithItsReason(String row, String code) {
        Gathered gathered = Gathered.from(new HoldingsReader(), HEADER + row + "\n732829320,,,552032534,,,,,,,,,,,\n");
        assertThat(gathered.counted().kept()).isEqualTo(1);
        assertThat(Gathered.reasons(gathered.rejected)).containsOnlyKeys(code);
    }

    @Test
    void aNameWithoutIdentifierHoldsWithinTheTable() {
        Gathered gathered = Gathered.from(new HoldingsReader(), HEADER + """
                ,Famille Un,,732829320,,,,30,30,,,,,,
                ,Famille Un,,552032534,,,,20,20,,,,,,
                """);
        assertThat(gathered.holdings)
                .extracting(Holding::holder)
                .hasSize(2)
                .allSatisfy(id -> assertThat(id).hasToString("LOCAL-test-0001:Famille Un"));
        assertThat(gathered.entities).hasSize(1);
    }

    @Test
    void capitalBeyondTheWholeOnOneDayRejectsTheRowsOfThatDay() {
        Gathered gathered = Gathered.from(new HoldingsReader(), """
                holder,held,capital,capital_min,from,to
                GB-COH-1,732829320,60,,2020-01-01,2021-12-31
                GB-COH-2,732829320,40,,2020-01-01,2020-12-31
                GB-COH-3,732829320,,50,2021-06-01,
                GB-COH-4,732829320,50,,2022-01-01,
                GB-COH-1,552032534,60,,,
                GB-COH-2,552032534,40,,,
                """);
        assertThat(gathered.rejected).extracting(row -> row.row()).containsExactlyInAnyOrder(1, 3);
        assertThat(gathered.rejected.getFirst().violations().getFirst())
                .satisfies(reason -> assertThat(reason.code()).isEqualTo("capital-beyond-whole-on"))
                .satisfies(reason -> assertThat(reason.arguments())
                        .containsExactly("1, 3", "110", "FR-INSEE-732829320", "2021-06-01"));
        assertThat(gathered.counted().kept()).isEqualTo(4);
        assertThat(gathered.holdings).hasSize(4);
    }

    @Test
    void theModelToFillCanBeRead() throws IOException {
        Path model = Path.of(System.getProperty("etagere.root"), "examples/detentions.csv");
        Gathered gathered = Gathered.from(new HoldingsReader(), Files.readAllBytes(model));
        assertThat(gathered.rejected).isEmpty();
        assertThat(gathered.odd).isEmpty();
        assertThat(gathered.holdings)
                .extracting(Holding::kind)
                .contains(Holding.Kind.SHARES, Holding.Kind.GOLDEN_SHARE);
    }
}
