package fr.etagere.dossier;

import fr.etagere.backing.BackedWords;
import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Entry;
import fr.etagere.doctrine.Doctrine;
import fr.etagere.doctrine.Fact;
import fr.etagere.doctrine.Origin;
import fr.etagere.doctrine.Possible;
import fr.etagere.doctrine.Ruling;
import fr.etagere.doctrine.Source;
import fr.etagere.shared.Bundled;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What every format of the report shows, ready to be laid out: HTML, PDF and ODT come from this one view.
///
/// @param hash content hash of the decision file
/// @param publicKey key that signed it
/// @param screen true for a page on a screen, false for paper
/// @param comparison null when none is annexed
/// @param backing who stands behind candidates; null when the decision does not say it
record ReportView(
        Decision decision,
        Doctrine doctrine,
        Catalogue catalogue,
        Texts texts,
        String hash,
        String publicKey,
        boolean screen,
        @Nullable ComparisonView comparison,
        @Nullable BackedWords backing) {

    private static final int PERCENT = 100;

    /// A rung on the path of the decision.
    ///
    /// @param state `kept`, `left`, `compared`, `open` or `not-reached`
    record RungView(String code, String name, int count, int best, int of, String state) {
        /// Share of the essential functions the best solution covers, in percent.
        int percent() {
            return of == 0 ? 0 : best * PERCENT / of;
        }

        /// `2/3`, or a dash when nothing was there to cover anything.
        String share() {
            return of == 0 ? "—" : best + "/" + of;
        }
    }

    /// A fact as a line: name, value, where it comes from, how sure.
    record FactLine(String label, String value, String origin, String at, String status) {}

    /// A text as a line.
    record SourceLine(
            String text,
            String force,
            String status,
            boolean inForce,
            @Nullable String address) {}

    ReportView onPaper() {
        return new ReportView(
                decision,
                doctrine,
                catalogue,
                texts,
                hash,
                publicKey,
                false,
                comparison == null ? null : comparison.onPaper(),
                backing);
    }

    String t(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    String lang() {
        return texts.lang().locale().getLanguage();
    }

    String title() {
        return decision.need().title();
    }

    String organisation() {
        return decision.need().organisation().name();
    }

    /// Who provides an entry, in words when no list names anybody.
    String provider(Entry entry) {
        return entry.provider().equals(Entry.PROVIDER_UNKNOWN) ? t("provider.unknown") : entry.provider();
    }

    String date(LocalDate date) {
        return texts.date(date);
    }

    String verdict(Ruling ruling) {
        return ruling.settled() ? in(doctrine.verdictLabel(ruling.rule(), ruling.verdict())) : t("ruling.human");
    }

    String in(fr.etagere.shared.Bilingual text) {
        return text.in(texts.lang());
    }

    String question(Ruling ruling) {
        return doctrine.rule(ruling.rule()).map(rule -> in(rule.title())).orElse(ruling.rule());
    }

    String amount(@Nullable BigDecimal amount) {
        return amount == null ? t("report.cost.unknown") : texts.amount(amount);
    }

    String functions(List<String> ids) {
        return ids.isEmpty()
                ? "—"
                : String.join(
                        ", ",
                        ids.stream()
                                .map(id -> in(catalogue.vocabulary().label(id)))
                                .toList());
    }

    String names(List<String> entryIds) {
        return entryIds.isEmpty()
                ? "—"
                : String.join(
                        ", ",
                        entryIds.stream()
                                .map(id -> catalogue
                                        .entry(id)
                                        .map(entry -> entry.name())
                                        .orElse(id))
                                .toList());
    }

    /// The pictures that a document packs.
    Map<String, byte[]> pictures() {
        return comparison == null ? Map.of() : comparison.pictures();
    }

    /// Where the comparison and the decision do not speak of the same thing.
    List<String> remarks() {
        return decision.annexed() == null ? List.of() : new RemarkWording(decision.annexed(), texts).sentences();
    }

    /// The three rungs, in the order of the doctrine.
    List<RungView> rungs() {
        return List.of(rung("STATE"), rung("MARKET"), rung("DEVELOPMENT"));
    }

    /// Those that surely give an essential function, and those the buyer set aside.
    List<Decision.Candidate> candidates() {
        return decision.recourse().candidates().stream()
                .filter(candidate -> !candidate.unproven())
                .toList();
    }

    /// What the shelf shows and nothing proves to answer: each with what it lacks to be a candidate.
    List<String> unproven() {
        return decision.recourse().candidates().stream()
                .filter(Decision.Candidate::unproven)
                .map(candidate -> t(
                        candidate.unsure().isEmpty() ? "report.unproven.other" : "report.unproven.unsure",
                        candidate.entry().name(),
                        provider(candidate.entry()),
                        functions(candidate.unsure().isEmpty() ? candidate.covers() : candidate.unsure())))
                .toList();
    }

    private RungView rung(String code) {
        List<Decision.Candidate> on = candidates().stream()
                .filter(candidate -> candidate.rung().equals(code) && candidate.setAside() == null)
                .toList();
        int best = on.stream()
                .mapToInt(candidate -> candidate.essential().certain())
                .max()
                .orElse(0);
        int of = on.stream()
                .mapToInt(candidate -> candidate.essential().of())
                .max()
                .orElse(0);
        return new RungView(code, t("rung." + code), on.size(), best, of, state(code));
    }

    private String state(String code) {
        Decision.Recourse recourse = decision.recourse();
        if (recourse.rung().equals(code)) {
            return "kept";
        }
        if (recourse.left().stream().anyMatch(left -> left.rung().equals(code))) {
            return "left";
        }
        if (recourse.rung().equals("UNDECIDED") || recourse.rung().equals("NONE")) {
            return "open";
        }
        return recourse.ground().equals("equal-footing") && code.equals("MARKET") ? "compared" : "not-reached";
    }

    List<FactLine> factsRead(Ruling ruling) {
        return ruling.facts().stream()
                .map(read -> line(
                        read.fact(),
                        in(read.label()),
                        read.fact().value().exactly() == null ? "—" : t("status." + read.status())))
                .toList();
    }

    /// The facts the decision started from.
    List<FactLine> facts() {
        return decision.facts().stream()
                .map(fact -> line(fact, in(doctrine.label(fact.name())), ""))
                .toList();
    }

    private FactLine line(Fact fact, String label, String status) {
        return new FactLine(
                label,
                value(fact),
                t("report.origin." + fact.origin().kind()),
                fact.origin().reference(),
                status);
    }

    /// A dated value shows its days; its name is the label already.
    private static String place(Fact fact) {
        String reference = fact.origin().reference();
        return fact.origin().kind() == Origin.Kind.PARAMETER
                ? reference.replaceFirst("^\\S+ ", "").replace("..", " → ")
                : reference;
    }

    private String value(Fact fact) {
        boolean known = fact.value() instanceof Possible.Exactly || fact.value() instanceof Possible.AnyOf;
        return doctrine.shown(fact, texts.lang()) + (known ? unit(fact.name()) : "");
    }

    private String unit(String fact) {
        return doctrine.unit(fact).map(unit -> " " + t("unit." + unit)).orElse("");
    }

    List<SourceLine> sources(Ruling ruling) {
        return ruling.sources().stream().map(this::line).toList();
    }

    private SourceLine line(Source source) {
        String text = in(source.title()) + (source.article() == null ? "" : ", " + source.article());
        String note = source.note() == null ? "" : " (" + in(source.note()) + ")";
        return new SourceLine(
                text + note,
                t("force." + source.force()),
                t("status." + source.status()),
                source.inForce(decision.asOf()),
                source.address());
    }

    List<Decision.ClauseDecision> clausesToProvide() {
        return decision.clauses().stream()
                .filter(clause -> !clause.ruling().verdict().equals("NOT_APPLICABLE"))
                .toList();
    }

    List<Ruling> keyRulings() {
        return List.of(
                decision.recourse().ruling(),
                decision.data().outcome(),
                decision.procedure().ruling(),
                decision.opinions().getFirst());
    }

    /// The style sheet, inside the page: no page of ours asks anything of the network.
    String styleElement() {
        return "<style>\n" + Bundled.text("report/style.css")
                + Bundled.text("report/" + (screen ? "screen.css" : "paper.css")) + "</style>";
    }

    Lang language() {
        return texts.lang();
    }
}
