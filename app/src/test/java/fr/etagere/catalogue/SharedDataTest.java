package fr.etagere.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.etagere.shared.Materials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The shelf against real open data, when the folder that holds them lies beside the checkout.
class SharedDataTest {

    private static final Path ROOT = Path.of(System.getProperty("etagere.root"));
    private static final Path DATA = ROOT.resolve("../shared/data").normalize();
    private static final Catalogue SHELF = Catalogue.load(Materials.at(ROOT));

    @BeforeAll
    static void dataIsThere() {
        if (!Files.isDirectory(DATA)) {
            System.out.println("no shared data beside the checkout: the shelf is not compared with it");
        }
        assumeTrue(Files.isDirectory(DATA), "no shared data beside the checkout");
    }

    @Test
    void everyQualifiedCloudOfTheListIsOnTheShelfWithItsEnd() throws IOException {
        List<String> lines = Files.readAllLines(DATA.resolve("cloud/secnumcloud-transcription-2026-09.csv"));
        List<Entry> clouds = SHELF.entries().stream()
                .filter(entry -> entry.qualification() != null)
                .toList();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            boolean qualified = cells[6].equals("qualifie");
            LocalDate until = cells[4].isBlank() ? null : LocalDate.parse(cells[4]);
            assertThat(clouds)
                    .as(line)
                    .anyMatch(entry -> entry.qualification() != null
                            && java.util.Objects.equals(entry.qualification().to(), until)
                            && (entry.qualification().state() == Entry.Qualification.State.QUALIFIED) == qualified
                            && cells[0].toLowerCase(java.util.Locale.ROOT)
                                    .contains(entry.provider()
                                            .toLowerCase(java.util.Locale.ROOT)
                                            .split("[ (]")[0]));
        }
    }

    @Test
    void mostFreeProgramsOfTheShelfAreOnTheStateList() throws IOException {
        String list = Files.readString(DATA.resolve("sill/sill-2022-01.csv")).toLowerCase(java.util.Locale.ROOT);
        List<Entry> free = SHELF.entries().stream()
                .filter(entry -> entry.shelf() == Entry.Shelf.FREE_SOFTWARE)
                .toList();
        long listed = free.stream()
                .filter(entry -> list.contains("," + entry.name().toLowerCase(java.util.Locale.ROOT)))
                .count();
        System.out.printf(
                "free programs of the shelf found by name on the State list of 2022: %d of %d%n", listed, free.size());
        assertThat(listed).isGreaterThanOrEqualTo(30);
    }
}
