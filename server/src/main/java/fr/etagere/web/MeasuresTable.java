package fr.etagere.web;

import fr.etagere.cartography.MeasureTerms;
import fr.etagere.cartography.Measured;
import fr.etagere.exitplan.Csv;
import fr.etagere.portfolio.Diversity;
import fr.etagere.portfolio.Measures;
import fr.etagere.portfolio.Openness;
import fr.etagere.portfolio.Scale;
import fr.etagere.portfolio.ScaleShares;
import fr.etagere.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The four measures as one table for spreadsheets: each figure on a line, with its bounds and its unit; an empty cell
/// is a bound that nothing known gives.
record MeasuresTable(Visit visit, Measured measured) {

    private static final String PERCENT = "%";

    /// @param rows so far, of one measure
    private record Sheet(String measure, List<List<String>> rows, Visit visit) {

        private void add(
                String among, String line, @Nullable Double least, @Nullable Double most, String unit, Locale locale) {
            rows.add(List.of(measure, among, line, figure(least, locale), figure(most, locale), unit));
        }

        private void count(String among, String line, long count) {
            String figure = Long.toString(count);
            rows.add(List.of(measure, among, line, figure, figure, visit.t("map.csv.things")));
        }

        private static String figure(@Nullable Double value, Locale locale) {
            return value == null ? "" : String.format(locale, "%.4f", value);
        }
    }

    byte[] csv() {
        var rows = new ArrayList<List<String>>();
        for (MeasureTerms.Measure one : measured.terms().measures()) {
            add(one, new Sheet(visit.t("map.measure." + one.id()), rows, visit));
        }
        return Csv.of(
                List.of(
                        visit.t("map.csv.measure"),
                        visit.t("map.among"),
                        visit.t("map.csv.line"),
                        visit.t("map.at-least"),
                        visit.t("map.at-most"),
                        visit.t("map.csv.unit")),
                rows,
                visit.lang());
    }

    private Texts texts() {
        return visit.texts();
    }

    private void add(MeasureTerms.Measure term, Sheet sheet) {
        Measures measures = measured.measures();
        switch (term.id()) {
            case ORIGIN -> {
                shares(sheet, "measures.by-controller", measures.originByController());
                shares(sheet, "measures.by-seat", measures.originBySeat());
                shares(sheet, "measures.by-contract", measures.contractsByController());
            }
            case STORAGE -> {
                shares(sheet, "measures.systems", measures.storage());
                shares(sheet, "measures.critical", measures.criticalStorage());
            }
            case OPENNESS -> openness(sheet, measures.openness());
            case DIVERSITY -> {
                diversity(sheet, "measures.suppliers", measures.suppliers());
                diversity(sheet, "measures.controllers", measures.controllers());
                for (Scale scale : Scale.values()) {
                    Diversity one = measures.controllersByScale().get(scale);
                    if (one != null) {
                        diversity(sheet, "measures.scale." + scale, one);
                    }
                }
            }
        }
    }

    /// Nothing is shared out where nothing weighs.
    private void shares(Sheet sheet, String key, ScaleShares shares) {
        String among = texts().get(key);
        if (shares.counted() > 0) {
            for (Scale scale : Scale.values()) {
                part(sheet, among, texts().get("measures.scale." + scale), shares.of(scale));
            }
            part(sheet, among, texts().get("measures.union"), shares.union());
            part(
                    sheet,
                    among,
                    texts().get("measures.unknown"),
                    new ScaleShares.Part(shares.unknown(), shares.unknown()));
        }
        sheet.count(among, visit.t("map.csv.counted"), shares.counted());
        sheet.count(among, visit.t("map.csv.unweighted"), shares.unweighted());
    }

    private void openness(Sheet sheet, Openness openness) {
        String among = visit.t("map.csv.components");
        if (openness.open() + openness.other() + openness.unknown() > 0) {
            part(sheet, among, visit.t("map.csv.open"), openness.share());
        }
        sheet.count(among, visit.t("map.csv.open"), openness.open());
        sheet.count(among, visit.t("map.csv.not-open"), openness.other());
        sheet.count(among, texts().get("measures.unknown"), openness.unknown());
    }

    private void diversity(Sheet sheet, String key, Diversity one) {
        String among = texts().get(key);
        Locale locale = texts().lang().locale();
        sheet.count(among, visit.t("map.named"), one.named());
        sheet.add(
                among,
                visit.t("map.equivalent"),
                one.equivalent(),
                one.equivalent(),
                visit.t("map.csv.things"),
                locale);
        Double least = one.most() == null ? null : Double.valueOf(one.least());
        sheet.add(among, visit.t("map.bounds"), least, one.most(), visit.t("map.csv.things"), locale);
        sheet.add(among, visit.t("map.not-known"), one.unknown(), one.unknown(), PERCENT, locale);
    }

    private void part(Sheet sheet, String among, String line, ScaleShares.Part part) {
        sheet.add(
                among, line, part.least(), part.most(), PERCENT, texts().lang().locale());
    }
}
