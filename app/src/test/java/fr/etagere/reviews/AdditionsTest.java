package fr.etagere.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.etagere.naming.Supplier;
import fr.etagere.ownership.EntityId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several events, added all or none.
class AdditionsTest {

    private static final Instant AT = Instant.parse("2026-11-22T09:00:00Z");
    private static final Supplier MOULIN = Supplier.named("Moulin");
    private static final Supplier SCIERIE = Supplier.named("Scierie");
    private static final EntityId ENTITY = EntityId.siren("000000018");

    @TempDir
    private Path home = Path.of("");

    @Test
    void theyAreKnownBeforeTheyAreWritten() throws IOException {
        Additions additions = reviews().additions();
        decide(additions, MOULIN, "Le registre le dit.");
        decide(additions, SCIERIE, "Le contrat le dit.");

        assertThat(additions.list().find(SCIERIE).orElseThrow().waits()).isFalse();
        assertThat(file()).doesNotExist();
        additions.write("a line");
        assertThat(reviews().list().all()).isEqualTo(additions.list().all());
        assertThat(Files.readAllLines(file())).hasSize(4);
    }

    @Test
    void takenBackTheyLeaveTheFileAsItWas() throws IOException {
        reviews().own().ask(MOULIN, List.of(), AT);
        Files.writeString(file(), "{\"cut by a cra", StandardOpenOption.APPEND);
        Additions additions = reviews().additions();
        decide(additions, SCIERIE, "Pour rien.");
        var before = reviews().list();
        additions.write("a line");

        additions.takeBack(true);

        assertThat(reviews().list().all()).isEqualTo(before.all());
        assertThat(reviews().list().damaged()).isEqualTo(before.damaged());
        assertThat(beside()).containsExactly("names.jsonl");
    }

    @Test
    void whatOthersAddedAfterStays() throws IOException {
        Additions additions = reviews().additions();
        decide(additions, MOULIN, "D'abord.");
        additions.write("a line");
        reviews().own().ask(SCIERIE, List.of(), AT);

        additions.takeBack(true);

        assertThat(reviews().list().all()).extracting(Review::supplier).containsExactly(SCIERIE);
        assertThat(reviews().list().damaged()).isEmpty();
    }

    @Test
    void whatAStopLeavesIsKnownByItsNote() throws IOException {
        reviews().own().ask(MOULIN, List.of(), AT);
        Additions additions = reviews().additions();
        decide(additions, SCIERIE, "Le contrat le dit.");
        additions.write("a line");

        Pending left = onlyPending();
        assertThat(left.belongsTo()).isEqualTo("a line");
        assertThat(left.takeOut()).isTrue();
        assertThat(left.takeOut()).isFalse();
        assertThat(left.aside()).content().contains("Le contrat le dit.");

        assertThat(reviews().list().all()).extracting(Review::supplier).containsExactly(MOULIN);
        assertThat(reviews().own().pending()).isEmpty();
    }

    @Test
    void aLineCutByAStopIsTakenOutToo() throws IOException {
        Additions additions = reviews().additions();
        decide(additions, SCIERIE, "Le contrat le dit.");
        additions.write("a line");
        Files.writeString(file(), Files.readString(file()).substring(0, 60));
        reviews().own().ask(MOULIN, List.of(), AT);

        assertThat(onlyPending().takeOut()).isTrue();

        assertThat(reviews().list().all()).extracting(Review::supplier).containsExactly(MOULIN);
        assertThat(reviews().list().damaged()).isEmpty();
    }

    @Test
    void whatIsFoundKeptComesBackUnlessOthersTookItsPlace() throws IOException {
        Additions additions = reviews().additions();
        decide(additions, SCIERIE, "Le contrat le dit.");
        additions.write("a line");
        String written = Files.readString(file());
        additions.takeBack(false);
        assertThat(file()).isEmptyFile();

        Pending doubtful = onlyPending();
        assertThat(doubtful.underWay()).isFalse();
        reviews().own().ask(MOULIN, List.of(), AT);
        assertThat(doubtful.keep()).isFalse();
        Files.writeString(file(), "");
        assertThat(doubtful.keep()).isTrue();

        assertThat(file()).hasContent(written);
        assertThat(beside()).containsExactly("names.jsonl");
    }

    @Test
    void theyComeBackInTheirPlaceWhenOthersWroteAfterThem() throws IOException {
        Additions additions = reviews().additions();
        decide(additions, SCIERIE, "Le contrat le dit.");
        additions.write("a line");
        assertThat(onlyPending().underWay()).isTrue();
        reviews().own().ask(MOULIN, List.of(), AT);
        String written = Files.readString(file());
        additions.takeBack(false);

        assertThat(onlyPending().keep()).isTrue();

        assertThat(file()).hasContent(written);
    }

    private Pending onlyPending() throws IOException {
        assertThat(reviews().own().pending()).hasSize(1);
        return reviews().own().pending().getFirst();
    }

    private List<String> beside() throws IOException {
        try (var files = Files.list(file().resolveSibling(""))) {
            return files.map(one -> one.getFileName().toString()).toList();
        }
    }

    @Test
    void noneIsWrittenWhenAnotherProgramDecidedOfOne() throws IOException {
        Additions additions = reviews().additions();
        decide(additions, MOULIN, "Ici.");
        decide(additions, SCIERIE, "Ici aussi.");
        reviews().own().decide(SCIERIE, new Review.Decision(null, "Un autre", AT, "Ailleurs."));

        assertThatThrownBy(() -> additions.write("a line"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("another program");

        assertThat(reviews().list().find(MOULIN)).isEmpty();
    }

    @Test
    void whatWasDecidedSinceItWasReadIsNotDecidedNorWithdrawn() throws IOException {
        Review read = reviews().own().ask(MOULIN, List.of(), AT);
        reviews().own().decide(MOULIN, new Review.Decision(ENTITY, "Un autre", AT, "Avant."));
        Additions additions = reviews().additions();

        assertThat(additions.decide(read, new Review.Decision(null, "Moi", AT, "Après.")))
                .isFalse();
        assertThat(additions.withdraw(read, "Moi", AT, "Après.")).isFalse();
        assertThat(additions.isEmpty()).isTrue();
        Review now = additions.find(MOULIN).orElseThrow();
        assertThat(additions.withdraw(now, "Moi", AT, "Lu.")).isTrue();
        assertThat(additions.list().find(MOULIN).orElseThrow().waits()).isTrue();
    }

    private static void decide(Additions additions, Supplier supplier, String reason) {
        assertThat(additions.ask(supplier, List.of(new Review.Choice(ENTITY, supplier.name())), AT))
                .isTrue();
        Review review = additions.find(supplier).orElseThrow();
        assertThat(additions.decide(review, new Review.Decision(ENTITY, "Moi", AT, reason)))
                .isTrue();
    }

    private OwnReviews reviews() {
        return new OwnReviews(home.resolve("organisations/1"), home);
    }

    private Path file() {
        return reviews().own().file();
    }
}
