package fr.etagere.api;

import fr.etagere.shared.Lang;
import java.io.IOException;

/// The turns of programs: who waits too long, or comes when enough others wait with what they
/// sent, is told when to come back.
final class Turns {

    private static final int AT_ONCE = 2;
    private static final int WAITING = 32;
    private static final int SECONDS = 10;

    private final fr.etagere.steps.Turns turns;

    Turns() {
        this(AT_ONCE, WAITING);
    }

    Turns(int atOnce, int waiting) {
        turns = new fr.etagere.steps.Turns(atOnce, waiting, SECONDS);
    }

    /// What is done once there is a place.
    @FunctionalInterface
    interface Work extends fr.etagere.steps.Turns.Work<Answer> {}

    Answer take(Call call, Work work) throws IOException, InterruptedException {
        return take(call.lang(), work);
    }

    Answer take(Lang lang, Work work) throws IOException, InterruptedException {
        return turns.take(work)
                .orElseGet(() -> Problem.of(ProblemType.BUSY, lang).with("Retry-After", "5"));
    }
}
