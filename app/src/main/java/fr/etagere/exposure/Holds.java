package fr.etagere.exposure;

import fr.etagere.ownership.Controller;
import fr.etagere.ownership.Described;
import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.Holding;
import fr.etagere.ownership.LegalEntity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Everything that ties an entity to a State: its own seats, those above it, its branches and stated presences.
final class Holds {

    private static final String JURISDICTION = "JURISDICTION";

    private final Subject subject;

    Holds(Subject subject) {
        this.subject = subject;
    }

    List<Exposure.Hold> all() {
        var holds = new LinkedHashSet<Exposure.Hold>(seats(subject.entity()));
        for (Controller controller : subject.controllers().ultimate()) {
            holds.addAll(above(controller));
        }
        for (Subject.Branch branch : subject.branches()) {
            if (branch.country() != null) {
                holds.add(new Exposure.Hold.Branch(branch.link(), branch.country()));
            }
        }
        subject.presences()
                .forEach(presence -> holds.add(
                        new Exposure.Hold.Stated(presence.country().toUpperCase(Locale.ROOT), presence.source())));
        return new ArrayList<>(holds);
    }

    private static List<Exposure.Hold> seats(Described entity) {
        var seats = new ArrayList<Exposure.Hold>();
        for (LegalEntity description : entity.descriptions()) {
            description
                    .seats()
                    .forEach(
                            seat -> seats.add(new Exposure.Hold.Seat(seat.kind().name(), seat.country())));
            String law = description.jurisdiction();
            if (law != null) {
                seats.add(new Exposure.Hold.Seat(JURISDICTION, state(law)));
            }
        }
        return seats;
    }

    /// Everyone on the chain, not its top alone: an intermediate holding has a law of its own.
    private List<Exposure.Hold> above(Controller controller) {
        var above = new ArrayList<Exposure.Hold>();
        var seen = new HashSet<EntityId>();
        for (Holding link : controller.chain()) {
            EntityId holder = link.holder();
            Described described = subject.above().get(holder);
            if (described != null && seen.add(described.id())) {
                for (String country : countries(described)) {
                    above.add(new Exposure.Hold.Above(
                            described.id(),
                            described.name(),
                            country,
                            controller.basis(),
                            controller.certainty(),
                            below(holder, controller.chain())));
                }
            }
        }
        return above;
    }

    private static Set<String> countries(Described entity) {
        var countries = new LinkedHashSet<String>();
        seats(entity).forEach(hold -> {
            if (hold instanceof Exposure.Hold.Seat seat) {
                countries.add(seat.country());
            }
        });
        return countries;
    }

    /// The links of a chain by which an entity stands above the one asked about.
    private static List<Holding> below(EntityId top, List<Holding> chain) {
        var reached = new HashSet<EntityId>(Set.of(top));
        var links = new LinkedHashSet<Holding>();
        boolean more = true;
        while (more) {
            more = false;
            for (Holding link : chain) {
                if (reached.contains(link.holder()) && links.add(link)) {
                    reached.add(link.held());
                    more = true;
                }
            }
        }
        return List.copyOf(links);
    }

    private static String state(String jurisdiction) {
        int dash = jurisdiction.indexOf('-');
        return dash < 0 ? jurisdiction : jurisdiction.substring(0, dash);
    }
}
