package fr.etagere.dossier;

import fr.etagere.comparison.Scale;
import fr.etagere.comparison.Value;
import fr.etagere.grid.GridFile;
import fr.etagere.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Values, scales and evidence as people read them.
record ValueWording(Texts texts) {

    private Figures figures() {
        return new Figures(texts.lang());
    }

    String unit(GridFile.Criterion criterion) {
        return switch (criterion.scale()) {
            case Scale.Levels(List<String> names) -> texts.get("compare.of-levels", names.size());
            case Scale.Measured _ -> criterion.unit() == null ? "" : " " + criterion.unit();
        };
    }

    String value(GridFile.@Nullable Score score, GridFile.Criterion criterion) {
        if (score == null) {
            return texts.get("compare.missing");
        }
        String said = switch (score.value()) {
            case Value.Missing() -> texts.get("compare.missing");
            case Value.Exact(double exact) -> figures().quantity(exact);
            case Value.Interval(double min, double max) ->
                texts.get("compare.interval", figures().quantity(min), figures().quantity(max));
            case Value.Normal(double mean, double sd) ->
                texts.get("compare.normal", figures().quantity(mean), figures().quantity(sd));
            case Value.Triangular(double min, double mode, double max) ->
                texts.get(
                        "compare.triangular",
                        figures().quantity(min),
                        figures().quantity(max),
                        figures().quantity(mode));
            case Value.Level(int level) ->
                criterion.scale() instanceof Scale.Levels(List<String> names) && level <= names.size()
                        ? level + ". " + names.get(level - 1)
                        : Integer.toString(level);
        };
        return score.contested() ? texts.get("compare.contested", said) : said;
    }

    /// From the worst to the best, with what they mean.
    String scale(GridFile.Criterion criterion) {
        return switch (criterion.scale()) {
            case Scale.Levels(List<String> names) -> String.join(" < ", names);
            case Scale.Measured measured ->
                texts.get(
                        "compare.scale",
                        figures().quantity(measured.worst()) + meaning(criterion.worstMeaning()),
                        figures().quantity(measured.best()) + meaning(criterion.bestMeaning()));
        };
    }

    private static String meaning(@Nullable String words) {
        return words == null ? "" : " (" + words + ")";
    }

    String evidence(GridFile.Evidence evidence) {
        var parts = new ArrayList<String>();
        if (evidence.source() != null) {
            parts.add(evidence.source());
        }
        if (evidence.document() != null) {
            parts.add(evidence.document());
        }
        if (evidence.url() != null) {
            parts.add(evidence.url());
        }
        if (evidence.retrieved() != null) {
            parts.add(texts.get("compare.read-on", texts.date(evidence.retrieved())));
        }
        if (evidence.status() != null) {
            parts.add(texts.get("evidence." + evidence.status()));
        }
        return String.join(", ", parts);
    }
}
