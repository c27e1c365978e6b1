package fr.etagere.api;

import fr.etagere.drafting.Drafted;
import fr.etagere.grid.GridReader;
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
    private final TenderReader reader;
    private final GridReader grids;
    private final Rulebook rules;

    TenderCalls(Desk desk, Turns turns) {
        this.desk = desk;
        this.turns = turns;
        this.reader = new TenderReader(desk.tables().materials());
        this.grids = new GridReader(desk.tables().materials().with(desk.objectives()));
        this.rules = Rulebook.of(desk.tables().materials().with(desk.buying()));
    }

    /// Criteria that are refused are an answer, not an error.
    Answer review(Call call) throws IOException, InterruptedException {
        return switch (call.day("asOf")) {
            case Call.Given.Not<LocalDate>(Answer problem) -> problem;
            case Call.Given.Is<LocalDate>(Optional<LocalDate> day) ->
                switch (reader.read(call.body())) {
                    case Read.Refused<TenderReader.TenderFile>(List<Violation> violations) ->
                        Problem.invalid(call.lang(), violations);
                    case Read.Ok<TenderReader.TenderFile>(TenderReader.TenderFile file) ->
                        turns.take(call, () -> review(call, file, day.orElseGet(desk::today)));
                };
        };
    }

    /// Brands are those of the published shelf, as on the command line: an import does not change what is refused.
    private Answer review(Call call, TenderReader.TenderFile file, LocalDate on) {
        var review = Review.of(file.tender(), rules, desk.tables().catalogue(), on);
        return Answer.json(new TenderJson(Texts.of(call.lang())).of(review, file.document()));
    }

    Answer draft(Call call) throws IOException, InterruptedException {
        return switch (grids.read(call.body())) {
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
