package fr.etagere.api;

import fr.etagere.dossier.Compared;
import fr.etagere.dossier.Comparing;
import fr.etagere.dossier.ComparisonFile;
import fr.etagere.grid.GridReader;
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
                    case Call.Given.Is<Integer>(Optional<Integer> samples) -> read(call, day, samples);
                };
        };
    }

    private Answer read(Call call, Optional<LocalDate> day, Optional<Integer> samples) throws IOException, InterruptedException {
        return switch (reader.read(call.body())) {
            case Read.Refused<GridReader.Written>(List<Violation> violations) ->
                Problem.invalid(call.lang(), violations);
            case Read.Ok<GridReader.Written>(GridReader.Written grid) -> {
                Long own = grid.grid().settings().samples();
                if (samples.isEmpty() && own != null && own > MOST_SAMPLES) {
                    yield call.problem(ProblemType.PARAMETER, "samples", own.toString());
                }
                Long asked = samples.map(Integer::longValue).orElse(null);
                yield compare(call, grid, new Comparing.Asked(day.orElse(null), desk.today(), asked, null));
            }
        };
    }

    private Answer compare(Call call, GridReader.Written grid, Comparing.Asked asked) throws IOException, InterruptedException {
        return turns.take(call, () -> switch (new Comparing(goals, desk.shelf().catalogue()).compare(grid, asked)) {
            case Read.Refused<Compared>(List<Violation> violations) -> Problem.invalid(call.lang(), violations);
            case Read.Ok<Compared>(Compared compared) -> Answer.written(ComparisonFile.write(compared));
        });
    }
}
