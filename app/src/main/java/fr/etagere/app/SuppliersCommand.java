package fr.etagere.app;

import fr.etagere.backing.RegisterNames;
import fr.etagere.bom.ComponentRegisters;
import fr.etagere.filings.FilingRegisters;
import fr.etagere.naming.Candidate;
import fr.etagere.naming.CompanyNames;
import fr.etagere.naming.Finding;
import fr.etagere.naming.Supplier;
import fr.etagere.portfolio.NodeId;
import fr.etagere.reviews.Review;
import fr.etagere.reviews.ReviewList;
import fr.etagere.reviews.Reviews;
import fr.etagere.shared.Json;
import fr.etagere.shared.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// `etagere portfolio suppliers`: joins suppliers known by their name only to the entities of the registers. What is
/// ambiguous stays so and goes to the list to review.
@Command(
        name = "suppliers",
        description = "Rapproche des registres les fournisseurs connus par leur seul nom ; l'ambigu va à la revue.",
        mixinStandardHelpOptions = true)
final class SuppliersCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private CommonOptions options = new CommonOptions();

    SuppliersCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// A name, and what registers answer to it.
    private record Asked(String name, int times, Finding finding, Optional<Review> review) {}

    @Override
    public Integer call() throws IOException {
        Texts texts = options.texts();
        var registers = new FilingRegisters(surroundings.home());
        if (registers.sources().isEmpty()) {
            surroundings.err().println(texts.get("ownership.empty"));
            return ExitCode.NOT_FOUND;
        }
        var named = new NamedSuppliers();
        new Maps(surroundings).contracts(named::contract);
        new ComponentRegisters(surroundings.home()).play(named);
        List<Asked> asked = asked(named, RegisterNames.of(registers));
        var meant = new ArrayList<SupplierNames.Meant>();
        for (Asked one : asked) {
            if (one.finding() instanceof Finding.Found(Candidate candidate, var _)) {
                meant.add(new SupplierNames.Meant(one.name(), candidate.id()));
            }
        }
        new SupplierNames(surroundings.today(), meant).keep(surroundings);
        if (options.json()) {
            surroundings
                    .out()
                    .println(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(json(asked)));
        } else {
            show(asked);
        }
        return ExitCode.DONE;
    }

    private List<Asked> asked(NamedSuppliers named, CompanyNames names) throws IOException {
        var reviews = new Reviews(surroundings.home());
        ReviewList list = reviews.list();
        DamagedReviews.say(list, reviews, options.texts(), surroundings);
        var asked = new ArrayList<Asked>();
        for (Map.Entry<NodeId, String> one : named.names().entrySet()) {
            Supplier supplier = Supplier.named(one.getValue());
            Finding finding = names.find(supplier, list);
            Optional<Review> review = list.find(supplier);
            if (finding instanceof Finding.Ambiguous(List<Candidate> candidates)) {
                List<Review.Choice> choices = candidates.stream()
                        .map(candidate -> new Review.Choice(candidate.id(), candidate.name()))
                        .toList();
                review = Optional.of(
                        reviews.ask(supplier, choices, surroundings.clock().instant()));
            }
            asked.add(new Asked(one.getValue(), named.times(one.getKey()), finding, review));
        }
        return asked;
    }

    private void show(List<Asked> asked) {
        Texts texts = options.texts();
        if (asked.isEmpty()) {
            surroundings.out().println(texts.get("suppliers.none"));
            return;
        }
        for (Asked one : asked) {
            surroundings
                    .out()
                    .println(
                            switch (one.finding()) {
                                case Finding.Found(Candidate candidate, var _) ->
                                    texts.get("suppliers.found", one.name(), candidate.name(), candidate.id());
                                case Finding.Ambiguous(List<Candidate> candidates) ->
                                    texts.get(
                                            "suppliers.ambiguous",
                                            one.name(),
                                            candidates.stream()
                                                    .map(Candidate::name)
                                                    .collect(Collectors.joining(", ")),
                                            one.review().map(Review::key).orElse(""));
                                case Finding.NotFound _ -> texts.get("suppliers.not-found", one.name());
                            });
        }
        surroundings.out().println(texts.get("suppliers.how"));
    }

    /// `docs/schemas/portfolio-suppliers.schema.json`.
    private static ArrayNode json(List<Asked> asked) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Asked one : asked) {
            ObjectNode node = all.addObject().put("name", one.name()).put("times", one.times());
            List<Candidate> candidates = switch (one.finding()) {
                case Finding.Found(Candidate candidate, var _) -> {
                    node.put("finding", "FOUND");
                    yield List.of(candidate);
                }
                case Finding.Ambiguous(List<Candidate> among) -> {
                    node.put("finding", "AMBIGUOUS");
                    yield among;
                }
                case Finding.NotFound _ -> {
                    node.put("finding", "NOT_FOUND");
                    yield List.of();
                }
            };
            ArrayNode list = node.putArray("candidates");
            candidates.forEach(candidate -> list.addObject()
                    .put("id", candidate.id().toString())
                    .put("name", candidate.name())
                    .put("bits", candidate.bits()));
            node.put("review", one.review().map(Review::key).orElse(null));
        }
        return all;
    }
}
