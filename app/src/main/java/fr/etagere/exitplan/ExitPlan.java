package fr.etagere.exitplan;

import fr.etagere.drawing.Finish;
import fr.etagere.paper.Odt;
import fr.etagere.paper.Pdf;
import fr.etagere.shared.Json;
import fr.etagere.shared.Texts;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;

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
        byte[] pdf = Pdf.of(Templates.render("report.jte", view.onPaper()));
        var files = new LinkedHashMap<String, byte[]>();
        figures.forEach(figure -> files.put(figure.name() + ".svg", bytes(view.svg(figure))));
        tables(files);
        files.put(
                "dependencies.json",
                Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(ExitPlanJson.of(analysis)));
        files.put("dependencies.odt", odt.join());
        files.put("dependencies.pdf", pdf);
        files.put("dependencies.html", bytes(page.join()));
        return files;
    }

    private String who() {
        return words.t("who", words.date(analysis.situation().day()));
    }

    private void tables(Map<String, byte[]> files) {
        var map = new MapSection(analysis, words);
        csv(files, "map", map.columns(), map.things());
        csv(files, "links", map.linkColumns(), map.links());
        var shares = new SharesSection(analysis, words);
        for (Shares one : analysis.shares()) {
            String name = "concentration-" + one.by().name().toLowerCase(Locale.ROOT);
            csv(files, name, shares.columns(), shares.rows(one));
        }
        var reliance = new RelianceBlocks(analysis, words);
        for (Leaning leaning : analysis.reliance()) {
            csv(files, RelianceBlocks.name(leaning), reliance.columns(), reliance.rows(leaning));
        }
        var points = new PointsSection(analysis, words);
        csv(files, "single-points", points.columns(), points.rows());
        var scenarios = new ScenarioSection(analysis, words);
        for (int i = 0; i < analysis.scenarios().size(); i++) {
            csv(
                    files,
                    "cut-off-" + (i + 1),
                    scenarios.columns(),
                    scenarios.rows(analysis.scenarios().get(i)));
        }
        var plan = new PlanSection(analysis, words);
        csv(files, "exit-plan", plan.columns(), plan.rows());
        var shelf = new ShelfBlocks(analysis, words);
        csv(files, "substitutes", shelf.columns(), shelf.rows());
        csv(files, "exits", shelf.exitColumns(), shelf.exits());
        var renewals = new RenewalBlocks(analysis, words);
        csv(files, "renewals", renewals.columns(), renewals.rows());
        var lifetimes = new LifetimeBlocks(analysis, words);
        csv(files, "end-of-life", lifetimes.columns(), lifetimes.rows());
    }

    /// A table without rows has no file.
    private void csv(Map<String, byte[]> files, String name, List<String> columns, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            files.put(name + ".csv", Csv.of(columns, rows, words.texts().lang()));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
