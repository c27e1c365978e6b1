package fr.etagere.api;

import fr.etagere.filings.BodsExport;
import fr.etagere.filings.ChainExtract;
import fr.etagere.ownership.EntityId;
import fr.etagere.registry.ByNumber;
import fr.etagere.registry.Known;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// A company and all that are above it, in the format of the field. Natural persons are not named. Registers are read
/// through for each answer: one at a time.
final class ChainCalls {

    private static final String OURS = "Étagère";
    private static final int SECONDS = 10;
    private static final int LONGEST = 400;

    private final Desk desk;
    private final Semaphore place = new Semaphore(1);

    ChainCalls(Desk desk) {
        this.desk = desk;
    }

    Answer bods(Call call) throws IOException, InterruptedException {
        String publisher = call.param("publisher").orElse(OURS);
        if (publisher.length() > LONGEST || publisher.codePoints().anyMatch(Character::isISOControl)) {
            return ShelfCalls.refused(call, "publisher", publisher);
        }
        return switch (desk.registry().entity(call.part("id"), desk.today())) {
            case ByNumber.NothingImported _ -> call.problem(ProblemType.NOTHING_IMPORTED);
            case ByNumber.Malformed(List<Violation> violations) -> Problem.invalid(call.lang(), violations);
            case ByNumber.Unknown _ -> call.problem(ProblemType.NOT_FOUND);
            case ByNumber.Answered(Known known) when known.onlyHolder() -> call.problem(ProblemType.NOT_FOUND);
            case ByNumber.Answered(Known known) -> bods(call, known.id(), publisher);
        };
    }

    private Answer bods(Call call, EntityId id, String publisher) throws IOException, InterruptedException {
        if (!place.tryAcquire(SECONDS, TimeUnit.SECONDS)) {
            return call.problem(ProblemType.BUSY).with("Retry-After", "30");
        }
        try {
            Optional<ChainExtract> chain = desk.registry().chain(id);
            return chain.map(ChainExtract::withoutNames)
                    .map(found -> Answer.json(BodsExport.of(found, publisher, desk.today())))
                    .orElseGet(() -> call.problem(ProblemType.NOT_FOUND));
        } finally {
            place.release();
        }
    }
}
