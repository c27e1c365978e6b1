package fr.etagere.dossier;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.doctrine.Clause;
import fr.etagere.doctrine.Doctrine;
import fr.etagere.doctrine.Fact;
import fr.etagere.doctrine.Facts;
import fr.etagere.doctrine.Origin;
import fr.etagere.doctrine.Ruling;
import fr.etagere.doctrine.Rulings;
import fr.etagere.need.ContractValue;
import fr.etagere.need.Need;
import fr.etagere.need.NeedReader;
import fr.etagere.shared.Bilingual;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes one decision: asks the rules in the order a reader of the file follows them.
final class Deciding {

    /// Answers a buyer reads even though other rules lean on them.
    private static final Set<String> ANSWERS =
            Set.of("RECOURS-ORDRE", "DONNEES-SUITE", "DONNEES-SANTE", "DONNEES-PERSONNELLES", "PROCEDURE-VOIE");

    private final Doctrine doctrine;
    private final Catalogue catalogue;
    private final NeedReader.NeedFile file;
    private final Need need;
    private final LocalDate asOf;
    private final Coverings coverings;
    private final List<Fact> facts = new ArrayList<>();

    Deciding(Doctrine doctrine, Catalogue catalogue, NeedReader.NeedFile file, LocalDate asOf) {
        this.doctrine = doctrine;
        this.catalogue = catalogue;
        this.file = file;
        this.need = file.need();
        this.asOf = asOf;
        this.coverings = new Coverings(catalogue, need, asOf);
    }

    Decision decision() {
        List<String> essential = need.essentialAmong(need.functionNames());
        facts.addAll(NeedFacts.of(need, catalogue));
        facts.add(coverings.qualifiedOffer());
        facts.add(coverings.stateCoverage(essential, need.stateReview()));
        facts.add(coverings.marketCoverage(essential, need.marketStudy()));
        facts.add(coverings.circle(essential));
        Rulings rulings = doctrine.on(Facts.asOf(asOf).with(facts));

        rulings.rule("PORTEE-CIRCULAIRE");
        rulings.rule("BESOIN-QUALITE");
        var data = new Decision.DataDecision(
                rulings.rule("DONNEES-SUITE"),
                rulings.rule("DONNEES-SANTE"),
                rulings.rule("DONNEES-PERSONNELLES"),
                coverings.qualifiedOffers());
        Ruling recourse = rulings.rule("RECOURS-ORDRE");
        List<Decision.ComponentDecision> components = components(rulings);
        List<Decision.Candidate> candidates = new Candidates(catalogue, coverings, need, asOf).list(rulings);
        Rulings buying = rulings.with(new Buying(catalogue, components).facts());
        Decision.Procedure procedure = procedure(buying, candidates);
        Ruling opinion = buying.rule("AVIS-DINUM");
        List<Decision.ClauseDecision> clauses = clauses(buying);

        List<Ruling> given = buying.given();
        return new Decision(
                asOf,
                need,
                file.tree(),
                List.copyOf(buying.facts().all()),
                given,
                new Decision.Recourse(
                        recourse,
                        recourse.outputs().getOrDefault("rung", "UNDECIDED"),
                        recourse.outputs().getOrDefault("ground", "undecided"),
                        together(recourse, essential),
                        candidates,
                        new LeavingBehind(catalogue, coverings, need, asOf).left(recourse, candidates)),
                components,
                data,
                procedure,
                new Calendar(need, asOf, doctrine).milestones(given, candidates, data),
                List.of(opinion),
                clauses,
                human(given, components, clauses),
                null,
                null);
    }

    /// The rule only knows that the State covers the need: that it takes several services is said here.
    private @Nullable Bilingual together(Ruling recourse, List<String> essential) {
        boolean covered = recourse.outputs().getOrDefault("rung", "").equals("STATE")
                && need.stateReview() == null
                && "FULL"
                        .equals(coverings.stateCoverage(essential, null).value().exactly());
        List<String> services = covered ? coverings.together(essential) : List.of();
        if (services.size() < 2) {
            return null;
        }
        String names = services.stream()
                .map(id -> catalogue.entry(id).orElseThrow().name())
                .collect(Collectors.joining(", "));
        return new Bilingual(
                Texts.of(Lang.FR).get("recourse.together", services.size(), names),
                Texts.of(Lang.EN).get("recourse.together", services.size(), names));
    }

    /// The components the buyer wrote, or the whole need as one.
    private List<Decision.ComponentDecision> components(Rulings rulings) {
        List<Need.Component> written = need.componentsOrNone();
        if (written.isEmpty()) {
            written = List.of(new Need.Component(need.title(), need.functionNames(), null, null));
        }
        var decided = new ArrayList<Decision.ComponentDecision>();
        for (int i = 0; i < written.size(); i++) {
            decided.add(component(written.get(i), "/components/" + i, rulings));
        }
        return decided;
    }

    private Decision.ComponentDecision component(Need.Component component, String pointer, Rulings rulings) {
        List<String> essential = need.essentialAmong(component.functions());
        boolean whole = need.componentsOrNone().isEmpty();
        Need.Wanted wanted =
                component.wanted() == null ? new Need.Wanted(null, null, null, null, null) : component.wanted();
        var own = new ArrayList<Fact>();
        if (!whole) {
            own.add(coverings.stateCoverage(essential, need.stateReview()));
            own.add(coverings.marketCoverage(essential, need.marketStudy()));
            own.add(coverings.circle(essential));
        }
        String at = pointer + "/wanted";
        own.add(Fact.known(
                "wantedRung", wanted.rung() == null ? "UNSTATED" : wanted.rung().name(), Origin.need(at + "/rung")));
        own.add(Fact.known(
                "choiceReasoned",
                NeedFacts.yesNo(wanted.reason() != null && !wanted.reason().isBlank()),
                Origin.need(at + "/reason")));
        own.add(NeedFacts.answerFact("interoperable", wanted.interoperable(), at + "/interoperable"));
        own.add(NeedFacts.answerFact("secure", wanted.secure(), at + "/secure"));
        if (component.team() != null) {
            own.add(Fact.known("team", component.team().name(), Origin.need(pointer + "/team")));
        }
        Rulings case_ = rulings.with(own);
        Ruling recourse = case_.rule("RECOURS-ORDRE");
        Ruling circle = case_.rule("RECOURS-CERCLE");
        Ruling mode = case_.rule("MODE-COMPOSANT");
        String rung = rung(recourse, circle, wanted);
        List<String> solutions = switch (rung) {
            case "STATE", "MARKET" ->
                wanted.solution() != null && rung.equals(rungOf(wanted.solution()))
                        ? List.of(wanted.solution())
                        : coverings.association(rung, component.functions());
            default -> List.of();
        };
        return new Decision.ComponentDecision(
                component.name(), component.functions(), rung, recourse, circle, mode, solutions);
    }

    /// The rung the component will be met on: the one the order gives, unless its circle admits the market asked.
    private static String rung(Ruling recourse, Ruling circle, Need.Wanted wanted) {
        boolean admitted = List.of("ADMITTED", "DEROGATION_REASONED", "PILOT").contains(circle.verdict());
        return wanted.rung() == Need.Wanted.Rung.MARKET && admitted
                ? "MARKET"
                : recourse.outputs().getOrDefault("rung", "UNDECIDED");
    }

    private String rungOf(String solution) {
        return catalogue.entry(solution).map(Coverings::rung).orElse("");
    }

    private Decision.Procedure procedure(Rulings buying, List<Decision.Candidate> candidates) {
        Ruling route = buying.rule("PROCEDURE-VOIE");
        Ruling main = route.verdict().equals("BY_VALUE") ? buying.rule("PROCEDURE-SEUIL") : route;
        Map<String, List<String>> byRoute = new LinkedHashMap<>();
        var rulings = new LinkedHashMap<String, Ruling>();
        for (Decision.Candidate candidate : candidates) {
            if (candidate.setAside() == null && !candidate.unproven()) {
                byRoute.computeIfAbsent(candidate.route(), _ -> new ArrayList<>())
                        .add(candidate.entry().id());
                rulings.putIfAbsent(candidate.route(), candidate.procedure());
            }
        }
        List<Decision.Route> routes = byRoute.entrySet().stream()
                .map(entry -> new Decision.Route(
                        entry.getKey(),
                        Objects.requireNonNull(rulings.get(entry.getKey())),
                        List.copyOf(entry.getValue())))
                .toList();
        return new Decision.Procedure(
                main, ContractValue.of(need), routes, buying.rule("PROCEDURE-PROFIL"), buying.rule("PROCEDURE-DECP"));
    }

    private List<Decision.ClauseDecision> clauses(Rulings buying) {
        var decided = new ArrayList<Decision.ClauseDecision>();
        for (Clause clause : doctrine.clauses()) {
            Fact named = Fact.known("clause", clause.id(), new Origin(Origin.Kind.RULE, "CLAUSE-CONTRAT"));
            decided.add(new Decision.ClauseDecision(
                    clause.id(), buying.with(List.of(named)).rule("CLAUSE-CONTRAT"), clause.text()));
        }
        return decided;
    }

    /// Each open question once, at the rule where it arises, and only if its answer can still change something: an
    /// unknown that leaves every answer standing is not a question.
    private List<Decision.HumanDecision> human(
            List<Ruling> given, List<Decision.ComponentDecision> components, List<Decision.ClauseDecision> clauses) {
        var all = new LinkedHashSet<>(given);
        components.forEach(
                component -> all.addAll(List.of(component.recourse(), component.circle(), component.mode())));
        clauses.forEach(clause -> all.add(clause.ruling()));
        Set<Ruling> open = stillOpen(all);
        var questions = new ArrayList<Decision.HumanDecision>();
        var asked = new LinkedHashSet<Bilingual>();
        for (Ruling ruling : all) {
            List<Bilingual> fresh = ruling.missing().stream()
                    .filter(missing -> !asked.contains(missing))
                    .toList();
            if (fresh.isEmpty() || (!ruling.settled() && !open.contains(ruling))) {
                continue;
            }
            asked.addAll(fresh);
            Bilingual question = doctrine.rule(ruling.rule()).orElseThrow().title();
            questions.add(new Decision.HumanDecision(ruling.rule(), question, fresh));
        }
        return List.copyOf(questions);
    }

    /// The unsettled answers of the decision, and the unsettled rulings they wait for.
    private static Set<Ruling> stillOpen(Set<Ruling> all) {
        Set<String> leantOn = new LinkedHashSet<>();
        all.forEach(ruling -> ruling.grounds().forEach(ground -> leantOn.add(ground.rule())));
        var open = new LinkedHashSet<Ruling>();
        for (Ruling ruling : all) {
            if (ANSWERS.contains(ruling.rule()) || !leantOn.contains(ruling.rule())) {
                open(ruling, open);
            }
        }
        return open;
    }

    private static void open(Ruling ruling, Set<Ruling> open) {
        if (!ruling.settled() && open.add(ruling)) {
            ruling.grounds().forEach(ground -> open(ground, open));
        }
    }
}
