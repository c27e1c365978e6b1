package fr.etagere.cartography;

import fr.etagere.exposure.Subject;
import fr.etagere.ownership.Basis;
import fr.etagere.ownership.Certainty;
import fr.etagere.ownership.Controller;
import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.Gap;
import fr.etagere.ownership.ParentGap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What of a company's gaps leaves open who is at the top above it.
record TopGaps(Subject subject) {

    /// GLEIF's word for a company that nobody controls: its shares are spread. It ends a chain.
    private static final String NOBODY = "NO_KNOWN_PERSON";

    List<Gap> open() {
        List<Controller> tops = subject.controllers().ultimate();
        boolean sure = !tops.isEmpty()
                && tops.stream()
                        .allMatch(one -> one.certainty() == Certainty.CERTAIN && one.basis() == Basis.CONTROL_BY_VOTES);
        Set<EntityId> at = at(tops);
        return subject.controllers().gaps().stream()
                .filter(gap -> !sure || at.contains(gap.about()))
                .filter(gap -> !settled(gap))
                .toList();
    }

    /// Every identifier of those at the top; the company's own when nobody is above it. Below a
    /// sure majority of votes, what else is missing changes nothing.
    private Set<EntityId> at(List<Controller> tops) {
        var at = new HashSet<EntityId>();
        if (tops.isEmpty()) {
            at.addAll(subject.entity().identifiers());
        }
        for (Controller top : tops) {
            at.addAll(top.group());
            subject.above().values().stream()
                    .filter(above -> above.identifiers().stream().anyMatch(top.group()::contains))
                    .forEach(above -> at.addAll(above.identifiers()));
        }
        return at;
    }

    /// Said of the ultimate parent, it settles the direct one too.
    private boolean settled(Gap gap) {
        return gap.code() == Gap.Code.PARENT_WITHHELD
                && gap.details().get(1).equals(NOBODY)
                && subject.controllers().gaps().stream()
                        .anyMatch(other -> other.code() == Gap.Code.PARENT_WITHHELD
                                && other.about().equals(gap.about())
                                && other.details().getFirst().equals(ParentGap.Level.ULTIMATE.name()));
    }
}
