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

    /// The bound of the format.
    private static final long MOST_SAMPLES = 100_000_000;

    private static final int MOST_SEED = 999_999_999;

    private final Desk desk;
    private final Once<Reading> reading;
    private final Turns turns;

    ComparisonCalls(Desk desk, Turns turns) {
        this.desk = desk;
        this.turns = turns;
        this.reading = new Once<>(() -> Reading.of(desk));
    }

    /// What a grid is read with.
    private record Reading(GridReader grids, Objectives goals) {

        static Reading of(Desk desk) {
            Materials materials = desk.tables().materials().with(desk.objectives());
            return new Reading(new GridReader(materials), Objectives.load(materials));
        }
    }

    Answer compare(Call call) throws IOException, InterruptedException {
        return switch (call.day("asOf")) {
            case Call.Given.Not<LocalDate>(Answer problem) -> problem;
            case Call.Given.Is<LocalDate>(Optional<LocalDate> day) ->
                switch (call.number("samples", LEAST_SAMPLES, most())) {
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

    private int most() {
        return (int) Math.min(desk.tables().draws().most(), MOST_SAMPLES);
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
        return switch (reading.get().grids().read(call.body())) {
            case Read.Refused<GridReader.Written>(List<Violation> violations) ->
                Problem.invalid(call.lang(), violations);
            case Read.Ok<GridReader.Written>(GridReader.Written grid) ->
                compare(call, grid, drawing.asked(desk.today()));
        };
    }

    Answer template(Call call) {
        return Template.of(GridTemplate.text());
    }

    private Answer compare(Call call, GridReader.Written grid, Comparing.Asked asked)
            throws IOException, InterruptedException {
        var comparing = new Comparing(
                reading.get().goals(), desk.shelf().catalogue(), desk.tables().draws());
        return turns.take(call, () -> switch (comparing.compare(grid, asked)) {
            case Read.Refused<Compared>(List<Violation> violations) -> Problem.invalid(call.lang(), violations);
            case Read.Ok<Compared>(Compared compared) -> Answer.written(ComparisonFile.write(compared));
        });
    }
}
