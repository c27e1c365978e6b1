package fr.etagere.drafting;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.comparison.Scale;
import fr.etagere.grid.GridFile;
import fr.etagere.shared.Texts;
import fr.etagere.tender.Draft;
import fr.etagere.tender.Tender;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Turns what a grid judges on into award criteria. Options, scores and weights stay behind: a text that names a brand
/// or an option is left out, and said to be.
final class DraftFromGrid {

    private static final int SHORTEST_LABEL = 2;

    private final GridFile grid;
    private final Catalogue catalogue;
    private final Texts texts;
    private final List<Pattern> options;
    private final List<String> leftOut = new ArrayList<>();

    DraftFromGrid(GridFile grid, Catalogue catalogue, Texts texts) {
        this.grid = grid;
        this.catalogue = catalogue;
        this.texts = texts;
        this.options = grid.options().stream()
                .map(option -> Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(option.name().strip()) + "(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                .toList();
    }

    /// Places of the grid whose text names a brand or an option, as JSON pointers.
    List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    Draft draft() {
        String title = carried("/title", grid.title());
        var criteria = new ArrayList<Draft.Criterion>();
        Set<String> labels = new HashSet<>();
        for (int i = 0; i < grid.criteria().size(); i++) {
            criteria.add(criterion(i, grid.criteria().get(i), labels));
        }
        var requirements = new ArrayList<String>();
        for (int i = 0; i < grid.knockOuts().size(); i++) {
            GridFile.KnockOut one = grid.knockOuts().get(i);
            String label = carried("/knockOuts/" + i + "/label", one.label());
            String ground = carried("/knockOuts/" + i + "/ground", one.ground());
            if (!label.isEmpty()) {
                requirements.add(texts.get(
                        ground.isEmpty() ? "tender.from.requirement" : "tender.from.requirement-ground",
                        label,
                        ground));
            }
        }
        return new Draft(title.isEmpty() ? texts.get("tender.from.object") : title, criteria, requirements);
    }

    private Draft.Criterion criterion(int index, GridFile.Criterion one, Set<String> labels) {
        String path = "/criteria/" + index;
        String document = carried(path + "/document", one.document());
        return new Draft.Criterion(
                label(index, carried(path + "/label", one.label()), labels),
                Tender.Objective.valueOf(one.objective()),
                indicator(carried(path + "/indicator", one.indicator()), carried(path + "/unit", one.unit())),
                method(path, one),
                document.isEmpty() ? List.of() : List.of(document));
    }

    /// Two criteria of a grid may bear the same label; published ones may not.
    private String label(int index, String written, Set<String> labels) {
        String label = written.length() < SHORTEST_LABEL
                ? texts.get("tender.from.label", Integer.toString(index + 1))
                : written;
        if (!labels.add(label.toLowerCase(Locale.ROOT))) {
            label = label.substring(0, Math.min(label.length(), 290)) + " (" + (index + 1) + ")";
            labels.add(label.toLowerCase(Locale.ROOT));
        }
        return label;
    }

    private String indicator(String indicator, String unit) {
        if (indicator.isEmpty()) {
            return unit.isEmpty() ? "" : texts.get("tender.from.measured", unit);
        }
        return unit.isEmpty() ? indicator : texts.get("tender.from.indicator", indicator, unit);
    }

    private String method(String path, GridFile.Criterion one) {
        return switch (one.scale()) {
            case Scale.Levels(List<String> names) -> {
                var kept = new ArrayList<String>();
                for (int i = 0; i < names.size(); i++) {
                    String name = carried(path + "/levels/" + i, names.get(i));
                    kept.add(name.isEmpty() ? texts.get("tender.from.level", Integer.toString(i + 1)) : name);
                }
                yield texts.get(
                        "tender.from.levels", Integer.toString(kept.size()), String.join(texts.semicolon(), kept));
            }
            case Scale.Measured measured -> measured(path, one, measured);
        };
    }

    private String measured(String path, GridFile.Criterion one, Scale.Measured scale) {
        String unit = carried(path + "/unit", one.unit());
        String ends = texts.get(
                scale.worst() > scale.best() ? "tender.from.less" : "tender.from.more",
                end(scale.worst(), unit, carried(path + "/worst/meaning", one.worstMeaning())),
                end(scale.best(), unit, carried(path + "/best/meaning", one.bestMeaning())));
        if (scale.breakpoints().isEmpty()) {
            return ends + " " + texts.get("tender.from.line");
        }
        String through = scale.breakpoints().stream()
                .map(point -> texts.get("tender.from.point", quantity(point.at(), unit), number(point.value() * 100)))
                .collect(Collectors.joining(texts.semicolon()));
        return ends + " " + texts.get("tender.from.points", through);
    }

    private String end(double value, String unit, String meaning) {
        String quantity = quantity(value, unit);
        return meaning.isEmpty() ? quantity : quantity + " (" + meaning + ")";
    }

    private String quantity(double value, String unit) {
        return unit.isEmpty() ? number(value) : number(value) + "\u00a0" + unit;
    }

    private String number(double value) {
        String plain = BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        return texts.lang().of(plain.replace('.', ','), plain);
    }

    private String carried(String path, @Nullable String written) {
        if (written == null) {
            return "";
        }
        boolean named = !catalogue.brandsIn(written).isEmpty()
                || options.stream().anyMatch(option -> option.matcher(written).find());
        if (named && !leftOut.contains(path)) {
            leftOut.add(path);
        }
        return named ? "" : written.strip();
    }
}
