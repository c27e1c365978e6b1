package fr.etagere.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.shared.Materials;
import fr.etagere.shared.Status;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The data under `doctrine/ownership`, as published.
class OwnershipParametersTest {

    private static final OwnershipParameters PARAMETERS = OwnershipParameters.of(
            Materials.at(Path.of(System.getProperty("etagere.root")), List.of(OwnershipParameters.FOLDER)));

    @Test
    void definitionsGiveTheThresholds() {
        assertThat(PARAMETERS.thresholds(OwnershipFixtures.DAY)).contains(OwnershipFixtures.THRESHOLDS);
    }

    @Test
    void aReferenceThatDidNotExistYetHasNoValue() {
        OwnershipParameters.Parameter each = PARAMETERS.parameter("secNumCloudEach");
        assertThat(each.on(LocalDate.of(2022, 3, 7))).isEmpty();
        assertThat(each.on(LocalDate.of(2022, 3, 8)).orElseThrow().share()).isEqualTo(240_000_000);
    }

    @Test
    void everyValueNamesSourcesThatExist() {
        var known = PARAMETERS.sources().stream()
                .map(OwnershipParameters.Source::id)
                .collect(Collectors.toSet());
        for (OwnershipParameters.Parameter parameter : PARAMETERS.parameters()) {
            assertThat(parameter.values()).isNotEmpty();
            for (OwnershipParameters.Dated value : parameter.values()) {
                assertThat(value.sources()).isNotEmpty();
                assertThat(known).containsAll(value.sources());
            }
        }
    }

    @Test
    void aTextThatNobodyReadIsNotSaidToBeCertain() {
        var unread = PARAMETERS.sources().stream()
                .filter(source -> source.lastChecked() == null)
                .toList();
        assertThat(unread).isNotEmpty().allSatisfy(source -> {
            assertThat(source.status()).isEqualTo(Status.TO_VERIFY);
            assertThat(Objects.requireNonNull(source.note()).fr()).startsWith("Texte non relu");
        });
        var ids = unread.stream().map(OwnershipParameters.Source::id).collect(Collectors.toSet());
        assertThat(PARAMETERS.parameters())
                .flatExtracting(OwnershipParameters.Parameter::values)
                .filteredOn(value -> ids.containsAll(value.sources()))
                .extracting(OwnershipParameters.Dated::status)
                .isNotEmpty()
                .containsOnly(Status.TO_VERIFY);
    }
}
