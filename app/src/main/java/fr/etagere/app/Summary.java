package fr.etagere.app;

import fr.etagere.backing.Backed;
import fr.etagere.backing.BackedWords;
import fr.etagere.catalogue.Entry;
import fr.etagere.catalogue.EntryWording;
import fr.etagere.doctrine.Doctrine;
import fr.etagere.doctrine.Ruling;
import fr.etagere.dossier.Annexed;
import fr.etagere.dossier.ComparisonWording;
import fr.etagere.dossier.Decision;
import fr.etagere.dossier.Decisions;
import fr.etagere.dossier.RemarkWording;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A decision on one screen of a terminal, in the words of a buyer.
final class Summary {

    private static final int CANDIDATES = 5;
    private static final int QUESTIONS = 5;
    private static final int WIDTH = 96;

    private final Doctrine doctrine;
    private final Texts texts;
    private final Lang lang;
    private final StringBuilder out = new StringBuilder();

    Summary(Decisions decisions, Texts texts) {
        this.doctrine = decisions.doctrine();
        this.texts = texts;
        this.lang = texts.lang();
    }

    String of(Decision decision) {
        out.append('\n').append(decision.need().title()).append('\n');
        out.append(decision.need().organisation().name())
                .append(" · ")
                .append(texts.get("summary.as-of", texts.date(decision.asOf())))
                .append("\n\n");
        answer("summary.recourse", decision.recourse().ruling());
        if (decision.recourse().together() != null) {
            wrapped("  ", decision.recourse().together().in(lang));
        }
        decision.recourse()
                .left()
                .forEach(left -> wrapped(
                        "  ",
                        texts.get(
                                "summary.left",
                                texts.get("rung." + left.rung()),
                                left.reason().in(lang))));
        candidates(decision);
        modes(decision);
        answer("summary.data", decision.data().outcome());
        answer("summary.procedure", decision.procedure().ruling());
        decision.opinions().stream()
                .filter(opinion -> !opinion.verdict().equals("NONE"))
                .forEach(opinion -> answer("summary.opinion", opinion));
        long clauses = decision.clauses().stream()
                .filter(clause -> clause.ruling().verdict().equals("REQUIRED"))
                .count();
        out.append(texts.get("summary.clauses", Long.toString(clauses))).append('\n');
        behind(decision.backed());
        comparison(decision.annexed());
        human(decision);
        return out.toString();
    }

    private void answer(String key, Ruling ruling) {
        String label = ruling.settled()
                ? doctrine.verdictLabel(ruling.rule(), ruling.verdict()).in(lang)
                : texts.get("ruling.human");
        out.append(texts.get(key))
                .append(texts.get("colon"))
                .append(label)
                .append("  [")
                .append(ruling.rule())
                .append("]\n");
        wrapped("  ", ruling.reason().in(lang));
    }

    private void candidates(Decision decision) {
        List<Decision.Candidate> kept = decision.recourse().candidates().stream()
                .filter(candidate -> candidate.setAside() == null && !candidate.unproven())
                .sorted(decision.nearestFirst())
                .toList();
        var shown = new ArrayList<>(kept.stream()
                .filter(candidate -> candidate.rung().equals("STATE"))
                .limit(CANDIDATES)
                .toList());
        shown.addAll(kept.stream()
                .filter(candidate -> candidate.rung().equals("MARKET"))
                .limit(CANDIDATES)
                .toList());
        long unproven = decision.recourse().candidates().stream()
                .filter(candidate -> candidate.setAside() == null && candidate.unproven())
                .count();
        for (Decision.Candidate candidate : shown) {
            String cost = candidate.perYear() == null
                    ? texts.get("summary.cost-unknown")
                    : texts.get("summary.cost", texts.amount(candidate.perYear()));
            out.append("  · %-8s %s (%s) %d/%d, %s, %s%n"
                    .formatted(
                            texts.get("rung." + candidate.rung()),
                            candidate.entry().name(),
                            EntryWording.provider(candidate.entry(), texts),
                            candidate.essential().certain(),
                            candidate.essential().of(),
                            cost,
                            texts.get("route." + candidate.route())
                                    + (decision.lacksQualification(candidate)
                                            ? ", " + texts.get("report.not-qualified")
                                            : "")
                                    + (candidate.admission() == Entry.Admission.UNKNOWN
                                                    && candidate.rung().equals("STATE")
                                            ? ", " + texts.get("summary.admission-unknown")
                                            : "")));
        }
        if (kept.size() > shown.size()) {
            out.append("  ")
                    .append(texts.get("summary.more-candidates", kept.size() - shown.size()))
                    .append('\n');
        }
        if (unproven > 0) {
            out.append("  ").append(texts.get("summary.unproven", unproven)).append('\n');
        }
    }

    private void modes(Decision decision) {
        out.append(texts.get("summary.modes")).append(texts.get("colon"));
        List<String> modes = decision.components().stream()
                .map(component -> {
                    Ruling mode = component.mode();
                    String label = mode.settled()
                            ? doctrine.verdictLabel(mode.rule(), mode.verdict()).in(lang)
                            : texts.get("ruling.human");
                    return decision.components().size() == 1 ? label : component.name() + " → " + label;
                })
                .toList();
        out.append(String.join(texts.semicolon(), modes)).append('\n');
    }

    private void behind(@Nullable Backed backed) {
        if (backed != null) {
            wrapped("", texts.get("backing.short") + texts.get("colon") + new BackedWords(backed, texts).inShort());
        }
    }

    private void comparison(@Nullable Annexed annexed) {
        if (annexed != null) {
            out.append(texts.get("decide.comparison"))
                    .append(texts.get("colon"))
                    .append('\n');
            wrapped("  ", new ComparisonWording(annexed.compared(), texts).inShort());
            new RemarkWording(annexed, texts).sentences().forEach(remark -> wrapped("  ! ", remark));
        }
    }

    private void human(Decision decision) {
        if (decision.human().isEmpty()) {
            out.append(texts.get("summary.nothing-human")).append('\n');
            return;
        }
        out.append(texts.get("summary.human")).append('\n');
        decision.human().stream().limit(QUESTIONS).forEach(question -> {
            String missing = String.join(
                    texts.semicolon(),
                    question.missing().stream().map(text -> text.in(lang)).toList());
            wrapped("  ? ", question.question().in(lang) + " [" + question.rule() + "] " + missing);
        });
        if (decision.human().size() > QUESTIONS) {
            out.append("  ")
                    .append(texts.get("summary.more", decision.human().size() - QUESTIONS))
                    .append('\n');
        }
    }

    private void wrapped(String indent, String text) {
        out.append(org.apache.commons.text.WordUtils.wrap(text, WIDTH - indent.length(), "\n", false, " ")
                        .indent(0)
                        .lines()
                        .map(line -> indent + line)
                        .reduce((a, b) -> a + "\n"
                                + b.replaceFirst(
                                        "^" + java.util.regex.Pattern.quote(indent), " ".repeat(indent.length())))
                        .orElse(""))
                .append('\n');
    }
}
