package fr.etagere.app;

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
import fr.etagere.procurement.ContractRegisters;
import fr.etagere.procurement.DigitalCodes;
import fr.etagere.shared.Materials;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Contracts, and who stands behind them, ready to be asked.
final class Maps {

    private static final int SIREN = 9;

    private final Surroundings surroundings;
    private final TimeOptions time;

    Maps(Surroundings surroundings) {
        this(surroundings, new TimeOptions());
    }

    Maps(Surroundings surroundings, TimeOptions time) {
        this.surroundings = surroundings;
        this.time = time;
    }

    /// Hands over each imported contract.
    ///
    /// @return how many there were
    long contracts(Consumer<Contract> taken) throws IOException {
        var codes = DigitalCodes.of(Materials.at(surroundings.root(), List.of(DigitalCodes.FOLDER)));
        return new ContractRegisters(surroundings.home(), codes)
                .contracts(time.knownOn())
                .each(time.asOf(), taken)
                .contracts();
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

    /// A graph, and the systems in it that are said to be critical.
    record Joined(DependencyGraph graph, Set<NodeId> critical) {}

    /// Everything imported, joined on a day.
    Joined graph(boolean digitalOnly, LocalDate day) throws IOException {
        Optional<Ownership> ownership = ownership(day);
        var joining = new Joining(
                id -> ownership.map(registers -> above(registers, id, day)).orElse(List.of()),
                ownership.isEmpty() ? Map.of() : SupplierNames.kept(surroundings));
        contracts(contract -> {
            if (!digitalOnly || contract.digital().verdict() == Contract.Digital.Verdict.YES) {
                joining.contract(contract);
            }
        });
        new ComponentRegisters(surroundings.home()).play(joining, time.knownOn());
        return new Joined(joining.graph(), joining.critical());
    }

    /// Registers of entities, when some are imported.
    Optional<Ownership> ownership(LocalDate day) throws IOException {
        var registers = new FilingRegisters(surroundings.home());
        return registers.sources().isEmpty()
                ? Optional.empty()
                : Optional.of(Ownership.on(registers.graph(), surroundings.laws(), day));
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
