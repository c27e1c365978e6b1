package fr.etagere.app;

import fr.etagere.cartography.Fall;
import fr.etagere.cartography.FallAsked;
import fr.etagere.cartography.MoveCosts;
import fr.etagere.cartography.Scope;
import fr.etagere.cartography.Seed;
import fr.etagere.catalogue.Catalogue;
import fr.etagere.cost.CostReader;
import fr.etagere.cost.Study;
import fr.etagere.portfolio.CutOff;
import fr.etagere.portfolio.Dependency;
import fr.etagere.portfolio.DependencyGraph;
import fr.etagere.portfolio.NodeId;
import fr.etagere.portfolio.Replacements;
import fr.etagere.shared.Json;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Read;
import fr.etagere.shared.Texts;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `etagere portfolio cut-off`: what falls if a supplier, a controller, a country or a component is cut off.
@Command(
        name = "cut-off",
        description = "Ce qui tombe si un fournisseur, son contrôleur, un pays ou un composant est coupé.",
        mixinStandardHelpOptions = true)
final class CutOffCommand implements Callable<Integer> {

    private static final int SHOWN = 40;

    private final Surroundings surroundings;

    @Option(
            names = {"--supplier", "--controller"},
            paramLabel = "ID",
            description = "LEI, SIREN ou SCHEMA-valeur ; NAME:nom sans identifiant.")
    private List<String> suppliers = List.of();

    @Option(names = "--country", paramLabel = "PAYS", description = "Code de deux lettres : US.")
    private List<String> countries = List.of();

    @Option(names = "--component", paramLabel = "PURL", description = "Composant, par son identifiant.")
    private List<String> components = List.of();

    @Option(names = "--buyer", paramLabel = "ID", description = "SIREN ou SIRET ; seulement ce dont il dépend.")
    private @Nullable String buyer;

    @Option(names = "--digital", description = "Seulement les contrats qui achètent du numérique.")
    private boolean digital;

    @Option(names = "--on", paramLabel = "AAAA-MM-JJ", description = "Le jour de la coupure ; aujourd'hui par défaut.")
    private @Nullable LocalDate on;

    @Option(
            names = "--costs",
            paramLabel = "FICHIER",
            description = "Étude de coûts (voir la commande cost) dont les options portent les noms de l'étagère.")
    private @Nullable Path costs;

    @Mixin
    private TimeOptions time = new TimeOptions();

    @Mixin
    private CommonOptions options = new CommonOptions();

    CutOffCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        var seeds = new ArrayList<NodeId>();
        for (String written : suppliers) {
            switch (Seed.supplier(written)) {
                case Read.Refused<NodeId>(List<Violation> violations) -> {
                    ViolationLines.show(written, violations, options, surroundings);
                    return ExitCode.INVALID_INPUT;
                }
                case Read.Ok<NodeId>(NodeId node) -> seeds.add(node);
            }
        }
        for (String written : countries) {
            Optional<NodeId> country = Seed.country(written);
            if (country.isEmpty()) {
                surroundings.err().println(options.texts().get("exposure.presence-malformed", written));
                return ExitCode.INVALID_INPUT;
            }
            seeds.add(country.get());
        }
        components.forEach(component -> seeds.add(Seed.component(component)));
        if (seeds.isEmpty()) {
            surroundings.err().println(options.texts().get("cut-off.nothing"));
            return ExitCode.INVALID_INPUT;
        }
        return switch (costs()) {
            case Read.Ok<MoveCosts>(MoveCosts known) -> answer(Set.copyOf(seeds), known);
            case Read.Refused<MoveCosts>(List<Violation> violations) -> {
                ViolationLines.show(String.valueOf(costs), violations, options, surroundings);
                yield ExitCode.INVALID_INPUT;
            }
        };
    }

    private Read<MoveCosts> costs() throws IOException {
        if (costs == null) {
            return new Read.Ok<>(MoveCosts.NONE);
        }
        return switch (new CostReader(Materials.at(surroundings.root())).read(Input.read(costs))) {
            case Read.Ok<Study>(Study study) -> new Read.Ok<>(MoveCosts.of(study));
            case Read.Refused<Study>(List<Violation> violations) -> new Read.Refused<>(violations);
        };
    }

    private int answer(Set<NodeId> seeds, MoveCosts moving) throws IOException {
        LocalDate day = on == null ? surroundings.today() : on;
        return switch (surroundings.cartography(time).cutOff(seeds, new Scope(buyer, digital), day, moving)) {
            case FallAsked.Nothing _ -> {
                surroundings
                        .err()
                        .println(options.texts()
                                .get(
                                        buyer == null ? "portfolio.empty" : "exit-plan.no-organisation",
                                        String.valueOf(buyer)));
                yield ExitCode.NOT_FOUND;
            }
            case FallAsked.Unknown(List<NodeId> asked) -> {
                asked.forEach(seed -> surroundings.err().println(options.texts().get("cut-off.unknown", seed.key())));
                yield ExitCode.NOT_FOUND;
            }
            case FallAsked.Falls(Fall fall) -> {
                say(fall);
                yield ExitCode.DONE;
            }
        };
    }

    private void say(Fall fall) throws IOException {
        if (options.json()) {
            surroundings
                    .out()
                    .println(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(fall.json()));
            return;
        }
        show(fall.cut(), fall.graph(), fall.unknown());
        if (!fall.points().isEmpty()) {
            surroundings
                    .out()
                    .println(options.texts()
                            .get("cut-off.single-points", fall.points().size()));
            new SinglePointsPage(options.texts(), fall.graph())
                    .lines(fall.points())
                    .forEach(surroundings.out()::println);
        }
        plan(fall);
        new SubstitutesPage(
                        options.texts(),
                        Catalogue.load(surroundings.materials()).vocabulary(),
                        fall.terms())
                .lines(fall.substitutions())
                .forEach(surroundings.out()::println);
        if (fall.beyond() > 0) {
            surroundings.out().println(options.texts().get("substitutes.beyond", fall.beyond()));
        }
    }

    private void show(CutOff cut, DependencyGraph graph, List<NodeId> unknown) {
        Texts texts = options.texts();
        String names =
                String.join(", ", cut.seeds().stream().map(graph::name).sorted().toList());
        surroundings.out().println(texts.get("cut-off.title", names, texts.date(cut.on())));
        unknown.forEach(seed -> surroundings.out().println(texts.get("cut-off.unknown", seed.key())));
        if (Stream.of(NodeId.Kind.values()).allMatch(kind -> cut.count(kind) == 0)) {
            surroundings.out().println(texts.get("cut-off.none"));
            return;
        }
        for (NodeId.Kind kind : NodeId.Kind.values()) {
            List<CutOff.Hit> hits = cut.of(kind);
            if (hits.isEmpty()) {
                continue;
            }
            surroundings.out().println(texts.get("cut-off.kind." + kind, hits.size()));
            hits.stream().limit(SHOWN).forEach(hit -> surroundings.out().println("  " + line(hit, cut, graph)));
            if (hits.size() > SHOWN) {
                surroundings.out().println("  " + texts.get("cut-off.more", hits.size() - SHOWN));
            }
        }
        surroundings.out().println(texts.get("cut-off.caution"));
    }

    private String line(CutOff.Hit hit, CutOff cut, DependencyGraph graph) {
        Texts texts = options.texts();
        List<Dependency> chain = cut.chain(hit.node());
        String way = chain.isEmpty() ? "" : graph.name(chain.getFirst().to());
        return texts.get(
                hit.delaysKnown() ? "cut-off.hit" : "cut-off.hit-early",
                hit.name(),
                texts.date(hit.earliest()),
                texts.get("ownership.certainty." + hit.certainty()),
                way);
    }

    private void plan(Fall fall) {
        Texts texts = options.texts();
        Replacements plan = fall.plan();
        if (fall.critical().isEmpty()) {
            surroundings.out().println(texts.get("cut-off.no-critical"));
            return;
        }
        if (!plan.restored().isEmpty()) {
            surroundings
                    .out()
                    .println(texts.get(
                            plan.proven() ? "cut-off.plan" : "cut-off.plan-bound",
                            plan.restored().size(),
                            plan.size(),
                            plan.bound()));
            plan.replaced()
                    .forEach(node ->
                            surroundings.out().println("  " + fall.graph().name(node)));
        }
        if (!plan.beyond().isEmpty()) {
            surroundings.out().println(texts.get("cut-off.beyond", plan.beyond().size()));
            plan.beyond()
                    .forEach(node ->
                            surroundings.out().println("  " + fall.graph().name(node)));
        }
    }
}
