package fr.etagere.app;

import fr.etagere.csf.Assessment;
import fr.etagere.csf.Framework;
import fr.etagere.csf.Gate;
import fr.etagere.csf.Weighting;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Status;
import fr.etagere.shared.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.text.WordUtils;

/// An assessment on one screen of a terminal: the table, both sets of weights side by side, the gate, what is missing,
/// and what the figures lean on.
final class CsfSummary {

    private static final int WIDTH = 100;
    private static final String ROW = "  %-6s %-28s %18s %10s  %-12s %s%n";

    private final Framework framework;
    private final Texts texts;
    private final Lang lang;
    private final StringBuilder out = new StringBuilder();

    /// Whether there are points; with SEALs alone, the score is the one made from them.
    private boolean scored;

    CsfSummary(Framework framework, Texts texts) {
        this.framework = framework;
        this.texts = texts;
        this.lang = texts.lang();
    }

    String of(Assessment assessment, Weighting weighting) {
        scored = assessment.objectives().stream().anyMatch(standing -> standing.points() != null);
        line("");
        line(texts.get("csf.title"));
        line("");
        table(assessment);
        line("");
        wrapped("", labelled("csf.seal", seal(assessment.seal())));
        if (scored) {
            line(labelled(
                    "csf.denominator",
                    framework.division(assessment.denominator()).label().in(lang)));
        }
        line(labelled("csf.scores", ""));
        assessment.totals().forEach(total -> total(total, total.weighting().equals(weighting)));
        gate(assessment);
        gaps(assessment);
        warnings();
        sources();
        return out.toString();
    }

    private void table(Assessment assessment) {
        out.append(ROW.formatted(
                "",
                texts.get("csf.column.objective"),
                texts.get("csf.column.points"),
                texts.get("csf.column.score"),
                texts.get("csf.column.seal"),
                texts.get("csf.column.unanswered")));
        for (Assessment.Standing standing : assessment.objectives()) {
            out.append(ROW.formatted(
                            standing.objective().id(),
                            standing.objective().label().in(lang),
                            points(standing),
                            percent(standing.percent()),
                            shortSeal(standing.seal()),
                            String.join(" ", standing.unanswered()))
                    .replaceAll(" +\n", "\n"));
        }
    }

    private String points(Assessment.Standing standing) {
        BigDecimal points = standing.points();
        BigDecimal maximum = standing.maximum();
        return points == null || maximum == null ? "—" : decimal(points, "0.##") + " / " + decimal(maximum, "0.##");
    }

    /// `3`, `3 (0–3)` when unanswered criteria may lower it, `? (0–4)` when nothing is answered.
    private static String shortSeal(Assessment.Seal seal) {
        String known = seal.known() == null ? "?" : seal.known().toString();
        return settled(seal) ? known : known + " (" + seal.lowest() + "–" + seal.highest() + ")";
    }

    private String seal(Assessment.Seal seal) {
        Integer known = seal.known();
        if (known == null) {
            return texts.get("csf.seal.none", seal.lowest(), seal.highest());
        }
        Framework.Level level = framework.scale().stream()
                .filter(each -> each.level() == known)
                .findFirst()
                .orElseThrow();
        String names = level.names().stream()
                .map(name -> texts.get("csf.seal.name", name.name(), name.version()))
                .collect(Collectors.joining(", "));
        String said = texts.get("csf.seal.known", known, names, level.meaning().in(lang));
        return settled(seal) ? said : said + " — " + texts.get("csf.seal.open", seal.lowest(), seal.highest());
    }

    private static boolean settled(Assessment.Seal seal) {
        return seal.known() != null && seal.lowest() == seal.highest();
    }

    private void total(Assessment.Total total, boolean chosen) {
        Weighting weighting = total.weighting();
        line("  " + (chosen ? "▸ " : "  ")
                + texts.get(
                        "csf.total",
                        weighting.id(),
                        percent(total.score()),
                        weighting.label().in(lang),
                        published(weighting.published()),
                        texts.get("status." + weighting.status())));
        if (!total.range().least().equals(total.range().most())) {
            line("      "
                    + texts.get(
                            "csf.range",
                            percent(total.range().least()),
                            percent(total.range().most())));
        }
        if (scored) {
            line("      " + fromSeals(total.fromSeals()));
        }
        if (weighting.note() != null) {
            wrapped("      ", weighting.note().in(lang));
        }
    }

    private String fromSeals(Assessment.Range range) {
        return range.least().compareTo(range.most()) == 0
                ? texts.get("csf.from-seals", percent(range.least()))
                : texts.get("csf.from-seals.open", percent(range.least()), percent(range.most()));
    }

    private void gate(Assessment assessment) {
        Gate.Outcome outcome = assessment.gateOutcome();
        if (outcome == null) {
            wrapped("", labelled("csf.gate", texts.get("csf.gate.none")));
            return;
        }
        line(labelled("csf.gate", texts.get("csf.gate." + outcome)));
        for (Assessment.Line line : assessment.gate()) {
            String because = line.because().isEmpty() ? "" : " (" + String.join(" ", line.because()) + ")";
            line("  " + mark(line.outcome()) + " "
                    + texts.get("csf.gate.line", line.objective().id(), line.minimum(), shortSeal(line.seal()))
                    + because);
        }
    }

    private static String mark(Gate.Outcome outcome) {
        return switch (outcome) {
            case PASS -> "✓";
            case FAIL -> "✗";
            case UNKNOWN -> "?";
        };
    }

    private void gaps(Assessment assessment) {
        if (assessment.unanswered().isEmpty()) {
            // SEALs alone answer no question: saying that none is left open would be wrong.
            line(texts.get(scored ? "csf.gaps.none" : "csf.gaps.seals"));
        } else {
            wrapped(
                    "",
                    texts.get("csf.gaps", assessment.unanswered().size(), String.join(" ", assessment.unanswered())));
        }
    }

    private void warnings() {
        line("");
        line(labelled("csf.warnings", ""));
        framework
                .warnings()
                .forEach(warning -> wrapped(
                        "  · ", warning.text().in(lang) + " [" + cited(warning.sources(), warning.status()) + "]"));
    }

    private String cited(List<String> sources, Status status) {
        String ids = String.join(", ", sources);
        return status == Status.CERTAIN ? ids : ids + ", " + texts.get("status." + status);
    }

    private void sources() {
        line("");
        line(labelled("csf.sources", ""));
        for (Framework.Source source : framework.sources()) {
            wrapped(
                    "  · ",
                    texts.get(
                            "csf.source",
                            source.id(),
                            source.title().in(lang),
                            published(source.published()),
                            texts.get("status." + source.status()),
                            texts.date(source.lastChecked())));
            line("    " + source.address());
            if (source.note() != null) {
                wrapped("    ", source.note().in(lang));
            }
            if (source.licence() != null) {
                line("    " + source.licence());
            }
        }
    }

    /// A day, or the month or the year alone when the data goes no further.
    private String published(String date) {
        return switch (date.length()) {
            case 10 -> texts.date(LocalDate.parse(date));
            case 7 -> DateTimeFormatter.ofPattern("MMMM yyyy", lang.locale()).format(YearMonth.parse(date));
            default -> date;
        };
    }

    /// Four decimals, as the published tables: figures of one table are read one under the other.
    private String percent(BigDecimal value) {
        return decimal(value, "0.0000") + " %";
    }

    private String decimal(BigDecimal value, String pattern) {
        return decimal(value, pattern, lang);
    }

    static String decimal(BigDecimal value, String pattern, Lang lang) {
        var format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(lang.locale()));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }

    private String labelled(String key, String text) {
        return (texts.get(key) + texts.get("colon") + text).stripTrailing();
    }

    private void wrapped(String indent, String text) {
        String rest = " ".repeat(indent.length());
        line(indent + WordUtils.wrap(text, WIDTH - indent.length(), "\n" + rest, false));
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
