package fr.etagere.api;

import fr.etagere.csf.Assessment;
import fr.etagere.csf.Csf;
import fr.etagere.csf.CsfJson;
import fr.etagere.csf.Denominator;
import fr.etagere.csf.Weighting;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.util.List;
import java.util.Optional;

/// What is known of an offer goes in, what it is worth by the European framework comes out.
final class CsfCalls {

    private static final int LONGEST = 60;

    private final Once<Csf> framework;

    CsfCalls(Desk desk) {
        this.framework = new Once<>(() -> Csf.load(desk.published()));
    }

    Answer assess(Call call) {
        Csf csf = framework.get();
        String weights = call.param("weights")
                .orElse(csf.framework().weightings().getLast().id());
        Optional<Weighting> weighting = csf.framework().weighting(weights);
        if (weighting.isEmpty()) {
            return refused(call, "weights", weights);
        }
        String divisor = call.param("denominator").orElse("nominal");
        Optional<Denominator> denominator = MapCall.one(Denominator.class, divisor);
        if (denominator.isEmpty()) {
            return refused(call, "denominator", divisor);
        }
        Read<Assessment> read =
                csf.assess(call.body(), call.param("minSeal").orElse(null), "minSeal", denominator.get());
        return switch (read) {
            case Read.Refused<Assessment>(List<Violation> violations) -> Problem.invalid(call.lang(), violations);
            case Read.Ok<Assessment>(Assessment assessment) ->
                Answer.json(new CsfJson(csf.framework(), call.lang()).of(assessment, weighting.get()));
        };
    }

    private static Answer refused(Call call, String name, String value) {
        return call.problem(ProblemType.PARAMETER, name, value.substring(0, Math.min(LONGEST, value.length())));
    }

    Answer template(Call call) {
        return Template.of(framework.get().template(call.lang()));
    }
}
