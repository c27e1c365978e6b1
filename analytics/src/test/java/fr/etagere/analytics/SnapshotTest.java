package fr.etagere.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.etagere.portfolio.Contract;
import fr.etagere.tables.DamagedSnapshot;
import fr.etagere.tables.Filling;
import fr.etagere.tables.Scope;
import fr.etagere.tables.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Snapshots: named by their content, never changed, whole or not at all.
class SnapshotTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final DuckDbEngine engine = new DuckDbEngine();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theSameContractsInAnotherOrderGiveTheSameFiles() throws IOException {
        List<Contract> contracts = MadeContracts.of(1, 300);
        Snapshot one = written(contracts);
        Snapshot other = written(contracts.reversed());

        assertThat(other).isEqualTo(one);
        assertThat(names())
                .containsExactlyInAnyOrder(
                        one.contracts().file(), one.lines().file(), "current", ".lock", snapshotName());
    }

    @Test
    void aNewSnapshotLeavesTheFormerReadable() throws IOException {
        Snapshot former = written(MadeContracts.of(1, 50));
        Snapshot latter = written(MadeContracts.of(2, 60));

        assertThat(engine.current(folder)).contains(latter);
        assertThat(engine.totals(folder, former, Scope.ALL).stream()
                        .mapToLong(total -> total.contracts())
                        .sum())
                .isEqualTo(50);
    }

    @Test
    void aFillingThatIsNotFinishedLeavesNothing() throws IOException {
        try (Filling filling = engine.filling(folder)) {
            filling.add(MadeContracts.of(1, 1).getFirst(), null, null);
        }
        assertThat(engine.current(folder)).isEmpty();
        assertThat(names()).containsExactly(".lock");
    }

    @Test
    void aFileChangedByHandIsNamed() throws IOException {
        Snapshot snapshot = written(MadeContracts.of(1, 50));
        Files.writeString(folder.resolve(snapshot.lines().file()), "x");

        assertThatThrownBy(() -> engine.current(folder))
                .isInstanceOf(DamagedSnapshot.class)
                .hasMessageContaining("lines-");
        assertThatThrownBy(() -> engine.totals(folder, snapshot, Scope.ALL)).isInstanceOf(DamagedSnapshot.class);
    }

    @Test
    void aNameThatLeavesTheFolderIsRefused() throws IOException {
        written(MadeContracts.of(1, 5));
        Files.writeString(folder.resolve("current"), "../snapshot");

        assertThatThrownBy(() -> engine.current(folder)).isInstanceOf(DamagedSnapshot.class);
    }

    private Snapshot written(List<Contract> contracts) throws IOException {
        try (Filling filling = engine.filling(folder)) {
            for (Contract contract : contracts) {
                filling.add(contract, null, null);
            }
            return filling.finish(TODAY, List.of("b", "a"));
        }
    }

    private String snapshotName() throws IOException {
        return Files.readString(folder.resolve("current"));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> String.valueOf(path.getFileName())).toList();
        }
    }
}
