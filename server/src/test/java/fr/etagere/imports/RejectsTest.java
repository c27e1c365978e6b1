package fr.etagere.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.shared.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rejected rows are read page by page, each once.
class RejectsTest {

    @TempDir
    private Path folder;

    @Test
    void everyRowIsInOnePageAndOnlyOne() throws IOException {
        Path file = written(1_234);
        for (int limit : new int[] {1, 7, 50, 1_234, 5_000}) {
            var rows = new ArrayList<Long>();
            OptionalLong from = OptionalLong.of(0);
            while (from.isPresent()) {
                RejectPage page = Rejects.page(file, from.getAsLong(), limit);
                assertThat(page.rows()).hasSizeBetween(1, limit);
                page.rows().forEach(row -> rows.add(row.row()));
                from = page.next();
            }
            assertThat(rows)
                    .as("by %d", limit)
                    .isEqualTo(LongStream.rangeClosed(1, 1_234).boxed().toList());
        }
    }

    @Test
    void aPlaceWhereNoRowStartsGivesNone() throws IOException {
        Path file = written(3);
        for (long from : new long[] {1, 17, Files.size(file), Files.size(file) + 1, Long.MAX_VALUE}) {
            assertThat(Rejects.page(file, from, 10)).isEqualTo(new RejectPage(List.of(), OptionalLong.empty()));
        }
    }

    @Test
    void whatIsNotFinishedIsNotThere() throws IOException {
        Path file = folder.resolve("rejets");
        try (var writing = new Rejects.Writing(file)) {
            writing.add(row(1));
        }
        assertThat(folder).isEmptyDirectory();
    }

    private Path written(int rows) throws IOException {
        Path file = folder.resolve("rejets" + rows);
        try (var writing = new Rejects.Writing(file)) {
            for (int i = 1; i <= rows; i++) {
                writing.add(row(i));
            }
            writing.finish();
        }
        return file;
    }

    private static Reject row(int number) {
        return new Reject(
                number, "é\n\"" + "x".repeat(number % 300), List.of(Violation.ofFile("text-missing", "a" + number)));
    }
}
