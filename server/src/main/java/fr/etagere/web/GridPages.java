package fr.etagere.web;

import fr.etagere.grid.Objectives;
import fr.etagere.records.Dossier;
import fr.etagere.records.Dossiers;
import fr.etagere.records.Saving;
import fr.etagere.records.Step;
import fr.etagere.records.Version;
import fr.etagere.shared.Violation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The step where options are compared: the grid, filled page after page, and what comes out of it.
final class GridPages {

    private final Dossiers dossiers;
    private final Comparisons comparisons;

    GridPages(Dossiers dossiers, Comparisons comparisons) {
        this.dossiers = dossiers;
        this.comparisons = comparisons;
    }

    /// A dossier with its grid as it is kept.
    record Kept(Dossier dossier, Version version, ObjectNode grid, JsonNode shelf) {}

    /// What answers, once the dossier is found.
    interface Answering {
        ServerResponse to(Kept kept) throws Exception;
    }

    ServerResponse with(Visit visit, Answering then) throws Exception {
        Optional<Dossier> found = visit.id("id").flatMap(id -> dossiers.find(visit.actor(), id));
        if (found.isEmpty()) {
            return Html.problem(visit, HttpStatus.NOT_FOUND, "no-dossier");
        }
        Dossier dossier = found.get();
        return then.to(kept(visit, dossier, dossiers.current(visit.actor(), dossier.id(), Step.COMPARISON)));
    }

    private Kept kept(Visit visit, Dossier dossier, Version version) {
        JsonNode shelf =
                dossiers.current(visit.actor(), dossier.id(), Step.SHELF).content();
        return new Kept(
                dossier, version, GridStart.grid(version.content(), shelf, dossier.title(), comparisons, visit), shelf);
    }

    ServerResponse show(Visit visit) throws Exception {
        return with(visit, kept -> Html.page("grid.jte", view(visit, kept, List.of(), "")));
    }

    /// What comes out, for a page that waits for it.
    ServerResponse result(Visit visit) throws Exception {
        return with(visit, kept -> Html.page("gridresult.jte", view(visit, kept, List.of(), "")));
    }

    GridView view(Visit visit, Kept kept, List<Violation> refused, String file) throws InterruptedException {
        Comparisons.State state = comparisons.of(kept.grid());
        return new GridView(
                sheet(visit, kept, state), comparisons.objectives(), state, refused, file, said(visit, kept));
    }

    private static GridSheet sheet(Visit visit, Kept kept, Comparisons.State state) {
        return new GridSheet(
                visit,
                kept.dossier(),
                kept.version(),
                kept.grid(),
                state instanceof Comparisons.State.Refused(List<Violation> violations) ? violations : List.of());
    }

    private static @Nullable String said(Visit visit, Kept kept) {
        Version version = kept.version();
        return visit.param("enregistre").isEmpty() || version.number() == 0
                ? null
                : visit.t("saved", version.number(), visit.moment(version.savedAt()), version.author());
    }

    ServerResponse frame(Visit visit) throws Exception {
        return with(
                visit,
                kept -> Html.page(
                        "gridframe.jte",
                        new FrameView(
                                sheet(visit, kept, comparisons.of(kept.grid())),
                                comparisons.objectives(),
                                GridStart.kept(kept.shelf(), comparisons.catalogue()),
                                said(visit, kept))));
    }

    ServerResponse scores(Visit visit) throws Exception {
        return with(visit, kept -> {
            GridSheet sheet = sheet(visit, kept, comparisons.of(kept.grid()));
            String option = visit.request().pathVariable("option");
            return sheet.knows(option)
                    ? Html.page(
                            "gridscores.jte",
                            new ScoresView(sheet, comparisons.objectives(), option, said(visit, kept)))
                    : Html.problem(visit, HttpStatus.NOT_FOUND, "not-found");
        });
    }

    /// Two colleagues wrote in the same place, and one chose.
    ServerResponse choose(Visit visit) throws Exception {
        return with(visit, kept -> save(visit, kept, Choices.chosen(visit), GridSheet.address(kept.dossier())));
    }

    ServerResponse saveFrame(Visit visit) throws Exception {
        return with(visit, kept -> {
            List<String> objectives = comparisons.objectives().objectives().stream()
                    .map(Objectives.Named::id)
                    .toList();
            ObjectNode grid = new FrameForm(visit::param, read(visit, kept)).grid(objectives);
            return save(visit, kept, step(grid), GridSheet.address(kept.dossier()) + "/cadre");
        });
    }

    ServerResponse saveScores(Visit visit) throws Exception {
        return with(visit, kept -> {
            String option = visit.request().pathVariable("option");
            ObjectNode before = read(visit, kept);
            GridSheet sheet = new GridSheet(visit, kept.dossier(), kept.version(), before, List.of());
            if (!sheet.knows(option)) {
                return Html.problem(visit, HttpStatus.NOT_FOUND, "not-found");
            }
            ObjectNode grid = new ScoresForm(new FrameForm(visit::param, before), before.deepCopy(), option).grid();
            String next = visit.param("next");
            String address = next.equals("result") ? sheet.address() : sheet.scores(sheet.knows(next) ? next : option);
            return save(visit, kept, step(grid), address);
        });
    }

    /// The grid that the writer had before them: what the form does not hold is taken from there, so that a
    /// colleague's work meanwhile is merged and not undone.
    private ObjectNode read(Visit visit, Kept kept) {
        int number = number(visit.param("version"));
        return dossiers.version(visit.actor(), kept.dossier().id(), Step.COMPARISON, number)
                .map(one -> kept(visit, kept.dossier(), one).grid())
                .orElseGet(() -> number == 0
                        ? GridStart.grid(
                                JsonNodeFactory.instance.objectNode(),
                                kept.shelf(),
                                kept.dossier().title(),
                                comparisons,
                                visit)
                        : kept.grid());
    }

    static ObjectNode step(ObjectNode grid) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.set("grid", grid);
        return content;
    }

    /// @param next where to go once saved
    ServerResponse save(Visit visit, Kept kept, ObjectNode content, String next) {
        String read = visit.param("version");
        Saving saving = dossiers.save(
                visit.actor(),
                kept.dossier().id(),
                Step.COMPARISON,
                read.isEmpty() ? kept.version().number() : number(read),
                content);
        return switch (saving) {
            case Saving.Saved(Version version) -> Html.seeOther(next + "?enregistre=" + version.number());
            case Saving.Merged(Version version, Version _, List<String> _) ->
                Html.seeOther(next + "?enregistre=" + version.number());
            case Saving.Clashing clashing ->
                Html.page(HttpStatus.CONFLICT, "clash.jte", new ClashView(visit, kept.dossier(), clashing));
        };
    }

    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}
