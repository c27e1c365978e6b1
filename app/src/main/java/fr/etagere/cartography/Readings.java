package fr.etagere.cartography;

import fr.etagere.backing.Backing;
import fr.etagere.bom.ComponentRegisters;
import fr.etagere.filings.FilingRegisters;
import fr.etagere.ownership.Basis;
import fr.etagere.ownership.Certainty;
import fr.etagere.ownership.Controller;
import fr.etagere.ownership.Described;
import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.Ownership;
import fr.etagere.portfolio.Contract;
import fr.etagere.portfolio.DependencyGraph;
import fr.etagere.portfolio.Joining;
import fr.etagere.portfolio.NodeId;
import fr.etagere.portfolio.Portfolio;
import fr.etagere.portfolio.PortfolioFilings;
import fr.etagere.portfolio.PortfolioSource;
import fr.etagere.procurement.ContractRegisters;
import fr.etagere.procurement.DigitalCodes;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is imported, read: contracts one at a time, and who stands behind them, joined in a graph.
final class Readings {

    private static final int SIREN = 9;
    private static final int GRAPHS = 4;

    private final Folders folders;
    private final Consumer<String> complaints;
    private final @Nullable LocalDate asOf;
    private final @Nullable LocalDate knownOn;
    private final boolean holds;
    private final Memory<Boolean, Held> contracts;
    private final Memory<LocalDate, Optional<Ownership>> ownerships;
    private final Memory<Boolean, Map<NodeId, EntityId>> names;
    private final Memory<Asked, Joined> graphs;
    private final Memory<Boolean, Registering> registering;

    /// @param complaints told what is kept and cannot be read
    /// @param asOf contracts as they were that day; null without that limit
    /// @param knownOn what was imported that day; null without that limit
    /// @param holds whether what is read is held in memory, to be asked again
    Readings(
            Folders folders,
            Consumer<String> complaints,
            @Nullable LocalDate asOf,
            @Nullable LocalDate knownOn,
            boolean holds) {
        this.folders = folders;
        this.complaints = complaints;
        this.asOf = asOf;
        this.knownOn = knownOn;
        this.holds = holds;
        contracts = new Memory<>(holds ? 1 : 0);
        ownerships = new Memory<>(holds ? 1 : 0);
        names = new Memory<>(holds ? 1 : 0);
        graphs = new Memory<>(holds ? GRAPHS : 0);
        registering = new Memory<>(holds ? 1 : 0);
    }

    private record Asked(Scope scope, LocalDate day) {}

    /// @param imported how many are imported, those of later days included
    private record Held(List<Contract> all, long imported) {}

    /// A graph, and the systems in it that are said to be critical.
    record Joined(DependencyGraph graph, Set<NodeId> critical) {}

    Folders folders() {
        return folders;
    }

    /// The registers of entities.
    FilingRegisters entities() {
        return new FilingRegisters(folders.shared());
    }

    ContractRegisters awards() {
        return new ContractRegisters(folders.own(), DigitalCodes.of(folders.data(DigitalCodes.FOLDER)));
    }

    /// Hands over each imported contract.
    ///
    /// @return how many there were
    long contracts(Consumer<Contract> taken) throws IOException {
        if (!holds) {
            return imported(taken);
        }
        List<Contract> held = held().all();
        held.forEach(taken);
        return held.size();
    }

    /// Hands over each imported contract.
    ///
    /// @return how many are imported, those that were not notified yet on the day included
    long imported(Consumer<Contract> taken) throws IOException {
        if (!holds) {
            return awards().contracts(knownOn).each(asOf, taken).contracts();
        }
        held().all().forEach(taken);
        return held().imported();
    }

    private Held held() throws IOException {
        return contracts.of(true, () -> {
            var all = new ArrayList<Contract>();
            long imported = awards().contracts(knownOn).each(asOf, all::add).contracts();
            return new Held(List.copyOf(all), imported);
        });
    }

    /// Those of some contracts that are imported: a map does not hold them, they are read again.
    Map<String, Contract> contracts(Set<String> wanted) throws IOException {
        Map<String, Contract> found = new HashMap<>();
        contracts(contract -> {
            if (wanted.contains(contract.uid())) {
                found.put(contract.uid(), contract);
            }
        });
        return found;
    }

    /// Hands over each imported system, component and need.
    ///
    /// @return the files they come from
    List<PortfolioSource> components(PortfolioFilings taken) throws IOException {
        return new ComponentRegisters(folders.own())
                .play(taken, knownOn).stream().map(account -> account.source()).toList();
    }

    /// Every file read. Of contracts, a file imported after the day asked about is left out.
    List<PortfolioSource> sources() throws IOException {
        var sources = new ArrayList<PortfolioSource>();
        awards().accounts().stream()
                .map(account -> account.source())
                .filter(source -> knownOn == null || !source.retrieved().isAfter(knownOn))
                .forEach(sources::add);
        sources.addAll(components(new NamedSuppliers()));
        entities()
                .sources()
                .forEach(source -> sources.add(new PortfolioSource(
                        source.id(), "filing", source.title(), source.from(), source.sha256(), source.retrieved())));
        return sources;
    }

    /// Everything imported, joined on a day; of one organisation, only what it needs.
    Joined graph(Scope scope, LocalDate day) throws IOException {
        return graphs.of(
                new Asked(scope, day),
                () -> scope.organisation() == null ? joined(scope.digital(), day) : carved(scope, day));
    }

    private Joined carved(Scope scope, LocalDate day) throws IOException {
        Joined all = graph(new Scope(null, scope.digital()), day);
        DependencyGraph graph = new Portfolio(all.graph())
                .neededBy(all.graph().nodes().stream().filter(scope::asks).toList());
        return new Joined(
                graph, all.critical().stream().filter(graph::has).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private Joined joined(boolean digitalOnly, LocalDate day) throws IOException {
        Optional<Ownership> ownership = ownership(day);
        var joining = new Joining(
                id -> ownership.map(registers -> above(registers, id, day)).orElse(List.of()),
                ownership.isEmpty() ? Map.of() : names(day));
        contracts(contract -> {
            if (!digitalOnly || Scope.isDigital(contract)) {
                joining.contract(contract);
            }
        });
        components(joining);
        return new Joined(joining.graph(), joining.critical());
    }

    /// Which entities names mean: as `portfolio suppliers` kept them or, when all is held in memory, as registers
    /// answer now.
    private Map<NodeId, EntityId> names(LocalDate day) throws IOException {
        return holds
                ? names.of(true, () -> NamedAsked.of(this).meant(day).byNode())
                : SupplierNames.kept(folders.own(), complaints);
    }

    /// Registers of entities, when some are imported.
    private Optional<Ownership> ownership(LocalDate day) throws IOException {
        return ownerships.of(day, () -> {
            FilingRegisters registers = entities();
            return registers.sources().isEmpty()
                    ? Optional.empty()
                    : Optional.of(Ownership.on(registers.graph(), folders.data(Backing.LAW), day));
        });
    }

    /// Who is behind what is on the shelf: what it reads is held as long as this.
    Registering registering() throws IOException {
        return registering.of(true, () -> Registering.of(folders));
    }

    /// Who is behind the holders of contracts; empty when no register of entities is imported.
    Optional<Behind> behind(LocalDate day) throws IOException {
        Optional<Ownership> ownership = ownership(day);
        return ownership.isEmpty() ? Optional.empty() : Optional.of(new Behind(ownership.get(), day, names(day)));
    }

    /// Accounts taken in by another are not control: what they take down is possible only.
    static List<Joining.Above> above(Ownership ownership, EntityId supplier, LocalDate day) {
        EntityId id =
                supplier.scheme().equals(EntityId.SIRENE) && supplier.value().length() > SIREN
                        ? EntityId.siren(supplier.value().substring(0, SIREN))
                        : supplier;
        var above = new ArrayList<Joining.Above>();
        ownership
                .find(id)
                .ifPresent(found -> above.add(new Joining.Above(
                        null, found.name() == null ? "" : found.name(), found.country(), true, source(found))));
        ownership.controllers(id, day).ifPresent(controllers -> {
            for (Controller one : controllers.ultimate()) {
                boolean certain = one.certainty() == Certainty.CERTAIN && one.basis() == Basis.CONTROL_BY_VOTES;
                above.add(new Joining.Above(
                        one.id(),
                        one.name() == null ? one.id().toString() : one.name(),
                        one.country(),
                        certain,
                        one.chain().isEmpty() ? "" : one.chain().getFirst().source()));
            }
        });
        return above;
    }

    private static String source(Described found) {
        return found.descriptions().isEmpty()
                ? ""
                : found.descriptions().getFirst().source();
    }
}
