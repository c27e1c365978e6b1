package fr.etagere.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.portfolio.Contract.Digital;
import fr.etagere.shared.Materials;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is read as digital, and how often that is right on rows labelled by hand.
class DigitalCodesTest {

    private static final String SAMPLE = "app/src/test/resources/procurement";

    /// How many rows of the real files are in each stratum of the sample.
    private static final List<Stratum> STRATA =
            List.of(new Stratum("A", 317), new Stratum("B", 255), new Stratum("C", 5_329));

    private record Stratum(String name, int rows) {}

    private record Labelled(
            String uid, String stratum, @Nullable String cpv, boolean digital, String gist) {
        boolean found() {
            return ProcurementFixtures.CODES
                            .judge(cpv, null, LocalDate.of(2019, 1, 1))
                            .verdict()
                    == Digital.Verdict.YES;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "72000000, , 2019-01-01, YES, CPV-72",
        "45314320, , 2019-01-01, YES, CPV-45314",
        "64228000, , 2019-01-01, NO, CPV-64228",
        "45000000, , 2019-01-01, NO, CPV",
        "45000000, true, 2024-01-01, YES, CCAG-TIC",
        "45000000, false, 2024-01-01, NO, CPV",
        ", , 2019-01-01, UNKNOWN, ",
        ", false, 2024-01-01, UNKNOWN, ",
        "72000000, , 2007-01-01, NO, CPV",
        "72000000, , , YES, CPV-72"
    })
    void theMarkerThenTheLongestPrefixDecides(
            @Nullable String cpv,
            @Nullable Boolean tic,
            @Nullable LocalDate on,
            Digital.Verdict verdict,
            @Nullable String sign) {
        assertThat(ProcurementFixtures.CODES.judge(cpv, tic, on)).isEqualTo(new Digital(verdict, sign));
    }

    @ParameterizedTest
    @CsvSource({
        "Techniques de l'information et de la communication, true",
        "TECHNIQUES DE L’INFORMATION ET DE LA COMMUNICATION, true",
        "CCAG-TIC, true",
        "Fournitures courantes et services, false",
        "Pas de CCAG, false"
    })
    void theMarkerIsReadHoweverItIsTyped(String ccag, boolean tic) {
        assertThat(DigitalCodes.isTic(ccag)).isEqualTo(tic);
    }

    @Test
    void precisionAndRecallOnTheLabelledSampleDoNotFall() throws IOException {
        List<Labelled> sample =
                Materials.at(ProcurementFixtures.ROOT, List.of(SAMPLE)).list(SAMPLE + "/digital.yaml", Labelled.class);
        double truePositives = 0;
        double found = 0;
        double digital = 0;
        for (Stratum stratum : STRATA) {
            List<Labelled> rows = sample.stream()
                    .filter(row -> row.stratum().equals(stratum.name()))
                    .toList();
            double weight = (double) stratum.rows() / rows.size();
            found += weight * rows.stream().filter(Labelled::found).count();
            digital += weight * rows.stream().filter(Labelled::digital).count();
            truePositives += weight
                    * rows.stream().filter(row -> row.found() && row.digital()).count();
        }
        double precision = truePositives / found;
        double recall = truePositives / digital;
        String figures = String.format(
                Locale.ROOT, "precision %.2f, recall %.2f, on %d labelled rows", precision, recall, sample.size());
        System.out.println("digital: " + figures);

        assertThat(sample).hasSizeGreaterThanOrEqualTo(200);
        assertThat(sample.stream().map(Labelled::uid)).doesNotHaveDuplicates();
        assertThat(precision).isGreaterThanOrEqualTo(0.84);
        assertThat(recall).isGreaterThanOrEqualTo(0.88);
        assertThat(Files.readString(ProcurementFixtures.ROOT.resolve("docs/contrats.md")))
                .contains(figures);
    }
}
