package fr.etagere.api;

import fr.etagere.dossier.Decision;
import fr.etagere.dossier.DecisionFile;
import fr.etagere.dossier.Decisions;
import fr.etagere.dossier.Replayed;
import fr.etagere.dossier.Verified;
import fr.etagere.need.NeedReader;
import fr.etagere.records.Verifications;
import fr.etagere.shared.Document;
import fr.etagere.shared.Read;
import fr.etagere.shared.StrictReader;
import fr.etagere.shared.Texts;
import fr.etagere.shared.Violation;
import fr.etagere.uploads.Places;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A need goes in, with a grid or without, `decision.json` comes out; a decision file goes in, what
/// holds of it comes out.
final class DecisionCalls {

    /// What is received is held in memory until it is answered.
    static final int HELD = 8;

    static final int HELD_OF_ONE = 4;

    private final Desk desk;
    private final NeedReader reader;
    private final AnnexedCalls annexed;
    private final Verifications verifications;
    private final Places held = new Places(HELD, HELD_OF_ONE);

    DecisionCalls(Desk desk, Verifications verifications, Turns turns) {
        this.desk = desk;
        this.reader = new NeedReader(desk.tables().materials());
        this.annexed = new AnnexedCalls(desk, reader, turns);
        this.verifications = verifications;
    }

    Answer decide(Call call) throws IOException, InterruptedException {
        return switch (call.day("asOf")) {
            case Call.Given.Not<LocalDate>(Answer problem) -> problem;
            case Call.Given.Is<LocalDate>(Optional<LocalDate> day) ->
                switch (StrictReader.read(call.body())) {
                    case Read.Refused<Document>(List<Violation> violations) -> Problem.invalid(call.lang(), violations);
                    case Read.Ok<Document>(Document body) -> {
                        LocalDate on = day.orElseGet(desk::today);
                        yield AnnexedCalls.asked(body) ? annexed.decide(call, body, on) : decide(call, body, on);
                    }
                };
        };
    }

    private Answer decide(Call call, Document body, LocalDate on) {
        return switch (reader.read(body)) {
            case Read.Refused<NeedReader.NeedFile>(List<Violation> violations) ->
                Problem.invalid(call.lang(), violations);
            case Read.Ok<NeedReader.NeedFile>(NeedReader.NeedFile need) -> decide(call, need, on);
        };
    }

    private Answer decide(Call call, NeedReader.NeedFile need, LocalDate on) {
        Decisions with = desk.decisions(call.actor());
        List<Violation> violations = with.violations(need.need());
        if (!violations.isEmpty()) {
            return Problem.invalid(call.lang(), violations);
        }
        Decision decision = with.behind(with.decide(need, on));
        return Answer.written(DecisionFile.write(decision, with, desk.key()));
    }

    /// What another day changes. Both days are made with what the file cites, as far as it is kept here.
    Answer replay(Call call) throws IOException, InterruptedException {
        return switch (call.day("asOf")) {
            case Call.Given.Not<LocalDate>(Answer problem) -> problem;
            case Call.Given.Is<LocalDate>(Optional<LocalDate> day) ->
                day.isEmpty()
                        ? call.problem(ProblemType.PARAMETER, "asOf", "")
                        : held(
                                call,
                                file -> verifications.replay(file, day.get()).map(read -> replayed(call, read)));
        };
    }

    /// What is answered to a file; empty when no turn came.
    private interface Work {
        Optional<Answer> on(byte[] file) throws IOException, InterruptedException;
    }

    /// Reads the file once there is a place for it, which it keeps until it is answered.
    private Answer held(Call call, Work work) throws IOException, InterruptedException {
        String siret = call.actor().siret();
        if (!held.take(siret)) {
            return busy(call);
        }
        try {
            return switch (Body.of(call.request(), Input.DECISION, call.lang())) {
                case Body.Refused(Answer problem) -> problem;
                case Body.Whole(byte[] file) -> work.on(file).orElseGet(() -> busy(call));
            };
        } finally {
            held.release(siret);
        }
    }

    private static Answer replayed(Call call, Read<Replayed> read) {
        return switch (read) {
            case Read.Refused<Replayed>(List<Violation> violations) -> Problem.invalid(call.lang(), violations);
            case Read.Ok<Replayed>(Replayed replayed) -> Answer.json(replayed.json(call.lang()));
        };
    }

    private static Answer busy(Call call) {
        return call.problem(ProblemType.BUSY).with("Retry-After", "5");
    }

    Answer verify(Call call) throws IOException, InterruptedException {
        Optional<String> key = call.param("key");
        if (key.isPresent() && !key.get().matches("[0-9A-Fa-f]{64}")) {
            return call.problem(
                    ProblemType.PARAMETER,
                    "key",
                    key.get().substring(0, Math.min(60, key.get().length())));
        }
        return held(
                call,
                file -> verifications
                        .verify(() -> file, Texts.of(call.lang()))
                        .map(verification -> Answer.json(new Verified(verification, key.orElse(null)).json())));
    }
}
