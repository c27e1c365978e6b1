package fr.etagere.web;

import fr.etagere.doctrine.Doctrine;
import fr.etagere.doctrine.RuleSheet;
import fr.etagere.doctrine.RuleTable;
import fr.etagere.doctrine.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A rule in words, with the texts it leans on and the file that runs.
///
/// @param outputs what it may answer
record RuleView(Visit visit, Doctrine doctrine, String id, RuleSheet sheet, List<Answer> outputs, String sha256) {

    private static final Pattern VALUE = Pattern.compile("\\{(\\w+)}");

    /// `[a..b)`; an open start is not written in our tables, and is left as it is.
    private static final Pattern RANGE = Pattern.compile("(\\[)(\\w+)\\.\\.(\\w+)([])])");

    private static final Pattern BOUND = Pattern.compile("(<=|>=|<|>)\\s*(\\w+)");
    private static final Map<String, String> BOUNDS =
            Map.of("<", "below", "<=", "at-most", ">", "above", ">=", "at-least");

    record Answer(String label, String code) {}

    /// A text of law, or another it leans on.
    ///
    /// @param sure how sure it is, in words
    record TextView(
            String id,
            List<Passage> cited,
            @Nullable String address,
            String note,
            String force,
            String status,
            String sure,
            String dates,
            String checked) {}

    static RuleView of(Visit visit, Doctrine doctrine, RuleTable rule, String sha256) {
        var sheet = new RuleSheet(doctrine, rule, visit.lang());
        List<Answer> outputs = sheet.lines().stream()
                .map(line -> new Answer(line.verdict(), line.code()))
                .distinct()
                .toList();
        return new RuleView(visit, doctrine, rule.id(), sheet, outputs, sha256);
    }

    /// The columns on which at least one case depends; the others are told among what the rule reads.
    List<Integer> columns() {
        return IntStream.range(0, sheet.inputs().size())
                .filter(i -> sheet.lines().stream()
                        .anyMatch(line -> !line.conditions().get(i).text().isEmpty()))
                .boxed()
                .toList();
    }

    /// A comparison in words: the values it names are called by their names. What it is otherwise is left as written.
    String words(String formula) {
        Matcher range = RANGE.matcher(formula);
        if (range.matches()) {
            return visit.t(
                    range.group(4).equals(")") ? "rule.range-below" : "rule.range",
                    name(range.group(2)),
                    name(range.group(3)));
        }
        Matcher bound = BOUND.matcher(formula);
        return bound.matches() ? visit.t("rule.bound." + BOUNDS.get(bound.group(1)), name(bound.group(2))) : formula;
    }

    private String name(String fact) {
        return doctrine.label(fact.strip()).in(visit.lang());
    }

    /// The answer in a sentence; a value that a case gives is called by its name.
    String motif(RuleSheet.Line line) {
        return VALUE.matcher(line.motif())
                .replaceAll(value -> Matcher.quoteReplacement(
                        "[" + doctrine.label(value.group(1)).in(visit.lang()) + "]"));
    }

    List<TextView> texts() {
        return sheet.sources().stream()
                .map(source -> new TextView(
                        source.id(),
                        Passage.law(
                                source.title().in(visit.lang())
                                        + (source.article() == null ? "" : ", " + source.article()),
                                source.article()),
                        source.address(),
                        source.note() == null ? "" : source.note().in(visit.lang()),
                        visit.texts().get("force." + source.force()),
                        source.status().name(),
                        visit.texts().get("status." + source.status()),
                        dates(source),
                        day(source.lastChecked())))
                .toList();
    }

    private String dates(Source source) {
        if (source.disputedFrom() != null) {
            return visit.t(
                    "rule.disputed",
                    source.disputedFrom().stream().map(this::day).collect(Collectors.joining(", ")));
        }
        if (source.from() == null) {
            return source.to() == null ? visit.t("rule.undated") : visit.t("rule.until", day(source.to()));
        }
        return source.to() == null
                ? visit.t("rule.since", day(source.from()))
                : visit.t("rule.between", day(source.from()), day(source.to()));
    }

    String day(@Nullable LocalDate date) {
        return date == null ? "" : visit.texts().date(date);
    }
}
