package fr.etagere.cartography;

import fr.etagere.backing.RegisterNames;
import fr.etagere.naming.Candidate;
import fr.etagere.naming.CompanyNames;
import fr.etagere.naming.Finding;
import fr.etagere.naming.Supplier;
import fr.etagere.portfolio.NodeId;
import fr.etagere.portfolio.Suppliers;
import fr.etagere.reviews.Review;
import fr.etagere.reviews.ReviewList;
import fr.etagere.reviews.Reviews;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The suppliers that files know by their name only, and which entity of the registers each means. What is ambiguous
/// stays so, and goes to the list to review when it is kept.
///
/// @param reviews what reviewers decided, and the lines of it that cannot be read
public record NamedAsked(List<One> suppliers, ReviewList reviews) {

    public NamedAsked {
        suppliers = List.copyOf(suppliers);
    }

    /// A name, and what registers answer to it.
    ///
    /// @param name as first written
    /// @param times how often files name it
    /// @param review where a decision on it stands; empty when nobody was asked
    public record One(String name, int times, Finding finding, Optional<Review> review) {}

    static NamedAsked of(Readings readings) throws IOException {
        var named = new NamedSuppliers();
        readings.contracts(named::contract);
        readings.components(named);
        CompanyNames names = RegisterNames.of(readings.entities());
        ReviewList list = readings.folders().reviews().list();
        var all = new ArrayList<One>();
        for (Map.Entry<NodeId, String> one : named.names().entrySet()) {
            Supplier supplier = Supplier.named(one.getValue());
            all.add(new One(
                    one.getValue(), named.times(one.getKey()), names.find(supplier, list), list.find(supplier)));
        }
        return new NamedAsked(all, list);
    }

    /// Those of a scope only, with how often its files name them.
    NamedAsked within(Readings readings, Scope scope, LocalDate day) throws IOException {
        if (scope.equals(Scope.ALL)) {
            return this;
        }
        var named = new NamedSuppliers(
                scope,
                scope.organisation() == null ? null : readings.graph(scope, day).graph());
        readings.contracts(named::contract);
        readings.components(named);
        return new NamedAsked(
                suppliers.stream()
                        .map(one -> new One(
                                one.name(), named.times(Suppliers.named(one.name())), one.finding(), one.review()))
                        .filter(one -> one.times() > 0)
                        .toList(),
                reviews);
    }

    /// Keeps which entities the clear names mean, and asks reviewers about the others.
    ///
    /// @return the same, with what is now to be reviewed
    NamedAsked kept(Folders folders, LocalDate day, Instant at) throws IOException {
        Reviews reviews = folders.reviews().own();
        var asked = new ArrayList<One>();
        for (One one : suppliers) {
            Optional<Review> review = one.review();
            if (one.finding() instanceof Finding.Ambiguous(List<Candidate> candidates)) {
                List<Review.Choice> choices = candidates.stream()
                        .map(candidate -> new Review.Choice(candidate.id(), candidate.name()))
                        .toList();
                review = Optional.of(reviews.ask(Supplier.named(one.name()), choices, at));
            }
            asked.add(new One(one.name(), one.times(), one.finding(), review));
        }
        meant(day).keep(folders.own());
        return new NamedAsked(asked, this.reviews);
    }

    SupplierNames meant(LocalDate day) {
        var meant = new ArrayList<SupplierNames.Meant>();
        for (One one : suppliers) {
            if (one.finding() instanceof Finding.Found(Candidate candidate, var _)) {
                meant.add(new SupplierNames.Meant(one.name(), candidate.id()));
            }
        }
        return new SupplierNames(day, meant);
    }

    /// `docs/schemas/portfolio-suppliers.schema.json`.
    public ArrayNode json() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (One one : suppliers) {
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
