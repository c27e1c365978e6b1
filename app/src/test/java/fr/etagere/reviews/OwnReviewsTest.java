package fr.etagere.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.naming.Supplier;
import fr.etagere.ownership.EntityId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What two organisations of one server read of each other, and of what was decided for all.
class OwnReviewsTest {

    private static final Supplier MARTIN = Supplier.named("Boulangerie Martin");
    private static final EntityId NICE = EntityId.siren("732829320");
    private static final EntityId BREST = EntityId.siren("380129866");
    private static final List<Review.Choice> CHOICES = List.of(new Review.Choice(NICE, "Martin"));
    private static final Instant MORNING = Instant.parse("2026-11-22T08:00:00Z");

    @TempDir
    private Path home = Path.of("");

    private Reviews common = new Reviews(home);
    private OwnReviews ministry = new OwnReviews(home, home);
    private OwnReviews town = new OwnReviews(home, home);

    @BeforeEach
    void open() {
        common = new Reviews(home);
        ministry = new OwnReviews(home.resolve("organisations/1"), home);
        town = new OwnReviews(home.resolve("organisations/2"), home);
    }

    private static Review.Decision decision(EntityId entity) {
        return new Review.Decision(entity, "A. Diallo", MORNING, "sur pièce");
    }

    @Test
    void whatOneDecidesTheOtherNeitherReadsNorIsAnsweredWith() throws IOException {
        String before = town.state();
        ministry.own().ask(MARTIN, CHOICES, MORNING);
        ministry.own().decide(MARTIN, decision(NICE));

        assertThat(ministry.list().on(MARTIN).accepted()).isEqualTo(NICE);
        assertThat(ministry.list().find(MARTIN).orElseThrow().common()).isFalse();
        assertThat(town.list().all()).isEmpty();
        assertThat(town.list().on(MARTIN).accepted()).isNull();
        assertThat(town.state()).isEqualTo(before);
        assertThat(common.list().all()).isEmpty();
    }

    @Test
    void whatWasDecidedForAllHoldsUntilAnOrganisationDecidesOtherwiseForItself() throws IOException {
        String before = town.state();
        common.decide(MARTIN, decision(NICE));
        assertThat(town.state()).isNotEqualTo(before);
        Review read = town.list().find(MARTIN).orElseThrow();
        assertThat(read.common()).isTrue();
        assertThat(read.waits()).isFalse();
        assertThat(read.own()).isNull();
        assertThat(town.list().on(MARTIN).accepted()).isEqualTo(NICE);

        town.own().decide(MARTIN, decision(BREST));
        assertThat(town.list().on(MARTIN).accepted()).isEqualTo(BREST);
        assertThat(town.list().find(MARTIN).orElseThrow().common()).isFalse();
        assertThat(ministry.list().on(MARTIN).accepted()).isEqualTo(NICE);

        town.own().withdraw(MARTIN, "B", MORNING, "erreur");
        assertThat(town.list().on(MARTIN).accepted()).isEqualTo(NICE);
        assertThat(town.list().all()).hasSize(1);
    }

    @Test
    void aNameThatOnlyWaitsForAllIsNobodysQuestion() throws IOException {
        common.ask(MARTIN, CHOICES, MORNING);
        assertThat(ministry.list().all()).isEmpty();
        ministry.own().ask(MARTIN, CHOICES, MORNING);
        assertThat(ministry.list().all())
                .singleElement()
                .satisfies(one -> assertThat(one.waits()).isTrue());
    }

    @Test
    void aLineThatCannotBeReadIsToldWhereverItIs() throws IOException {
        Files.createDirectories(common.file().resolveSibling(""));
        Files.writeString(common.file(), "[]\n");
        ministry.own().decide(MARTIN, decision(NICE));
        Files.writeString(ministry.own().file(), Files.readString(ministry.own().file()) + "{\n");
        assertThat(ministry.list().damaged()).hasSize(2);
        assertThat(town.list().damaged()).hasSize(1);
    }

    @Test
    void onTheCommandLineThereIsOneListAndNothingInItIsCommon() throws IOException {
        common.decide(MARTIN, decision(NICE));
        var alone = new OwnReviews(home, home);
        assertThat(alone.list().find(MARTIN).orElseThrow().common()).isFalse();
        assertThat(alone.list().all()).isEqualTo(common.list().all());
    }
}
