package fr.etagere.cartography;

import fr.etagere.backing.Backed;
import fr.etagere.backing.Backing;
import fr.etagere.backing.Identity;
import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Provider;
import fr.etagere.ownership.EntityId;
import fr.etagere.portfolio.CutOff;
import fr.etagere.portfolio.DependencyGraph;
import fr.etagere.portfolio.NodeId;
import fr.etagere.portfolio.Suppliers;
import fr.etagere.shared.Materials;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The registers of companies, to ask who is behind what is on the shelf, with what was decided of
/// names. They are read at the first question, and once.
///
/// @param law with [Backing#LAW], always the same
record Registering(Backing backing, Materials law) {

    static Registering of(Folders folders) throws IOException {
        return new Registering(
                Backing.current(folders.shared(), folders.reviews().list()), folders.data(Backing.LAW));
    }

    /// What becomes of substitutes in a cut-off.
    Fates fates(CutOff cut, DependencyGraph graph, Catalogue catalogue) throws IOException {
        var countries = new HashSet<String>();
        var companies = new ArrayList<Severed.Company>();
        for (NodeId seed : cut.seeds()) {
            switch (seed.kind()) {
                case COUNTRY -> countries.add(seed.key());
                case SUPPLIER -> companies.add(company(seed, graph.name(seed), catalogue, cut.on()));
                case ORGANISATION, SYSTEM, SOLUTION, COMPONENT, CONTRACT -> {
                    // Nobody provides by it.
                }
            }
        }
        return new Fates(backing, law, catalogue, cut.on(), Severed.of(cut, graph, countries, companies));
    }

    /// By its number on the map; else by what the shelf and the registers know under its name.
    private Severed.Company company(NodeId seed, String name, Catalogue catalogue, LocalDate day) throws IOException {
        var nodes = new HashSet<NodeId>(Set.of(seed));
        if (!name.isBlank()) {
            nodes.add(Suppliers.named(name));
        }
        Optional<EntityId> number = Suppliers.id(seed);
        if (number.isEmpty()) {
            catalogue.providers().stream()
                    .filter(one -> bears(one, Suppliers.named(name)))
                    .flatMap(one -> one.numbers(day).stream())
                    .forEach(one -> nodes.add(Suppliers.node(Identity.id(one))));
        }
        Optional<Set<EntityId>> held = number.isPresent()
                ? backing.identifiers(number.get())
                : name.isBlank()
                        ? Optional.empty()
                        : backing.named(name, catalogue, law, day) instanceof Backed.Standing.Known one
                                ? Optional.of(Set.copyOf(one.subject().entity().identifiers()))
                                : Optional.empty();
        held.ifPresent(ids -> nodes.addAll(ids.stream().map(Suppliers::node).collect(Collectors.toSet())));
        return new Severed.Company(name.isBlank() ? seed.key() : name, nodes, held.isPresent());
    }

    private static boolean bears(Provider stated, NodeId named) {
        return Suppliers.named(stated.name()).equals(named)
                || (stated.legalName() != null
                        && Suppliers.named(stated.legalName()).equals(named));
    }
}
