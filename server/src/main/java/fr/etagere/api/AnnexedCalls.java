package fr.etagere.api;

import fr.etagere.dossier.Decision;
import fr.etagere.dossier.DecisionFile;
import fr.etagere.dossier.Decisions;
import fr.etagere.grid.GridReader;
import fr.etagere.need.NeedReader;
import fr.etagere.shared.Document;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// A decision with a comparison annexed: a need and a grid come in one object. Draws take a
/// processor for a while.
final class AnnexedCalls {

    private static final String NEED = "need";
    private static final String COMPARISON = "comparison";

    private final Desk desk;
    private final NeedReader needs;
    private final Once<GridReader> grids;
    private final Turns turns;

    AnnexedCalls(Desk desk, NeedReader needs, Turns turns) {
        this.desk = desk;
        this.needs = needs;
        this.grids = new Once<>(() -> new GridReader(desk.tables().materials().with(desk.objectives())));
        this.turns = turns;
    }

    /// Whether a body holds more than a need: no need has either key.
    static boolean asked(Document body) {
        return body.root().has(NEED) || body.root().has(COMPARISON);
    }

    Answer decide(Call call, Document body, LocalDate on) throws IOException, InterruptedException {
        var violations = new ArrayList<Violation>();
        if (body.root() instanceof ObjectNode object) {
            violations.addAll(Tree.unknown(object, Set.of(NEED, COMPARISON)));
        }
        Part need = Part.of(body, NEED);
        Part grid = Part.of(body, COMPARISON);
        Read<NeedReader.NeedFile> readNeed = needs.read(need.document());
        Read<GridReader.Written> readGrid = grids.get().read(grid.document());
        Decisions with = desk.decisions(call.actor());
        if (readNeed instanceof Read.Refused<NeedReader.NeedFile>(List<Violation> refused)) {
            violations.addAll(need.inWhole(refused));
        }
        if (readGrid instanceof Read.Refused<GridReader.Written>(List<Violation> refused)) {
            violations.addAll(grid.inWhole(refused));
        }
        if (readNeed instanceof Read.Ok<NeedReader.NeedFile>(NeedReader.NeedFile read)) {
            violations.addAll(need.inWhole(with.violations(read.need())));
            if (violations.isEmpty() && readGrid instanceof Read.Ok<GridReader.Written>(GridReader.Written written)) {
                return compared(call, read, written, on);
            }
        }
        return Problem.invalid(call.lang(), violations);
    }

    private Answer compared(Call call, NeedReader.NeedFile need, GridReader.Written grid, LocalDate on)
            throws IOException, InterruptedException {
        Decisions with = desk.decisions(call.actor());
        return turns.take(call, () -> switch (with.decide(need, grid, on)) {
            case Read.Refused<Decision>(List<Violation> violations) ->
                Problem.invalid(call.lang(), new Part(COMPARISON, grid.document()).inWhole(violations));
            case Read.Ok<Decision>(Decision decision) ->
                Answer.written(DecisionFile.write(with.behind(decision), with, desk.key()));
        });
    }
}
