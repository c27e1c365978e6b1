package fr.etagere.api;

import fr.etagere.dossier.Reports;
import fr.etagere.records.DecisionFiles;
import fr.etagere.records.Dossier;
import fr.etagere.records.Dossiers;
import fr.etagere.records.KeptDecision;
import fr.etagere.steps.Papers;
import java.io.IOException;
import java.util.Optional;

/// The papers of a decision, as its page gives them. To lay one out takes a processor for a while:
/// few at a time.
final class PaperCalls {

    private final Dossiers dossiers;
    private final DecisionFiles files;
    private final Papers papers;
    private final Turns turns;

    PaperCalls(Dossiers dossiers, DecisionFiles files, Papers papers, Turns turns) {
        this.dossiers = dossiers;
        this.files = files;
        this.papers = papers;
        this.turns = turns;
    }

    Endpoint.Answering as(Reports.Format format) {
        return call -> paper(call, format);
    }

    private Answer paper(Call call, Reports.Format format) throws IOException, InterruptedException {
        Optional<Dossier> dossier = call.id("id").flatMap(id -> dossiers.find(call.actor(), id));
        String number = call.part("number");
        if (dossier.isEmpty() || !number.matches("\\d{1,6}")) {
            return call.problem(ProblemType.NOT_FOUND);
        }
        Optional<KeptDecision> kept = files.find(call.actor(), dossier.get().id(), Integer.parseInt(number));
        if (kept.isEmpty()) {
            return call.problem(ProblemType.NOT_FOUND);
        }
        byte[] file = files.bytes(call.actor(), dossier.get().id(), kept.get().number())
                .orElseThrow();
        return turns.take(
                call,
                () -> papers.of(kept.get(), file, format, call.lang())
                        .map(paper -> sent(call, paper))
                        .orElseGet(() -> call.problem(ProblemType.TABLES_CHANGED)));
    }

    private static Answer sent(Call call, Papers.Paper paper) {
        return Answer.written(paper.bytes())
                .with(Answer.TYPE, paper.type())
                .with("Content-Disposition", paper.disposition())
                .with("Content-Language", call.lang().locale().toLanguageTag())
                .with("Content-Security-Policy", Papers.POLICY)
                .with("Vary", "Accept-Language");
    }
}
