package fr.etagere.api;

import fr.etagere.dossier.Compared;
import fr.etagere.dossier.Comparing;
import fr.etagere.dossier.ComparisonFile;
import fr.etagere.grid.GridReader;
import fr.etagere.grid.GridTemplate;
import fr.etagere.grid.Objectives;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A grid goes in, `comparison.json` comes out. Draws take a processor for a while: few at a time, and not too many.
final class ComparisonCalls {

    private static final int LEAST_SAMPLES = 1_000;

    /// What a second of a processor gives; more is for the command line.
    private static final int MOST_SAMPLES = 1_000_000;

    private static final int MOST_SEED = 999_999_999;

    private final Desk desk;
    private final GridReader reader;
    private final Objectives goals;
    private final Turns turns;

    ComparisonCalls(Desk desk, Turns turns) {
        this.desk = desk;
        this.turns = turns;
        Materials materials = desk.tables().materials().with(desk.objectives());
        this.reader = new GridReader(materials);
        this.goals = Objectives.load(materials);
    }

    Answer compare(Call call) throws IOException, InterruptedException {
        return switch (call.day("asOf")) {
            case Call.Given.Not<LocalDate>(Answer problem) -> problem;
            case Call.Given.Is<LocalDate>(Optional<LocalDate> day) ->
                switch (call.number("samples", LEAST_SAMPLES, MOST_SAMPLES)) {
                    case Call.Given.Not<Integer>(Answer problem) -> problem;
                    case Call.Given.Is<Integer>(Optional<Integer> samples) ->
                        switch (call.number("seed", 0, MOST_SEED)) {
                            case Call.Given.Not<Integer>(Answer problem) -> problem;
                            case Call.Given.Is<Integer>(Optional<Integer> seed) ->
                                read(call, new Drawing(day, samples, seed));
                        };
                };
        };
    }

    /// What is asked over the grid.
    private record Drawing(Optional<LocalDate> day, Optional<Integer> samples, Optional<Integer> seed) {

        Comparing.Asked asked(LocalDate today) {
            return new Comparing.Asked(
                    day.orElse(null),
                    today,
                    samples.map(Integer::longValue).orElse(null),
                    seed.map(Integer::longValue).orElse(null));
        }
    }

    private Answer read(Call call, Drawing drawing) throws IOException, InterruptedException {
        return switch (reader.read(call.body())) {
            case Read.Refused<GridReader.Written>(List<Violation> violations) ->
                Problem.invalid(call.lang(), violations);
            case Read.Ok<GridReader.Written>(GridReader.Written grid) -> {
                Long own = grid.grid().settings().samples();
                if (drawing.samples().isEmpty() && own != null && own > MOST_SAMPLES) {
                    yield call.problem(ProblemType.PARAMETER, "samples", own.toString());
                }
                yield compare(call, grid, drawing.asked(desk.today()));
            }
        };
    }

    Answer template(Call call) {
        return Template.of(GridTemplate.text());
    }

    private Answer compare(Call call, GridReader.Written grid, Comparing.Asked asked)
            throws IOException, InterruptedException {
        return turns.take(call, () -> switch (new Comparing(goals, desk.shelf().catalogue()).compare(grid, asked)) {
            case Read.Refused<Compared>(List<Violation> violations) -> Problem.invalid(call.lang(), violations);
            case Read.Ok<Compared>(Compared compared) -> Answer.written(ComparisonFile.write(compared));
        });
    }
}
