package fr.etagere.api;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.drafting.Drafted;
import fr.etagere.grid.GridReader;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Read;
import fr.etagere.shared.Texts;
import fr.etagere.shared.Violation;
import fr.etagere.tender.Review;
import fr.etagere.tender.Rulebook;
import fr.etagere.tender.TenderJson;
import fr.etagere.tender.TenderReader;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Award criteria go in, what the rules refuse or warn of comes out; a grid goes in, criteria to be weighed come out.
final class TenderCalls {

    private final Desk desk;
    private final Turns turns;
    private final Once<Reading> reading;

    TenderCalls(Desk desk, Turns turns) {
        this.desk = desk;
        this.turns = turns;
        this.reading = new Once<>(() -> Reading.of(desk));
    }

    /// What criteria are read with.
    ///
    /// @param brands the published shelf, as on the command line: an import does not change what is refused
    private record Reading(TenderReader criteria, GridReader grids, Rulebook rules, Catalogue brands) {

        static Reading of(Desk desk) {
            Materials published = desk.published();
            return new Reading(
                    new TenderReader(published),
                    new GridReader(published.with(desk.objectives())),
                    Rulebook.of(published),
                    Catalogue.load(published));
        }
    }

    /// Criteria that are refused are an answer, not an error.
    Answer review(Call call) throws IOException, InterruptedException {
        return switch (call.day("asOf")) {
            case Call.Given.Not<LocalDate>(Answer problem) -> problem;
            case Call.Given.Is<LocalDate>(Optional<LocalDate> day) ->
                switch (reading.get().criteria().read(call.body())) {
                    case Read.Refused<TenderReader.TenderFile>(List<Violation> violations) ->
                        Problem.invalid(call.lang(), violations);
                    case Read.Ok<TenderReader.TenderFile>(TenderReader.TenderFile file) ->
                        turns.take(call, () -> review(call, file, day.orElseGet(desk::today)));
                };
        };
    }

    private Answer review(Call call, TenderReader.TenderFile file, LocalDate on) {
        Reading with = reading.get();
        var review = Review.of(file.tender(), with.rules(), with.brands(), on);
        return Answer.json(new TenderJson(Texts.of(call.lang())).of(review, file.document()));
    }

    Answer draft(Call call) throws IOException, InterruptedException {
        return switch (reading.get().grids().read(call.body())) {
            case Read.Refused<GridReader.Written>(List<Violation> violations) ->
                Problem.invalid(call.lang(), violations);
            case Read.Ok<GridReader.Written>(GridReader.Written grid) -> turns.take(call, () -> draft(call, grid));
        };
    }

    private Answer draft(Call call, GridReader.Written grid) {
        return switch (Drafted.of(grid, desk.shelf().catalogue(), Texts.of(call.lang()))) {
            case Read.Refused<Drafted>(List<Violation> violations) -> Problem.invalid(call.lang(), violations);
            case Read.Ok<Drafted>(Drafted drafted) -> Answer.json(drafted.json());
        };
    }

    Answer template(Call call) {
        return Template.of(TenderReader.template());
    }
}
