package fr.etagere.web;

import fr.etagere.cartography.Fall;
import fr.etagere.cartography.FallAsked;
import fr.etagere.cartography.SubstituteWords;
import fr.etagere.catalogue.Vocabulary;
import fr.etagere.exitplan.Block;
import fr.etagere.exitplan.Chapters;
import fr.etagere.exitplan.FateWords;
import fr.etagere.exitplan.Situation;
import fr.etagere.portfolio.NodeId;
import fr.etagere.portfolio.Replacements;
import fr.etagere.portfolio.SinglePoint;
import fr.etagere.portfolio.Substitute;
import fr.etagere.portfolio.Substitution;
import fr.etagere.shared.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A cut-off: what to ask, what falls, and what to do about it.
///
/// @param asked null before anything is asked
/// @param drawn what falls, in figures, as a picture and as a table
record FallView(
        MapFrame frame, Chapters chapters, @Nullable FallAsked asked, List<Block> drawn, Vocabulary vocabulary) {

    private static final int OFFERED = 100;
    private static final int HEAVY = 6;
    private static final int POINTS = 15;
    private static final int NAMED = 5;
    private static final int INSTEAD = 5;
    private static final int EXITS = 5;
    private static final int THINGS = 8;

    /// Something offered to be asked about.
    record Choice(String value, String name, boolean chosen) {}

    /// @param systems what falls with it, by name
    record Point(String name, String kind, int takes, String systems) {}

    /// @param more exits that are not shown
    /// @param aside what falls too, and why
    record Replaced(String name, List<Substitution.Exit> exits, int more, List<Instead> instead, List<Instead> aside) {}

    /// @param fate whether it falls with what is cut off, in two words
    /// @param because the grounds
    record Instead(
            String name,
            String address,
            String provider,
            String fate,
            List<String> because,
            String rung,
            String why,
            String licence,
            String hosting,
            String effort) {}

    Visit visit() {
        return frame.visit();
    }

    private Texts texts() {
        return visit().texts();
    }

    String field(String name) {
        return frame.more().getOrDefault(name, "");
    }

    /// Suppliers and those above them, by name.
    List<Choice> suppliers() {
        return offered(NodeId.Kind.SUPPLIER, OFFERED, "");
    }

    List<Choice> components() {
        return chapters.offered(NodeId.Kind.COMPONENT, OFFERED).stream()
                .map(one -> new Choice(one.node().key(), one.name(), false))
                .toList();
    }

    List<Choice> countries() {
        return chapters.offered(NodeId.Kind.COUNTRY, OFFERED).stream()
                .map(one -> new Choice(
                        one.node().key(), one.name(), one.node().key().equals(field("pays"))))
                .toList();
    }

    private List<Choice> offered(NodeId.Kind kind, int most, String chosen) {
        return chapters.offered(kind, most).stream()
                .map(one -> new Choice(one.name(), one.node().key(), one.name().equals(chosen)))
                .toList();
    }

    /// What most hangs on, one click away.
    List<Choice> heavy() {
        var heavy = new ArrayList<Choice>();
        offered(NodeId.Kind.SUPPLIER, HEAVY, "")
                .forEach(one -> heavy.add(link("fournisseur", one.value(), one.value())));
        countries().stream().limit(HEAVY).forEach(one -> heavy.add(link("pays", one.value(), one.name())));
        return heavy;
    }

    private Choice link(String field, String value, String name) {
        var fields = new LinkedHashMap<>(frame.asked().fields());
        fields.putAll(Map.of(field, value));
        return new Choice(MapAsked.address("/carte/coupure", fields), name, false);
    }

    @Nullable
    Fall fall() {
        return asked instanceof FallAsked.Falls(Fall fall) ? fall : null;
    }

    /// What was asked about and the map does not know.
    List<String> unknown() {
        return switch (asked) {
            case null -> List.of();
            case FallAsked.Nothing _ -> List.of();
            case FallAsked.Unknown(List<NodeId> nodes) -> names(nodes);
            case FallAsked.Falls(Fall fall) -> names(fall.unknown());
        };
    }

    /// As they were written.
    private List<String> names(List<NodeId> nodes) {
        return nodes.stream()
                .map(node -> switch (node.kind()) {
                    case SUPPLIER -> field("fournisseur");
                    case COUNTRY -> field("pays");
                    case COMPONENT -> field("composant");
                    case ORGANISATION, SYSTEM, SOLUTION, CONTRACT -> node.key();
                })
                .toList();
    }

    String title() {
        Fall fall = fall();
        return fall == null
                ? ""
                : texts().get(
                                "exit-plan.fall.title",
                                fall.cut().seeds().stream()
                                        .map(chapters::name)
                                        .sorted()
                                        .collect(Collectors.joining(", ")),
                                texts().date(fall.cut().on()));
    }

    /// What the smallest plan is, and how sure that is.
    List<String> plan() {
        Fall fall = fall();
        if (fall == null) {
            return List.of();
        }
        Replacements plan = fall.plan();
        if (fall.critical().isEmpty()) {
            return List.of(texts().get("cut-off.no-critical"));
        }
        if (plan.restored().isEmpty() && plan.beyond().isEmpty()) {
            return List.of(visit().t("map.no-critical-hit"));
        }
        var lines = new ArrayList<String>();
        if (!plan.restored().isEmpty()) {
            lines.add(texts().get(
                            plan.proven() ? "exit-plan.scenarios.plan" : "exit-plan.scenarios.plan-bound",
                            plan.restored().size(),
                            plan.size(),
                            plan.bound()));
        }
        if (!plan.beyond().isEmpty()) {
            lines.add(texts().get(
                            "exit-plan.scenarios.beyond",
                            plan.beyond().size(),
                            plan.beyond().stream().map(chapters::name).collect(Collectors.joining(", "))));
        }
        return lines;
    }

    /// What the plan replaces.
    List<String> replaced() {
        Fall fall = fall();
        return fall == null
                ? List.of()
                : fall.plan().replaced().stream()
                        .map(node -> texts().get(
                                        "exit-plan.scenarios.replace",
                                        chapters.name(node),
                                        texts().get("exit-plan.kind." + node.kind())))
                        .toList();
    }

    List<Point> points() {
        Fall fall = fall();
        return fall == null
                ? List.of()
                : fall.points().stream().limit(POINTS).map(one -> point(one)).toList();
    }

    int morePoints() {
        Fall fall = fall();
        return fall == null ? 0 : Math.max(0, fall.points().size() - POINTS);
    }

    private Point point(SinglePoint one) {
        int rest = one.takes().size() - NAMED;
        return new Point(
                chapters.name(one.node()),
                texts().get("exit-plan.kind." + one.node().kind()),
                one.takes().size(),
                one.takes().stream().limit(NAMED).map(chapters::name).collect(Collectors.joining(", "))
                        + (rest > 0 ? " " + texts().get("exit-plan.map.others", rest) : ""));
    }

    private List<Substitution> things() {
        Fall fall = fall();
        return fall == null
                ? List.of()
                : fall.substitutions().stream().limit(THINGS).toList();
    }

    /// What there is instead, on the shelf, and what leaving takes.
    List<Replaced> instead() {
        return things().stream()
                .map(one -> new Replaced(
                        one.name(),
                        one.exits().stream().limit(EXITS).toList(),
                        Math.max(0, one.exits().size() - EXITS),
                        one.found().stream().limit(INSTEAD).map(this::shown).toList(),
                        one.aside().stream().map(this::shown).toList()))
                .toList();
    }

    private Instead shown(Substitute one) {
        SubstituteWords words = words();
        var fates = new FateWords(texts());
        return new Instead(
                one.name(),
                "/etagere/" + one.id(),
                one.provider() == null ? texts().get("provider.unknown") : one.provider(),
                fates.label(one),
                fates.because(one),
                words.rung(one),
                words.why(one),
                words.licence(one),
                words.hosting(one),
                words.effort(one));
    }

    /// What to ask for, to know who controls those that are shown.
    List<FateWords.Missing> missing() {
        return new FateWords(texts())
                .missing(things().stream()
                        .map(one -> new Substitution(
                                one.node(),
                                one.name(),
                                one.labels(),
                                one.found().stream().limit(INSTEAD).toList(),
                                one.aside(),
                                one.exits()))
                        .toList());
    }

    /// Things for which the shelf was looked up and that the page does not show, or was not looked up at all.
    int moreThings() {
        Fall fall = fall();
        return fall == null ? 0 : Math.max(0, fall.substitutions().size() - THINGS) + fall.beyond();
    }

    SubstituteWords words() {
        return new SubstituteWords(texts(), vocabulary);
    }

    List<String> asks() {
        Fall fall = fall();
        return fall == null
                ? List.of()
                : fall.terms().terms().ask().stream().map(this::said).toList();
    }

    List<String> clauses() {
        Fall fall = fall();
        return fall == null
                ? List.of()
                : fall.terms().terms().clauses().stream().map(this::said).toList();
    }

    private String said(Situation.Term term) {
        return texts().lang().of(term.fr(), term.en());
    }
}
