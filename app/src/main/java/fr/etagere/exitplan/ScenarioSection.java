package fr.etagere.exitplan;

import fr.etagere.portfolio.CutOff;
import fr.etagere.portfolio.Dependency;
import fr.etagere.portfolio.NodeId;
import fr.etagere.portfolio.Replacements;
import fr.etagere.portfolio.Substitute;
import fr.etagere.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What falls if each of the largest is cut off, when, and the smallest plan that stands critical systems up again.
record ScenarioSection(Analysis analysis, Words words) {

    private static final int SHOWN = 25;
    private static final int SUBSTITUTES = 5;

    Section section() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Text(words.t("scenarios.read")));
        if (analysis.scenarios().isEmpty()) {
            blocks.add(new Block.Text(words.t("scenarios.none")));
        }
        for (int i = 0; i < analysis.scenarios().size(); i++) {
            add(blocks, analysis.scenarios().get(i), "cut-off-" + (i + 1));
        }
        if (!analysis.scenarios().isEmpty()) {
            blocks.add(new Block.Note(words.texts().get("cut-off.caution")));
        }
        return new Section("scenarios", words.t("scenarios"), blocks);
    }

    private void add(List<Block> blocks, Scenario scenario, String name) {
        blocks.add(new Block.Heading(name, title(scenario)));
        if (scenario.hits().isEmpty()) {
            blocks.add(new Block.Text(words.texts().get("cut-off.none")));
            return;
        }
        blocks.add(falls(scenario));
        plan(blocks, scenario.plan());
        substitutes(blocks, scenario);
        blocks.addAll(drawn(scenario, name));
    }

    /// How many fall of each kind.
    Block falls(Scenario scenario) {
        List<CutOff.Hit> systems = scenario.of(NodeId.Kind.SYSTEM);
        long critical = systems.stream()
                .filter(hit -> analysis.situation().critical().contains(hit.node()))
                .count();
        return new Block.Text(words.t(
                "scenarios.falls",
                systems.size(),
                critical,
                scenario.of(NodeId.Kind.CONTRACT).size(),
                scenario.of(NodeId.Kind.SUPPLIER).size(),
                scenario.of(NodeId.Kind.COMPONENT).size()));
    }

    /// What falls, as a picture and its table.
    List<Block> drawn(Scenario scenario, String name) {
        return List.of(
                Figures.of(
                        name,
                        new FallPicture(analysis.situation(), scenario, words).drawn(name),
                        words.t("fall.legend")),
                new Tables(words)
                        .of(
                                name,
                                words.t("scenarios.caption", words.names(scenario.seeds())),
                                columns(),
                                Set.of(0),
                                rows(scenario),
                                SHOWN));
    }

    private String title(Scenario scenario) {
        boolean country = scenario.seed().kind() == NodeId.Kind.COUNTRY;
        return words.t(country ? "scenarios.country" : "scenarios.supplier", words.name(scenario.seed()));
    }

    private void plan(List<Block> blocks, Replacements plan) {
        if (analysis.pointsOfAll()) {
            blocks.add(new Block.Text(words.texts().get("cut-off.no-critical")));
            return;
        }
        if (!plan.restored().isEmpty()) {
            blocks.add(new Block.Text(words.t(
                    plan.proven() ? "scenarios.plan" : "scenarios.plan-bound",
                    plan.restored().size(),
                    plan.size(),
                    plan.bound())));
            blocks.add(new Block.Items(plan.replaced().stream()
                    .map(node -> words.t("scenarios.replace", words.name(node), words.kind(node)))
                    .toList()));
        }
        if (!plan.beyond().isEmpty()) {
            blocks.add(new Block.Text(words.t("scenarios.beyond", plan.beyond().size(), words.names(plan.beyond()))));
        }
    }

    private void substitutes(List<Block> blocks, Scenario scenario) {
        List<String> lines = scenario.substitutions().stream()
                .filter(one -> !one.found().isEmpty())
                .map(one -> words.t(
                        "scenarios.substitute",
                        words.name(one.node()),
                        one.found().stream()
                                .limit(SUBSTITUTES)
                                .map(this::substitute)
                                .collect(Collectors.joining(words.texts().semicolon()))))
                .toList();
        if (lines.isEmpty() && !scenario.substitutions().isEmpty()) {
            blocks.add(new Block.Text(words.t("scenarios.no-substitute")));
        } else if (!lines.isEmpty()) {
            blocks.add(new Block.Text(words.t("scenarios.substitutes")));
            blocks.add(new Block.Items(lines));
        }
        List<String> aside = scenario.substitutions().stream()
                .flatMap(one -> one.aside().stream())
                .map(one -> words.t("scenarios.aside-line", one.name(), new FateWords(words.texts()).label(one)))
                .distinct()
                .toList();
        if (!aside.isEmpty()) {
            blocks.add(new Block.Text(
                    words.t("scenarios.aside", String.join(words.texts().semicolon(), aside))));
        }
        if (scenario.shelf().beyond() > 0) {
            blocks.add(new Block.Text(
                    words.t("scenarios.not-looked-up", scenario.shelf().beyond())));
        }
    }

    private String substitute(Substitute one) {
        Texts texts = words.texts();
        var shelf = new ShelfBlocks(analysis, words);
        return words.t(
                "scenarios.substitute-line",
                one.name(),
                texts.get("substitutes.rung." + one.rung()),
                one.licence() == null ? texts.get("substitutes.licence-unknown") : one.licence(),
                new SubstituteCells(words.texts()).effort(one),
                shelf.hosting(one.hosting()),
                new FateWords(texts).label(one));
    }

    List<String> columns() {
        return new Tables(words).columns("order", "name", "kind", "day", "certainty", "by");
    }

    /// One row for each thing that falls, in the order in which it does.
    List<List<String>> rows(Scenario scenario) {
        var rows = new ArrayList<List<String>>();
        for (CutOff.Hit hit : scenario.hits()) {
            List<Dependency> chain = scenario.cut().chain(hit.node());
            rows.add(List.of(
                    words.count(rows.size() + 1),
                    words.name(hit.node()),
                    words.kind(hit.node()),
                    words.t(hit.delaysKnown() ? "fall.on" : "fall.on-early", words.date(hit.earliest())),
                    words.texts().get("ownership.certainty." + hit.certainty()),
                    words.name(chain.getFirst().to())));
        }
        return rows;
    }
}
