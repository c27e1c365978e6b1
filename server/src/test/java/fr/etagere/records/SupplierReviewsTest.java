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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
