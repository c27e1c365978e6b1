package fr.etagere.exitplan;

import fr.etagere.drawing.Finish;
import fr.etagere.paper.Odt;
import fr.etagere.paper.Pdf;
import fr.etagere.shared.Json;
import fr.etagere.shared.Texts;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/// The face: the dependency map and exit plan of an organisation, in every form.
public final class ExitPlan {

    private final Analysis analysis;
    private final Words words;
    private final Consumer<String> progress;

    /// Asks the map everything.
    ///
    /// @param progress told the key of each step, under `exit-plan.step.`
    public ExitPlan(Situation situation, Texts texts, Consumer<String> progress) {
        this.progress = progress;
        words = new Words(situation.graph(), texts);
        analysis = Analysis.of(situation, progress);
    }

    /// The map alone, as SVG.
    public static String map(Situation situation, Texts texts) {
        var words = new Words(situation.graph(), texts);
        DependencyMap map = DependencyMap.of(situation, Analysis.inForce(situation));
        return new MapPicture(situation, map, words).drawn().svg(Finish.SCREEN);
    }

    /// Every file by its name: `dependencies.html`, `.pdf`, `.odt` and `.json`, each picture as SVG, each table as CSV.
    public Map<String, byte[]> all() {
        List<Section> sections = List.of(
                new BriefSection(analysis, words).section(),
                new MapSection(analysis, words).section(),
                new SharesSection(analysis, words).section(),
                new PointsSection(analysis, words).section(),
                new ScenarioSection(analysis, words).section(),
                new PlanSection(analysis, words).section(),
                new GapsSection(analysis, words).section(),
                new SourcesSection(analysis, words).section());
        List<Block.Figure> figures = sections.stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Figure.class::isInstance)
                .map(Block.Figure.class::cast)
                .toList();
        progress.accept("pictures");
        Map<String, byte[]> pictures =
                figures.parallelStream().collect(Collectors.toUnmodifiableMap(Block.Figure::name, ReportView::png));
        String who = analysis.situation().organisation() == null
                ? words.t("who.all")
                : Words.shortened(Words.whole(analysis.situation().organisation()));
        var view = new ReportView(words, words.t("title", who), who(), sections, pictures, true);
        progress.accept("documents");
        var odt = CompletableFuture.supplyAsync(() -> Odt.pack(
                Templates.render("odt.jte", view),
                view.title(),
                words.texts().lang().locale(),
                analysis.situation().day(),
                pictures.entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(one -> one.getKey() + ".png", Map.Entry::getValue))));
        var page = CompletableFuture.supplyAsync(() -> Templates.render("report.jte", view));
        byte[] pdf = Pdf.of(
                Templates.render("report.jte", view.onPaper()),
                analysis.situation().day());
        var files = new LinkedHashMap<String, byte[]>();
        figures.forEach(figure -> files.put(figure.name() + ".svg", bytes(view.svg(figure))));
        // A table without rows has no file.
        new Sheets(analysis, words)
                .all()
                .forEach((name, sheet) -> sheet.get().csv().ifPresent(csv -> files.put(name + ".csv", csv)));
        files.put(
                "dependencies.json",
                Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(json()));
        files.put("dependencies.odt", odt.join());
        files.put("dependencies.pdf", pdf);
        files.put("dependencies.html", bytes(page.join()));
        return files;
    }

    /// The report for a program: `docs/schemas/portfolio-report.schema.json`.
    public ObjectNode json() {
        return ExitPlanJson.of(analysis);
    }

    private String who() {
        return words.t("who", words.date(analysis.situation().day()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
