package fr.etagere.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.naming.Supplier;
import fr.etagere.ownership.EntityId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewsTest {

    private static final Supplier MARTIN = new Supplier("Boulangerie Martin", null, "FR", "Nice", null);
    private static final EntityId NICE = EntityId.siren("732829320");
    private static final EntityId BREST = EntityId.siren("380129866");
    private static final List<Review.Choice> CHOICES =
            List.of(new Review.Choice(NICE, "Boulangerie Martin"), new Review.Choice(BREST, "MARTIN SARL"));
    private static final Instant MORNING = Instant.parse("2026-11-22T08:00:00Z");

    @TempDir
    private Path home = Path.of("");

    private Reviews reviews = new Reviews(home);

    @BeforeEach
    void open() {
        reviews = new Reviews(home);
    }

    private static Review.Decision decision(EntityId entity) {
        return new Review.Decision(entity, "A. Diallo", MORNING, "siège vérifié « au registre »\nsur pièce");
    }

    @Test
    void aReadWritesNothing() throws IOException {
        assertThat(reviews.list().all()).isEmpty();
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void whatWasAskedWaitsOnceHoweverItIsSpaced() throws IOException {
        reviews.ask(MARTIN, CHOICES, MORNING);
        reviews.ask(new Supplier(" BOULANGERIE  Martin", null, "fr", "nice", null), CHOICES, MORNING);
        assertThat(Files.readAllLines(reviews.file())).hasSize(1);
        assertThat(reviews.list().all()).singleElement().satisfies(review -> {
            assertThat(review.waits()).isTrue();
            assertThat(review.candidates()).isEqualTo(CHOICES);
        });
    }

    @Test
    void whatNobodySeesInANameDoesNotCount() throws IOException {
        reviews.decide(Supplier.named("Moulin"), decision(NICE));

        assertThat(reviews.list().on(Supplier.named("Mou\u200blin\u202e ")).accepted())
                .isEqualTo(NICE);
    }

    @Test
    void theLastDecisionWinsAndAWithdrawalGivesTheQuestionBack() throws IOException {
        reviews.ask(MARTIN, CHOICES, MORNING);
        reviews.decide(MARTIN, decision(NICE));
        reviews.decide(MARTIN, decision(BREST));
        assertThat(reviews.list().on(MARTIN).accepted()).isEqualTo(BREST);
        reviews.decide(MARTIN, new Review.Decision(null, "B", MORNING, "fermée"));
        assertThat(reviews.list().on(MARTIN).absent()).isTrue();
        Review back = reviews.withdraw(MARTIN, "B", MORNING, "rouverte");
        assertThat(back.waits()).isTrue();
        assertThat(reviews.list().on(MARTIN).accepted()).isNull();
        assertThat(reviews.list().on(MARTIN).absent()).isFalse();
        assertThat(Files.readAllLines(reviews.file())).hasSize(5);
        reviews.withdraw(MARTIN, "B", MORNING, "encore");
        assertThat(Files.readAllLines(reviews.file())).hasSize(5);
    }

    @Test
    void aDecisionOnOnePlaceSaysNothingOfAnother() throws IOException {
        reviews.decide(MARTIN, decision(NICE));
        var elsewhere = new Supplier("Boulangerie Martin", null, "FR", "Brest", null);
        assertThat(reviews.list().on(elsewhere).accepted()).isNull();
    }

    @Test
    void authorAndReasonComeBackAsWritten() throws IOException {
        reviews.decide(MARTIN, decision(NICE));
        assertThat(reviews.list().find(MARTIN).orElseThrow().decision()).isEqualTo(decision(NICE));
    }

    @Test
    void damagedLinesAreNamedStayAndHideNoOther() throws IOException {
        reviews.decide(MARTIN, decision(NICE));
        Files.write(
                reviews.file(),
                new byte[] {'{', '"', (byte) 0xff, '\n', '[', ']', '\n', '{', '"', 'e'},
                StandardOpenOption.APPEND);
        var other = Supplier.named("Autre");
        reviews.decide(other, decision(BREST));
        ReviewList list = reviews.list();
        assertThat(list.damaged()).extracting(DamagedLine::number).containsExactly(2, 3, 4);
        assertThat(list.on(MARTIN).accepted()).isEqualTo(NICE);
        assertThat(list.on(other).accepted()).isEqualTo(BREST);
    }

    @Test
    void aDecisionWithoutItsEntityIsDamageAndNotNone() throws IOException {
        reviews.decide(MARTIN, new Review.Decision(null, "B", MORNING, "aucune"));
        String line = Files.readString(reviews.file());
        Files.writeString(reviews.file(), line.replace("\"entity\":null,", ""));
        assertThat(reviews.list().damaged()).hasSize(1);
        assertThat(reviews.list().on(MARTIN).absent()).isFalse();
    }

    @Test
    void whoReadBeforeAnotherDecidedWritesNothing() throws IOException {
        Review read = reviews.ask(MARTIN, CHOICES, MORNING);
        Review decided = reviews.decide(read, decision(NICE)).orElseThrow();
        assertThat(reviews.decide(read, decision(BREST))).isEmpty();
        assertThat(reviews.list().on(MARTIN).accepted()).isEqualTo(NICE);
        assertThat(reviews.withdraw(decided, "B", MORNING, "erreur")).isPresent();
        assertThat(reviews.withdraw(decided, "B", MORNING, "erreur")).isEmpty();
    }

    @Test
    void linesWrittenAtOnceAreAllKept() throws IOException {
        IntStream.range(0, 40).parallel().forEach(i -> {
            try {
                reviews.decide(Supplier.named("Fournisseur " + i), decision(NICE));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        ReviewList list = reviews.list();
        assertThat(list.damaged()).isEmpty();
        assertThat(list.all()).hasSize(40).noneMatch(Review::waits);
    }
}
