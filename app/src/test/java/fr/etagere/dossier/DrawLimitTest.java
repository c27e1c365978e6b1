package fr.etagere.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.etagere.dossier.DecisionFile.Check;
import fr.etagere.grid.DrawLimit;
import fr.etagere.grid.GridFile;
import fr.etagere.grid.GridFixtures;
import fr.etagere.grid.GridReader;
import fr.etagere.need.NeedReader;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Texts;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// A comparison where fewer draws are made than its grid asks for.
class DrawLimitTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Decisions FREE =
            Decisions.with(Materials.at(GridFixtures.ROOT).with(GridFixtures.MATERIALS));
    private static final String GRID = "samples: 5000\n" + GridFixtures.example();

    @Test
    void aGridIsDecidedUpToTheLimitAndRefusedBeyondWithItsPlaceAndWhatToDo() throws IOException {
        assertThat(FREE.draws()).isEqualTo(DrawLimit.NONE);
        assertThat(GridFixtures.refusals(limited(5000).decide(need(), grid(), DAY)))
                .isEmpty();

        Violation refusal =
                GridFixtures.refusals(limited(4999).decide(need(), grid(), DAY)).getFirst();

        assertThat(refusal.path()).isEqualTo("/samples");
        assertThat(refusal.value()).isEqualTo("5000");
        for (Lang lang : Lang.values()) {
            assertThat(refusal.message(Texts.of(lang))).contains("4999");
            assertThat(refusal.advice(Texts.of(lang))).contains("./etagere compare");
        }
    }

    @Test
    void theNumberIsRefusedWithAllTheRestThatIsWrong() {
        var reader = new GridReader(GridFixtures.MATERIALS, new DrawLimit(4999));
        String wrong = GRID.replace("\nmargin:", "\nmarge:").replace("title:", "titre:");

        assertThat(GridFixtures.refusals(reader.read(wrong.getBytes(StandardCharsets.UTF_8))))
                .extracting(Violation::path, Violation::line)
                .contains(tuple("/samples", 1))
                .hasSizeGreaterThan(1);
    }

    @Test
    void aFileOfMoreDrawsIsNotMadeAgainAndNothingIsSaidAgainstIt() throws IOException {
        byte[] file = file();

        var verification = DecisionFile.verify(file, limited(4999), Texts.of(Lang.FR));

        assertThat(verification.undecided()).isTrue();
        assertThat(verification.checks())
                .filteredOn(check -> check.kind() == Check.Kind.RECOMPUTED)
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.outcome()).isEqualTo(Check.Outcome.ABSENT);
                    assertThat(check.differences()).singleElement().asString().contains("./etagere verify");
                });
        assertThat(DecisionFile.verify(file, limited(5000), Texts.of(Lang.FR)).passed())
                .isTrue();
        assertThat(DecisionFile.again(file, limited(4999))).isEmpty();
        Decisions narrow = FREE.with(new DrawLimit(1_000_000, 1L << 29, 10));
        assertThat(DecisionFile.verify(file, narrow, Texts.of(Lang.FR)).undecided())
                .as("a grid too large here, whatever its draws")
                .isTrue();
        assertThat(DecisionFile.again(file, narrow)).isEmpty();
    }

    @Test
    void aFileOfMoreDrawsIsNotReplayedAndIsToldWhere() throws IOException {
        byte[] file = file();

        assertThat(GridFixtures.refusals(Replayed.of(file, limited(4999), DAY.plusDays(1))))
                .extracting(Violation::path, Violation::value, Violation::code)
                .containsExactly(tuple("/comparison/grid/samples", "5000", "replay-too-many-draws"));
        assertThat(GridFixtures.refusals(Replayed.of(file, limited(5000), DAY.plusDays(1))))
                .isEmpty();
    }

    @Test
    void theLargerAGridTheFewerItsDraws() {
        var limit = new DrawLimit(1_000_000, 1L << 29, 5_000);

        assertThat(limit.of(square(4, 3))).isEqualTo(1_000_000);
        assertThat(limit.of(square(20, 20))).isEqualTo(670_000);
        assertThat(limit.of(square(40, 30))).isEqualTo(220_000);
        assertThat(limit.of(square(100, 50))).isEqualTo(21_000);
        assertThat(limit.of(square(101, 50))).isZero();
        assertThat(new DrawLimit(4999).of(square(101, 50))).isEqualTo(4999);
        assertThat(DrawLimit.NONE.of(square(101, 50))).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void aGridTooLargeIsRefusedWithItsSizeWhateverItsDraws() {
        var document = GridFixtures.READER.read(GRID.getBytes(StandardCharsets.UTF_8));
        GridReader.Written written = GridFixtures.ok(document);
        var limit = new DrawLimit(1_000_000, 1L << 29, 10);

        Violation refusal =
                limit.violations(1, written.grid(), written.document()).getFirst();

        assertThat(refusal.path()).isEqualTo("/options");
        assertThat(refusal.line()).isPositive();
        assertThat(refusal.value()).matches("[0-9]+ × [0-9]+");
        for (Lang lang : Lang.values()) {
            assertThat(refusal.message(Texts.of(lang))).contains("10");
            assertThat(refusal.advice(Texts.of(lang))).contains("./etagere compare");
        }
    }

    /// Nothing said of its weights.
    private static GridFile square(int options, int criteria) {
        var yaml = new StringBuilder("title: Une grande grille\nweights: []\nscores: {}\ncriteria:\n");
        for (int c = 0; c < criteria; c++) {
            yaml.append("  - {id: c").append(c).append(", objective: COST, label: Coût, worst: 100, best: 0}\n");
        }
        yaml.append("options:\n");
        for (int o = 0; o < options; o++) {
            yaml.append("  - {id: o")
                    .append(o)
                    .append(", name: Option ")
                    .append(o)
                    .append("}\n");
        }
        return GridFixtures.read(yaml.toString()).grid();
    }

    private static Decisions limited(long most) {
        return FREE.with(new DrawLimit(most));
    }

    private static byte[] file() throws IOException {
        Decision decision = GridFixtures.ok(FREE.decide(need(), grid(), DAY));
        return DecisionFile.write(decision, FREE, SigningKey.ephemeral());
    }

    private static GridReader.Written grid() {
        return GridFixtures.read(GRID);
    }

    private static NeedReader.NeedFile need() throws IOException {
        byte[] bytes = Files.readAllBytes(GridFixtures.ROOT.resolve("examples/visio.yaml"));
        return GridFixtures.ok(new NeedReader(FREE.materials()).read(bytes));
    }
}
