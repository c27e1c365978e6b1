package fr.etagere.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What there is in place of one thing that is cut off or to be replaced, and what leaving it takes.
///
/// @param labels what was looked up on the shelf: its name, or the names and objects of what it supplies
/// @param found what stands first, then what is not known; of each, State first. Empty when the
///     shelf answers none of the labels
/// @param aside what would be found too, and falls with what is cut off: it is not proposed
/// @param exits contracts to leave, those that end first before the others
public record Substitution(
        NodeId node,
        String name,
        List<String> labels,
        List<Substitute> found,
        List<Substitute> aside,
        List<Exit> exits) {

    public Substitution {
        labels = List.copyOf(labels);
        found = List.copyOf(found);
        aside = List.copyOf(aside);
        exits = List.copyOf(exits);
    }

    /// Leaving a contract. No source publishes its reversibility clause: it is in the contract itself.
    ///
    /// @param ends null when the duration or the notification is not published
    /// @param noticeMonths null when not stated
    /// @param noticeBy last day to give notice for its end; null when either is not known
    /// @param governingLaw null when not stated
    public record Exit(
            String uid,
            String object,
            @Nullable LocalDate ends,
            @Nullable Integer noticeMonths,
            @Nullable LocalDate noticeBy,
            @Nullable String governingLaw) {

        public static Exit of(Contract contract) {
            LocalDate ends = contract.ends();
            return new Exit(
                    contract.uid(),
                    contract.object(),
                    ends,
                    contract.noticeMonths(),
                    ends == null || contract.noticeMonths() == null ? null : ends.minusMonths(contract.noticeMonths()),
                    contract.governingLaw());
        }
    }

    /// What stands for a node: itself or, for a supplier, what it and those under it supply.
    public static List<NodeId> supplied(DependencyGraph graph, NodeId node) {
        if (node.kind() != NodeId.Kind.SUPPLIER) {
            return List.of(node);
        }
        var supplied = new LinkedHashSet<NodeId>();
        var suppliers = new ArrayList<>(List.of(node));
        Set<NodeId> seen = new HashSet<>(suppliers);
        for (int next = 0; next < suppliers.size(); next++) {
            for (Dependency user : graph.usersOf(suppliers.get(next))) {
                if (user.from().kind() != NodeId.Kind.SUPPLIER) {
                    supplied.add(user.from());
                } else if (seen.add(user.from())) {
                    suppliers.add(user.from());
                }
            }
        }
        return List.copyOf(supplied);
    }

    /// The contracts under which a node is had.
    public static Set<String> contracts(DependencyGraph graph, NodeId node) {
        var uids = new LinkedHashSet<String>();
        for (NodeId one : supplied(graph, node)) {
            if (one.kind() == NodeId.Kind.CONTRACT) {
                uids.add(one.key());
            }
            graph.needsOf(one).stream()
                    .filter(need -> need.kind() == Dependency.Kind.BOUGHT_UNDER)
                    .filter(need -> one.kind() != NodeId.Kind.ORGANISATION)
                    .forEach(need -> uids.add(need.to().key()));
        }
        return uids;
    }
}
