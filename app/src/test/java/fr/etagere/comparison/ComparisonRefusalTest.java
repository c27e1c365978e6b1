package fr.etagere.comparison;

import static fr.etagere.comparison.ComparisonFixtures.exact;
import static fr.etagere.comparison.ComparisonFixtures.grid;
import static fr.etagere.comparison.ComparisonFixtures.one;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.shared.Lang;
import fr.etagere.shared.Read;
import fr.etagere.shared.Texts;
import fr.etagere.shared.Violation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What is refused, by name, all of it at once, and said in both languages.
class ComparisonRefusalTest {

    private static List<Violation> violations(Grid grid, WeightStatement... statements) {
        return switch (Comparison.of(grid, List.of(statements))) {
            case Read.Ok<Comparison> _ -> List.of();
            case Read.Refused<Comparison>(var violations) -> {
                for (Violation violation : violations) {
                    for (Lang lang : Lang.values()) {
                        // A key that is absent throws; a placeholder left over shows.
                        assertThat(violation.message(Texts.of(lang))).doesNotContain("{");
                        assertThat(violation.advice(Texts.of(lang))).doesNotContain("{");
                    }
                }
                yield violations;
            }
        };
    }

    private static List<String> said(Grid grid, WeightStatement... statements) {
        return violations(grid, statements).stream()
                .map(violation -> violation.path() + " " + violation.code().replace("comparison-", ""))
                .toList();
    }

    private static Grid plain() {
        return grid(new double[][] {{1, 0, 0.5}, {0, 1, 0.5}});
    }

    @Test
    void aPlainGridIsAccepted() {
        assertThat(said(plain())).isEmpty();
    }

    @Test
    void emptyGridsAreRefused() {
        assertThat(said(new Grid(List.of(), List.of(), List.of())))
                .containsExactly("/objectives too-few", "/criteria too-few", "/options too-few");
        assertThat(said(grid(new double[][] {{1, 2}}))).contains("/options too-few");
    }

    @Test
    void tenThousandOptionsAreRefusedQuickly() {
        var options = new ArrayList<Option>();
        for (int o = 0; o < 10_000; o++) {
            options.add(new Option("o" + o, ComparisonFixtures.values(exact(0.5, 0.5, 0.5))));
        }
        var grid = new Grid(plain().objectives(), plain().criteria(), options);
        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(5), () -> assertThat(said(grid)).containsExactly("/options too-many"));
    }

    @Test
    void theMostOptionsAllowedAreCompared() {
        var random = new java.util.SplittableRandom(9);
        var rows = ComparisonFixtures.random(random, Grid.MAX_OPTIONS, 9);
        var found = ComparisonFixtures.comparison(grid(rows)).acceptability(4_096, 1);
        assertThat(found.options()).hasSize(Grid.MAX_OPTIONS);
    }

    @Test
    void valuesThatAreNotAreNamedOneByOne() {
        var scale = Scale.Measured.linear(0, 10);
        assertThat(said(one(
                        scale,
                        new Value.Exact(Double.NaN),
                        new Value.Exact(Double.POSITIVE_INFINITY),
                        new Value.Exact(10.5),
                        new Value.Interval(5, 4),
                        new Value.Interval(-1, Double.NaN),
                        new Value.Normal(5, 0),
                        new Value.Normal(5, Double.NaN),
                        new Value.Normal(50, 1),
                        new Value.Triangular(1, 7, 6),
                        new Value.Level(1))))
                .containsExactly(
                        "/options/0/values/c not-a-number",
                        "/options/1/values/c not-a-number",
                        "/options/2/values/c off-scale",
                        "/options/3/values/c min-max",
                        "/options/4/values/c off-scale",
                        "/options/4/values/c not-a-number",
                        "/options/5/values/c spread",
                        "/options/6/values/c spread",
                        "/options/7/values/c off-scale",
                        "/options/8/values/c mode",
                        "/options/9/values/c number-wanted");
        assertThat(said(one(
                        new Scale.Levels(List.of("low", "high")),
                        new Value.Level(0),
                        new Value.Level(3),
                        new Value.Exact(1))))
                .containsExactly(
                        "/options/0/values/c level", "/options/1/values/c level", "/options/2/values/c level-wanted");
    }

    @Test
    void scalesThatMeasureNothingAreNamed() {
        for (Scale scale : List.of(
                Scale.Measured.linear(1, 1),
                Scale.Measured.linear(0, Double.NaN),
                Scale.Measured.linear(-Double.MAX_VALUE, Double.MAX_VALUE))) {
            assertThat(said(one(scale, new Value.Missing(), new Value.Missing())))
                    .containsExactly("/criteria/0/scale scale-ends");
        }
        var bent = new Scale.Measured(10, 0, List.of(new Scale.Breakpoint(5, 0.6), new Scale.Breakpoint(7, 0.7)));
        assertThat(said(one(bent, new Value.Missing(), new Value.Missing())))
                .containsExactly("/criteria/0/scale/breakpoints/1 breakpoint");
        assertThat(said(one(new Scale.Levels(List.of("a", "b", "a", " ")), new Value.Missing(), new Value.Missing())))
                .containsExactly("/criteria/0/scale/2 id-twice", "/criteria/0/scale/3 id-blank");
        assertThat(said(one(new Scale.Levels(List.of("a")), new Value.Missing(), new Value.Missing())))
                .containsExactly("/criteria/0/scale too-few");
    }

    @Test
    void idsWrittenTwiceOrUnknownAreNamed() {
        var grid = new Grid(
                List.of(Objective.free("cost"), Objective.free("cost"), Objective.free("bare")),
                List.of(
                        new Criterion("c", "cost", Scale.Measured.linear(0, 1)),
                        new Criterion("c", "price", Scale.Measured.linear(0, 1))),
                List.of(new Option("A", Map.of("d/e", new Value.Missing())), new Option("A", Map.of())));
        assertThat(said(grid))
                .containsExactly(
                        "/objectives/1 id-twice",
                        "/objectives/2 objective-bare",
                        "/criteria/1 id-twice",
                        "/criteria/1/objective objective-unknown",
                        "/options/1 id-twice",
                        "/options/0/values/d~1e criterion-unknown");
    }

    @Test
    void sharesMustBeThoseOfTheCriteriaAndSumToOne() {
        var shares = new Objective.Shares.Given(Map.of("c0", 0.5, "x", 0.6));
        var grid = new Grid(
                List.of(new Objective("o", shares)),
                List.of(new Criterion("c0", "o", Scale.Measured.linear(0, 1))),
                List.of(new Option("A", Map.of()), new Option("B", Map.of())));
        assertThat(said(grid))
                .containsExactly("/objectives/0/shares shares-criteria", "/objectives/0/shares shares-sum");
    }

    @Test
    void statementsThatAreNotAreNamed() {
        assertThat(said(
                        plain(),
                        new WeightStatement.Order("o0", "o0"),
                        new WeightStatement.Order("o0", "cost"),
                        new WeightStatement.Ranking(List.of("o1")),
                        new WeightStatement.Between("o0", 0.5, 0.4),
                        new WeightStatement.Between("o0", -0.1, Double.NaN),
                        new WeightStatement.Ratio("o0", "o1", 3, 2),
                        new WeightStatement.Ratio("o0", "o1", -1, Double.POSITIVE_INFINITY),
                        new WeightStatement.AtLeast("o0", 1.2),
                        new WeightStatement.Exact(Map.of("o0", 0.6, "o1", 0.6)),
                        new WeightStatement.Exact(Map.of("o0", 0.2, "o1", 0.2, "o2", 0.2))))
                .containsExactly(
                        "/statements/0 objective-twice",
                        "/statements/1 objective-unknown",
                        "/statements/2 too-few",
                        "/statements/3 min-max",
                        "/statements/4 share-number",
                        "/statements/4 share-number",
                        "/statements/5 min-max",
                        "/statements/6 ratio",
                        "/statements/7 share-number",
                        "/statements/8 weights-sum",
                        "/statements/9 weights-sum");
    }

    @Test
    void aCycleOfPreferencesIsNamedAloneAmongSoundStatements() {
        assertThat(violations(
                        plain(),
                        new WeightStatement.AtLeast("o0", 0.1),
                        new WeightStatement.Ranking(List.of("o0", "o1")),
                        new WeightStatement.AtMost("o2", 0.9),
                        new WeightStatement.Ranking(List.of("o1", "o2")),
                        new WeightStatement.Order("o2", "o0")))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.code()).isEqualTo("comparison-weights-conflict");
                    assertThat(violation.arguments()).containsExactly("2 (o0 > o1), 4 (o1 > o2), 5 (o2 ≥ o0)");
                });
        // Without strictness a cycle is an equality.
        assertThat(said(
                        plain(),
                        new WeightStatement.Order("o0", "o1"),
                        new WeightStatement.Order("o1", "o2"),
                        new WeightStatement.Order("o2", "o0")))
                .isEmpty();
    }

    @Test
    void severalContradictionsAreNamedTogetherEachAtItsLeast() {
        var found = violations(
                plain(),
                new WeightStatement.AtLeast("o0", 0.7),
                new WeightStatement.AtLeast("o1", 0.5),
                new WeightStatement.AtMost("o2", 0.2),
                new WeightStatement.Between("o2", 0.3, 0.4));
        assertThat(found.stream().map(violation -> violation.arguments().getFirst()))
                .containsExactlyInAnyOrder("1 (o0 ≥ 0.7), 2 (o1 ≥ 0.5)", "3 (o2 ≤ 0.2), 4 (0.3 ≤ o2 ≤ 0.4)");
    }

    @Test
    void minimumSharesOverOneContradictEachOther() {
        assertThat(violations(
                        plain(),
                        new WeightStatement.AtLeast("o0", 0.4),
                        new WeightStatement.AtLeast("o1", 0.4),
                        new WeightStatement.AtLeast("o2", 0.4)))
                .singleElement()
                .satisfies(violation ->
                        assertThat(violation.arguments().getFirst()).contains("1 (", "2 (", "3 ("));
    }

    @Test
    void everyConflictNamedCannotDoWithoutAnyOfItsStatements() {
        var random = new java.util.SplittableRandom(6);
        int conflicts = 0;
        for (int k = 0; k < 200; k++) {
            var statements = new ArrayList<WeightStatement>();
            for (int i = 0; i < 6; i++) {
                String one = "o" + random.nextInt(3);
                String other = "o" + (Integer.parseInt(one.substring(1)) + 1 + random.nextInt(2)) % 3;
                double share = Math.rint(random.nextDouble() * 20) / 20;
                statements.add(
                        switch (random.nextInt(4)) {
                            case 0 -> new WeightStatement.Ranking(List.of(one, other));
                            case 1 -> new WeightStatement.AtLeast(one, share);
                            case 2 -> new WeightStatement.AtMost(one, share);
                            default -> new WeightStatement.Ratio(one, other, share, share + 1);
                        });
            }
            for (Violation violation : violations(plain(), statements.toArray(new WeightStatement[0]))) {
                conflicts++;
                var named = new ArrayList<WeightStatement>();
                for (String each : violation.arguments().getFirst().split("\\), ", -1)) {
                    named.add(statements.get(Integer.parseInt(each.substring(0, each.indexOf(' '))) - 1));
                }
                assertThat(said(plain(), named.toArray(new WeightStatement[0]))).hasSize(1);
                for (int drop = 0; drop < named.size(); drop++) {
                    var rest = new ArrayList<>(named);
                    rest.remove(drop);
                    assertThat(said(plain(), rest.toArray(new WeightStatement[0])))
                            .isEmpty();
                }
            }
        }
        assertThat(conflicts).isGreaterThan(50);
    }

    @Test
    void faultsOfTheGridAndOfTheStatementsAreToldTogether() {
        assertThat(said(
                        grid(new double[][] {{7, 0}, {0, 1}}),
                        new WeightStatement.AtLeast("o0", 0.9),
                        new WeightStatement.AtLeast("o1", 0.9)))
                .containsExactly("/options/0/values/c0 off-scale", "/statements/0 weights-conflict");
    }
}
