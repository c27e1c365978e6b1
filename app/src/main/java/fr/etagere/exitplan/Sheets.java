package fr.etagere.exitplan;

import fr.etagere.shared.Lang;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;

/// The tables of the report, whole, each made when it is asked for.
record Sheets(Analysis analysis, Words words) {

    /// A table for spreadsheets.
    record Sheet(List<String> columns, List<List<String>> rows, Lang lang) {

        /// Empty when there is no row.
        Optional<byte[]> csv() {
            return rows.isEmpty() ? Optional.empty() : Optional.of(Csv.of(columns, rows, lang));
        }
    }

    /// By name, without extension.
    SequencedMap<String, Supplier<Sheet>> all() {
        var all = new LinkedHashMap<String, Supplier<Sheet>>();
        var map = new MapSection(analysis, words);
        all.put("map", () -> sheet(map.columns(), map.things()));
        all.put("links", () -> sheet(map.linkColumns(), map.links()));
        var shares = new SharesSection(analysis, words);
        for (Shares one : analysis.shares()) {
            String name = "concentration-" + one.by().name().toLowerCase(Locale.ROOT);
            all.put(name, () -> sheet(shares.columns(), shares.rows(one)));
        }
        var reliance = new RelianceBlocks(analysis, words);
        for (Leaning leaning : analysis.reliance()) {
            all.put(RelianceBlocks.name(leaning), () -> sheet(reliance.columns(), reliance.rows(leaning)));
        }
        var points = new PointsSection(analysis, words);
        all.put("single-points", () -> sheet(points.columns(), points.rows()));
        for (int i = 0; i < analysis.scenarios().size(); i++) {
            Scenario scenario = analysis.scenarios().get(i);
            all.put("cut-off-" + (i + 1), () -> of(scenario));
        }
        var plan = new PlanSection(analysis, words);
        all.put("exit-plan", () -> sheet(plan.columns(), plan.rows()));
        var shelf = new ShelfBlocks(analysis, words);
        all.put("substitutes", () -> sheet(shelf.columns(), shelf.rows()));
        all.put("exits", () -> sheet(shelf.exitColumns(), shelf.exits()));
        var renewals = new RenewalBlocks(analysis, words);
        all.put("renewals", () -> sheet(renewals.columns(), renewals.rows()));
        var lifetimes = new LifetimeBlocks(analysis, words);
        all.put("end-of-life", () -> sheet(lifetimes.columns(), lifetimes.rows()));
        return all;
    }

    /// What falls in one cut-off.
    Sheet of(Scenario scenario) {
        var section = new ScenarioSection(analysis, words);
        return sheet(section.columns(), section.rows(scenario));
    }

    private Sheet sheet(List<String> columns, List<List<String>> rows) {
        return new Sheet(columns, rows, words.texts().lang());
    }
}
