package fr.etagere.exposure;

import fr.etagere.shared.Materials;
import fr.etagere.shared.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The face: holds the laws, and says which ones reach an entity.
///
/// @param laws in the order of the file
public record Exposures(List<Law> laws) {

    public static final String FOLDER = "doctrine/ownership";

    /// Path of the laws among the materials.
    public static final String LAWS = FOLDER + "/laws.yaml";

    public Exposures {
        laws = List.copyOf(laws);
    }

    /// Reads the laws; a fault in them is ours.
    public static Exposures of(Materials materials) {
        return new Exposures(materials.list(LAWS, Law.class));
    }

    /// Which laws reach an entity on a day, and by what.
    public Exposure of(Subject subject, LocalDate asOf) {
        List<Exposure.Hold> holds = new Holds(subject).all();
        var reached = new ArrayList<Exposure.Reached>();
        var past = new ArrayList<Exposure.Reached>();
        for (Law law : laws) {
            for (Law.Reach reach : law.reaches()) {
                for (Exposure.Hold hold : holds) {
                    if (tie(hold) == reach.by() && country(hold).equals(law.state())) {
                        var one = new Exposure.Reached(law, reach, Status.weaker(law.status(), reach.status()), hold);
                        (law.inForce(asOf) ? reached : past).add(one);
                    }
                }
            }
        }
        return new Exposure(
                subject.entity().id(),
                subject.entity().name(),
                asOf,
                reached,
                past,
                subject.controllers().gaps());
    }

    private static Law.Tie tie(Exposure.Hold hold) {
        return switch (hold) {
            case Exposure.Hold.Seat _ -> Law.Tie.SEAT;
            case Exposure.Hold.Above _ -> Law.Tie.CONTROL;
            case Exposure.Hold.Branch _, Exposure.Hold.Stated _ -> Law.Tie.PRESENCE;
        };
    }

    private static String country(Exposure.Hold hold) {
        return switch (hold) {
            case Exposure.Hold.Seat seat -> seat.country();
            case Exposure.Hold.Above above -> above.country();
            case Exposure.Hold.Branch branch -> branch.country();
            case Exposure.Hold.Stated stated -> stated.country();
        };
    }
}
