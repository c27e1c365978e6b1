package fr.etagere.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.etagere.accounts.Accounts;
import fr.etagere.accounts.Actor;
import fr.etagere.accounts.Homes;
import fr.etagere.audit.Trail;
import fr.etagere.naming.Supplier;
import fr.etagere.reviews.Review;
import fr.etagere.serving.Served;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The file of reviews and the trail tell the same, however a wider transaction ends.
class SupplierReviewsTest {

    private final SupplierReviews reviews = Served.part(SupplierReviews.class);
    private final Sealed sealed = Served.part(Sealed.class);
    private final Actor aline = Served.part(Accounts.class).cameThrough("demo").stream()
            .filter(actor -> actor.name().startsWith("Aline"))
            .findFirst()
            .orElseThrow();
    private final Review review = reviews.ask(aline, Supplier.named("Moulin à Vent (essai)"), List.of());

    @Test
    void aTransactionTakenBackWritesNoDecision() throws IOException {
        String before = file();

        assertThatThrownBy(() -> sealed.in(aline, () -> {
                    assertThat(reviews.decide(aline, review, null, "Défait."))
                            .isInstanceOf(SupplierReviews.Written.class);
                    throw new IllegalStateException("what came after failed");
                }))
                .hasMessage("what came after failed");

        assertThat(file()).isEqualTo(before);
        assertThat(trail()).noneMatch(line -> line.contains("Défait."));
    }

    @Test
    void anEndThatFailsTakesTheDecisionBack() throws IOException {
        String before = file();

        assertThatThrownBy(() -> sealed.in(aline, () -> {
                    reviews.decide(aline, review, null, "Repris.");
                    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                        @Override
                        public void beforeCommit(boolean readOnly) {
                            assertThat(readFile()).contains("Repris.");
                            throw new IllegalStateException("the end failed");
                        }
                    });
                    return review;
                }))
                .hasMessage("the end failed");

        assertThat(file()).isEqualTo(before);
        assertThat(trail()).noneMatch(line -> line.contains("Repris."));
    }

    @Test
    void aFileThatCannotBeWrittenLeavesNoLineInTheTrail() throws IOException {
        Path path = path();
        Path aside = path.resolveSibling("aside.jsonl");

        assertThatThrownBy(() -> sealed.in(aline, () -> {
                    reviews.decide(aline, review, null, "Perdu.");
                    try {
                        Files.move(path, aside);
                        return Files.createDirectory(path);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }))
                .rootCause()
                .isInstanceOf(IOException.class);
        Files.delete(path);
        Files.move(aside, path);

        assertThat(trail()).noneMatch(line -> line.contains("Perdu."));
        assertThat(reviews.list(aline).find(review.key()).orElseThrow().own()).isEqualTo(review.own());
    }

    /// What the disk holds at the worst moment: the file is written, and the database has not ended.
    @Test
    void aDecisionThatAStopKeptFromTheTrailIsSetAsideAtTheNextStart() throws IOException {
        String before = file();
        Map<Path, byte[]> stopped = new TreeMap<>();
        assertThatThrownBy(() -> sealed.in(aline, () -> {
                    reviews.decide(aline, review, null, "Coupé net.");
                    lastOfAll(() -> {
                        stopped.putAll(disk());
                        throw new IllegalStateException("the machine stops");
                    });
                    return review;
                }))
                .hasMessage("the machine stops");
        back(stopped);
        assertThat(file()).contains("Coupé net.");

        reviews.settle();

        assertThat(file()).isEqualTo(before);
        assertThat(reviews.list(aline).find(review.key()).orElseThrow().own()).isEqualTo(review.own());
        assertThat(trail())
                .contains("SUPPLIER_SET_ASIDE " + review.supplier().name() + " – none – Coupé net.")
                .noneMatch(line -> line.startsWith("SUPPLIER_DECIDED") && line.contains("Coupé net."));
        assertThat(disk().entrySet())
                .anyMatch(one -> one.getKey().toString().endsWith(".aside.json")
                        && new String(one.getValue(), StandardCharsets.UTF_8).contains("Coupé net."))
                .noneMatch(one -> one.getKey().toString().endsWith(".pending.json"));
    }

    @Test
    void theNextDecisionSettlesWhatAStopLeft() throws IOException {
        Map<Path, byte[]> stopped = new TreeMap<>();
        assertThatThrownBy(() -> sealed.in(aline, () -> {
                    reviews.decide(aline, review, null, "Coupé aussi.");
                    lastOfAll(() -> {
                        stopped.putAll(disk());
                        throw new IllegalStateException("the machine stops");
                    });
                    return review;
                }))
                .hasMessage("the machine stops");
        back(stopped);

        assertThat(reviews.decide(aline, review, null, "Repris ensuite.")).isInstanceOf(SupplierReviews.Written.class);

        assertThat(file()).doesNotContain("Coupé aussi.").contains("Repris ensuite.");
        waitsAgain();
    }

    @Test
    void aDecisionThatTheTrailSaysIsKeptByTheNextStart() throws IOException {
        Map<Path, byte[]> stopped = new TreeMap<>();
        sealed.in(aline, () -> {
            reviews.decide(aline, review, null, "Gardé de justesse.");
            lastOfAll(() -> stopped.putAll(disk()));
            return review;
        });
        back(stopped);

        reviews.settle();

        assertThat(file()).contains("Gardé de justesse.");
        assertThat(trail()).noneMatch(line -> line.startsWith("SUPPLIER_SET_ASIDE") && line.contains("justesse"));
        assertThat(disk().keySet()).noneMatch(one -> one.toString().endsWith(".pending.json"));
        waitsAgain();
    }

    /// As the other tests of this run expect to find it.
    private void waitsAgain() throws IOException {
        Review now = reviews.list(aline).find(review.key()).orElseThrow();
        assertThat(reviews.withdraw(aline, now, "Fin de l'essai.")).isInstanceOf(SupplierReviews.Written.class);
    }

    private static void lastOfAll(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                work.run();
            }
        });
    }

    private Map<Path, byte[]> disk() {
        try (var files = Files.list(path().resolveSibling(""))) {
            var all = new TreeMap<Path, byte[]>();
            for (Path one : files.toList()) {
                all.put(one, Files.readAllBytes(one));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void back(Map<Path, byte[]> stopped) throws IOException {
        for (var one : stopped.entrySet()) {
            Files.write(one.getKey(), one.getValue());
        }
    }

    private Path path() {
        return Served.part(Homes.class).of(aline).resolve("reviews/names.jsonl");
    }

    private String file() throws IOException {
        return Files.readString(path());
    }

    private String readFile() {
        try {
            return file();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> trail() {
        return sealed.in(
                aline,
                () -> Served.part(Trail.class).lines(aline, 50).stream()
                        .map(line -> line.action() + " " + line.detail())
                        .toList());
    }
}
