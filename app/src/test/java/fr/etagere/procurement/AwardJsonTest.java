package fr.etagere.procurement;

import static fr.etagere.procurement.ProcurementFixtures.OTHER;
import static fr.etagere.procurement.ProcurementFixtures.SUPPLIER;
import static fr.etagere.procurement.ProcurementFixtures.awards;
import static fr.etagere.procurement.ProcurementFixtures.file2019;
import static fr.etagere.procurement.ProcurementFixtures.imported;
import static fr.etagere.procurement.ProcurementFixtures.market;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.ownership.EntityId;
import fr.etagere.portfolio.Contract;
import fr.etagere.portfolio.Contract.Digital;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is written field by field is what reflection writes: a field added to a record cannot be forgotten.
class AwardJsonTest {

    @TempDir
    private Path home = Path.of("");

    @Test
    void everyFieldOfAFullAwardIsWritten() {
        var buyer = EntityId.siren("21350238800019");
        var supplier = new Contract.Supplier(
                EntityId.siren(SUPPLIER), "Société « é€😀 » \"\\/ \t\b\f\r\u0001\u001f\u007f\uFFFD");
        var day = LocalDate.of(2024, 2, 29);
        var contract = new Contract(
                "u#1",
                buyer,
                "Ville",
                "Objet\n2",
                "72000000",
                day,
                12,
                new BigDecimal("1234567890.50"),
                List.of(supplier, new Contract.Supplier(null, "B")),
                "AC1",
                new Digital(Digital.Verdict.YES, "CCAG-TIC"),
                3,
                "FR",
                List.of(new Contract.Amendment(day, new BigDecimal("0.00"), 6, List.of(supplier))),
                "decp-1");
        var former = new Award.Former(day, "Avant", day, 1, new BigDecimal("7.10"), List.of(supplier), "decp-0");
        var award =
                new Award("u", contract, day, new BigDecimal("100.00"), 9, List.of(supplier), List.of(former, former));

        same(List.of(award, award));
    }

    @Test
    void importedAwardsWithTheirHolesAreWrittenTheSame() throws IOException {
        imported(
                home,
                "a",
                file2019(
                        market("1", "100", SUPPLIER, ""),
                        market("1", "250.5", SUPPLIER, "").replace("2019-02-01", "2019-03-01"),
                        market("2", "1", OTHER, "\"modifications\": [{\"montant\": 300}]"),
                        "{\"id\": \"3\", \"acheteur\": {\"id\": \"x\"}}"));
        List<Award> awards = awards(home);
        assertThat(awards).hasSize(3);

        same(awards);
    }

    private static void same(List<Award> awards) {
        var out = new JsonBytes(1);
        for (Award award : awards) {
            AwardJson.write(award, out);
            out.close('\n');
        }
        assertThat(new String(out.array(), 0, out.length(), StandardCharsets.UTF_8))
                .isEqualTo(awards.stream()
                        .map(award -> AwardLines.MAPPER.writeValueAsString(award) + "\n")
                        .collect(Collectors.joining()));
    }
}
