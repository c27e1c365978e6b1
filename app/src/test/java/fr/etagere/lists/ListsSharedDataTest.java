package fr.etagere.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.etagere.lists.ListReader.Rows;
import fr.etagere.rows.Rejected;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The readers against real lists, when the folder that holds them lies beside the checkout.
class ListsSharedDataTest {

    private static final Path DATA =
            Path.of(System.getProperty("etagere.root"), "../shared/data").normalize();

    @BeforeAll
    static void dataIsThere() {
        if (!Files.isDirectory(DATA)) {
            System.out.println("no shared data beside the checkout: the lists are not read");
        }
        assumeTrue(Files.isDirectory(DATA), "no shared data beside the checkout");
    }

    /// OpenAlternative names a product once under each category; one forge of code.gouv.fr is given to two bodies.
    @ParameterizedTest
    @CsvSource({
        "SILL, sill/derived-catalogi-v1-shape-2022.json, 240, 240",
        "SILL, sill/sill-2022-01.csv, 232, 232",
        "INSTANCES, sill/services-instances-2022-03.csv, 100, 100",
        "SECNUMCLOUD, cloud/secnumcloud-transcription-2026-09.csv, 17, 17",
        "ORGANISATIONS, codegouvfr/comptes-organismes-publics.yml, 387, 386",
        "OPENALTERNATIVE, vendors/openalternative/openalternative-2026-03-30.csv, 1002, 681",
        "ENDOFLIFE, endoflife/products.json, 464, 464"
    })
    void realListsAreKept(ListKind kind, String file, int read, int kept) throws IOException {
        long start = System.nanoTime();
        Rows rows = switch (kind.reader().read(Files.readAllBytes(DATA.resolve(file)))) {
            case Read.Ok<Rows>(Rows all) -> all;
            case Read.Refused<Rows>(List<Violation> violations) -> throw new AssertionError(violations.toString());
        };
        System.out.printf(
                "%s %s: %d rows read, %d kept, %d joined, %d rejected %s, %d with warnings %s, %d ms%n",
                kind.id(),
                file,
                rows.read(),
                rows.kept().size(),
                rows.joined().size(),
                rows.rejected().size(),
                reasons(rows.rejected()),
                rows.warnings().size(),
                reasons(rows.warnings()),
                (System.nanoTime() - start) / 1_000_000);
        assertThat(rows.read()).isEqualTo(read);
        assertThat(rows.kept()).hasSize(kept);
        assertThat(reasons(rows.rejected()).keySet()).isSubsetOf("yaml-duplicate-key");
        for (ListKind other : EnumSet.complementOf(EnumSet.of(kind))) {
            assertThat(other.reader().read(Files.readAllBytes(DATA.resolve(file))))
                    .as("%s read as %s", file, other)
                    .isInstanceOf(Read.Refused.class);
        }
        rows.rejected().forEach(row -> ListFixtures.areWorded(row.violations()));
        rows.warnings().forEach(row -> ListFixtures.areWorded(row.violations()));
    }

    private static Map<String, Long> reasons(List<Rejected> rows) {
        return rows.stream()
                .flatMap(row -> row.violations().stream())
                .map(Violation::code)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }
}
