package fr.etagere.dossier;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Entry;
import fr.etagere.doctrine.Doctrine;
import fr.etagere.doctrine.Fact;
import fr.etagere.doctrine.Origin;
import fr.etagere.doctrine.Possible;
import fr.etagere.doctrine.Ruling;
import fr.etagere.doctrine.Source;
import fr.etagere.shared.Bilingual;
import fr.etagere.shared.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A decision in words, in one language: what reports and pages say of it, said once.
public record DecisionWording(Decision decision, Doctrine doctrine, Catalogue catalogue, Texts texts) {

    private static final int PERCENT = 100;

    public DecisionWording(Decision decision, Decisions decisions, Texts texts) {
        this(decision, decisions.doctrine(), decisions.catalogue(), texts);
    }

    /// A rung on the path of the decision.
    ///
    /// @param state `kept`, `left`, `compared`, `open` or `not-reached`
    public record RungView(String code, String name, int count, int best, int of, String state) {
        /// Share of the essential functions the best solution covers, in percent.
        public int percent() {
            return of == 0 ? 0 : best * PERCENT / of;
        }

        /// `2/3`, or a dash when nothing was there to cover anything.
        public String share() {
            return of == 0 ? "—" : best + "/" + of;
        }
    }

    /// A fact as a line: name, value, where it comes from, how sure.
    public record FactLine(String label, String value, String origin, String at, String status) {}

    /// A text as a line.
    ///
    /// @param article its place in the text, as the text words it, in French; null for the whole
    public record SourceLine(
            String text,
            @Nullable String article,
            String force,
            String status,
            boolean inForce,
            @Nullable String address) {}

    /// Who provides an entry, in words when no list names anybody.
    public String provider(Entry entry) {
        return entry.provider().equals(Entry.PROVIDER_UNKNOWN) ? texts.get("provider.unknown") : entry.provider();
    }

    /// A day in full.
    public String date(LocalDate date) {
        return texts.date(date);
    }

    /// The answer of a rule, or that a person must answer.
    public String verdict(Ruling ruling) {
        return ruling.settled()
                ? in(doctrine.verdictLabel(ruling.rule(), ruling.verdict()))
                : texts.get("ruling.human");
    }

    /// A text of the doctrine, in the language.
    public String in(Bilingual text) {
        return text.in(texts.lang());
    }

    /// What a rule asks.
    public String question(Ruling ruling) {
        return doctrine.rule(ruling.rule()).map(rule -> in(rule.title())).orElse(ruling.rule());
    }

    /// Euros without their unit; in words when not known.
    public String amount(@Nullable BigDecimal amount) {
        return amount == null ? texts.get("report.cost.unknown") : texts.amount(amount);
    }

    /// Names of functions, by their identifiers; a dash for none.
    public String functions(List<String> ids) {
        return ids.isEmpty()
                ? "—"
                : String.join(
                        ", ",
                        ids.stream()
                                .map(id -> in(catalogue.vocabulary().label(id)))
                                .toList());
    }

    /// Names of entries, by their identifiers; a dash for none.
    public String names(List<String> entryIds) {
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

    /// Where the comparison and the decision do not speak of the same thing.
    public List<String> remarks() {
        return decision.annexed() == null ? List.of() : new RemarkWording(decision.annexed(), texts).sentences();
    }

    /// The three rungs, in the order of the doctrine.
    public List<RungView> rungs() {
        return List.of(rung("STATE"), rung("MARKET"), rung("DEVELOPMENT"));
    }

    /// Those that surely give an essential function, and those the buyer set aside.
    public List<Decision.Candidate> candidates() {
        return decision.recourse().candidates().stream()
                .filter(candidate -> !candidate.unproven())
                .toList();
    }

    /// What the shelf shows and nothing proves to answer: each with what it lacks to be a candidate.
    public List<String> unproven() {
        return decision.recourse().candidates().stream()
                .filter(Decision.Candidate::unproven)
                .map(candidate -> texts.get(
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
        return new RungView(code, texts.get("rung." + code), on.size(), best, of, state(code));
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

    /// The facts a rule read, with how sure each is.
    public List<FactLine> factsRead(Ruling ruling) {
        return ruling.facts().stream()
                .map(read -> line(
                        read.fact(),
                        in(read.label()),
                        read.fact().value().exactly() == null ? "—" : texts.get("status." + read.status())))
                .toList();
    }

    /// The facts the decision started from.
    public List<FactLine> facts() {
        return decision.facts().stream()
                .map(fact -> line(fact, in(doctrine.label(fact.name())), ""))
                .toList();
    }

    private FactLine line(Fact fact, String label, String status) {
        return new FactLine(
                label, value(fact), texts.get("report.origin." + fact.origin().kind()), place(fact), status);
    }

    /// A dated value shows its days; its name is the label already.
    private String place(Fact fact) {
        String reference = fact.origin().reference();
        if (fact.origin().kind() != Origin.Kind.PARAMETER) {
            return reference;
        }
        String held = reference.substring(reference.indexOf(' ') + 1);
        return Arrays.stream(held.split(", "))
                .filter(period -> period.contains(".."))
                .map(this::period)
                .collect(Collectors.joining(", "));
    }

    /// @param held `from..to`, each day empty where the period has no such end
    private String period(String held) {
        int between = held.indexOf("..");
        String from = day(held.substring(0, between));
        String to = day(held.substring(between + 2));
        if (from.isEmpty() || to.isEmpty()) {
            return from.isEmpty() && to.isEmpty()
                    ? ""
                    : texts.get(to.isEmpty() ? "report.from" : "report.until", from + to);
        }
        return texts.get("report.from-to", from, to);
    }

    private String day(String written) {
        return written.isEmpty() ? "" : texts.date(LocalDate.parse(written));
    }

    private String value(Fact fact) {
        boolean known = fact.value() instanceof Possible.Exactly || fact.value() instanceof Possible.AnyOf;
        return doctrine.shown(fact, texts.lang()) + (known ? unit(fact.name()) : "");
    }

    private String unit(String fact) {
        return doctrine.unit(fact).map(unit -> " " + texts.get("unit." + unit)).orElse("");
    }

    /// The texts a rule leaned on.
    public List<SourceLine> sources(Ruling ruling) {
        return ruling.sources().stream().map(this::line).toList();
    }

    private SourceLine line(Source source) {
        String text = in(source.title()) + (source.article() == null ? "" : ", " + source.article());
        String note = source.note() == null ? "" : " (" + in(source.note()) + ")";
        return new SourceLine(
                text + note,
                source.article(),
                texts.get("force." + source.force()),
                texts.get("status." + source.status()),
                source.inForce(decision.asOf()),
                source.address());
    }

    /// The clauses that the case calls for, or may.
    public List<Decision.ClauseDecision> clausesToProvide() {
        return decision.clauses().stream()
                .filter(clause -> !clause.ruling().verdict().equals("NOT_APPLICABLE"))
                .toList();
    }

    /// The four answers one reads first.
    public List<Ruling> keyRulings() {
        return List.of(
                decision.recourse().ruling(),
                decision.data().outcome(),
                decision.procedure().ruling(),
                decision.opinions().getFirst());
    }
}
