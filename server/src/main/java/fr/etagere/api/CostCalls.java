package fr.etagere.api;

import fr.etagere.cost.CostJson;
import fr.etagere.cost.CostReader;
import fr.etagere.cost.Costing;
import fr.etagere.cost.Study;
import fr.etagere.shared.Read;
import fr.etagere.shared.Texts;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.util.List;

/// A study of costs goes in, what each option costs and what is certain between two comes out.
final class CostCalls {

    private final Once<CostReader> reader;
    private final Turns turns;

    CostCalls(Desk desk, Turns turns) {
        this.reader = new Once<>(() -> new CostReader(desk.tables().materials()));
        this.turns = turns;
    }

    Answer count(Call call) throws IOException, InterruptedException {
        return switch (reader.get().read(call.body())) {
            case Read.Refused<Study>(List<Violation> violations) -> Problem.invalid(call.lang(), violations);
            case Read.Ok<Study>(Study study) ->
                turns.take(call, () -> Answer.json(new CostJson(Texts.of(call.lang())).of(Costing.of(study))));
        };
    }

    Answer template(Call call) {
        return Template.of(CostReader.template());
    }
}
