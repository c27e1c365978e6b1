package fr.etagere.cartography;

import fr.etagere.exitplan.SubstitutesJson;
import fr.etagere.portfolio.CutOff;
import fr.etagere.portfolio.DependencyGraph;
import fr.etagere.portfolio.NodeId;
import fr.etagere.portfolio.Replacements;
import fr.etagere.portfolio.SinglePoint;
import fr.etagere.portfolio.Substitution;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// What falls in a cut-off, and what to do about it.
///
/// @param cut what falls, when, how surely, and by what
/// @param plan the smallest set to replace so that critical systems stand again
/// @param points on what alone critical systems hang, among what falls
/// @param substitutions what the shelf holds for what is cut off and for what the plan replaces
/// @param beyond things that a country takes and that were not looked up, being too many
/// @param terms what leaving a contract takes
/// @param unknown what was asked about and the map does not know, in order
public record Fall(
        CutOff cut,
        Replacements plan,
        List<SinglePoint> points,
        List<Substitution> substitutions,
        int beyond,
        ExitTerms terms,
        DependencyGraph graph,
        Set<NodeId> critical,
        List<NodeId> unknown) {

    public Fall {
        points = List.copyOf(points);
        substitutions = List.copyOf(substitutions);
        critical = Set.copyOf(critical);
        unknown = List.copyOf(unknown);
    }

    /// `docs/schemas/cut-off.schema.json`.
    public ObjectNode json() {
        ObjectNode root = CutOffJson.of(cut, plan, points, graph);
        root.set("substitutes", SubstitutesJson.of(substitutions));
        root.put("substitutesBeyond", beyond);
        root.set("exitTerms", SubstitutesJson.terms(terms.terms()));
        return root;
    }
}
