package fr.etagere.search;

import fr.etagere.catalogue.Card;
import fr.etagere.catalogue.Entry;
import fr.etagere.catalogue.Evidence;
import fr.etagere.catalogue.Tokens;
import fr.etagere.catalogue.Understood;
import fr.etagere.catalogue.Wish;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Says of one answer why it is one, and what is missing for what was asked.
final class Explaining {

    private static final int UNEXPLAINED = 2;

    private final Understood understood;
    private final LocalDate on;

    Explaining(Understood understood, LocalDate on) {
        this.understood = understood;
        this.on = on;
    }

    List<Found.Why> why(Entry entry) {
        var why = new ArrayList<Found.Why>();
        for (String name : EntryFields.names(entry)) {
            List<String> tokens = Tokens.of(name);
            if (!tokens.isEmpty() && understood.tokens().containsAll(tokens)) {
                why.add(new Found.Why.Bears(
                        name, 2 * tokens.size() >= understood.content().size()));
                break;
            }
        }
        for (Understood.Asked asked : understood.functions()) {
            if (entry.functions().contains(asked.function())) {
                why.add(new Found.Why.Gives(asked.function(), asked.expression(), !asked.whole() || passing(asked)));
            }
        }
        for (Understood.Named named : understood.brands()) {
            if (replaces(entry, named.brand())) {
                why.add(new Found.Why.Replaces(named.brand()));
            } else {
                named.functions().stream()
                        .filter(entry.functions()::contains)
                        .findFirst()
                        .ifPresent(function -> why.add(new Found.Why.DoesAs(named.brand(), function)));
            }
        }
        understood.wishes().stream()
                .filter(wish -> grants(entry, wish))
                .sorted()
                .forEach(wish -> why.add(new Found.Why.Wished(wish)));
        // Being open to somebody is no answer by itself.
        if (!why.isEmpty()) {
            understood.bodies().stream()
                    .filter(body -> entry.admits(body) == Entry.Admission.ADMITTED)
                    .forEach(body -> why.add(new Found.Why.Open(body)));
        }
        List<String> said = said(entry);
        if (!said.isEmpty()) {
            why.add(new Found.Why.Says(said));
        }
        if (!why.isEmpty()) {
            return List.copyOf(why);
        }
        return List.of(understood.tokens().isEmpty() ? new Found.Why.Passes() : new Found.Why.Near());
    }

    /// One word that fits, among several that nothing explains, may be said in passing.
    private boolean passing(Understood.Asked asked) {
        return Tokens.of(asked.expression()).size() == 1 && understood.left().size() >= UNEXPLAINED;
    }

    private boolean grants(Entry entry, Wish wish) {
        return switch (wish) {
            case STATE -> entry.shelf() == Entry.Shelf.STATE;
            case VEHICLE -> entry.shelf() == Entry.Shelf.VEHICLE;
            case FREE_SOFTWARE -> entry.shelf() == Entry.Shelf.FREE_SOFTWARE && licensed(entry);
            case HEALTH -> entry.certifiedForHealth(on);
            case QUALIFIED -> entry.qualified(on);
        };
    }

    List<Found.Missing> missing(Entry entry) {
        var missing = new ArrayList<Found.Missing>();
        for (Understood.Asked asked : understood.functions()) {
            if (asked.whole() && !entry.functions().contains(asked.function())) {
                missing.add(new Found.Missing.Function(asked.function()));
            }
        }
        if (!entry.functions().isEmpty() && !entry.proven("functions", on)) {
            missing.add(new Found.Missing.Proof("functions"));
        }
        contested(entry).forEach(field -> missing.add(new Found.Missing.Contested(field)));
        boolean hosting =
                entry.shelf() == Entry.Shelf.CLOUD || understood.wishes().contains(Wish.QUALIFIED);
        if (hosting && !entry.qualified(on)) {
            missing.add(undated(entry) ? new Found.Missing.QualificationDates() : new Found.Missing.Qualification());
        }
        if (understood.wishes().contains(Wish.HEALTH) && !entry.certifiedForHealth(on)) {
            missing.add(new Found.Missing.Health());
        }
        if (entry.shelf() == Entry.Shelf.FREE_SOFTWARE && !licensed(entry)) {
            missing.add(new Found.Missing.Licence());
        }
        if (entry.availableTo() != null) {
            missing.add(new Found.Missing.Ends(entry.availableTo()));
        }
        if (entry.shelf() == Entry.Shelf.STATE && !entry.proven("openTo", on)) {
            missing.add(new Found.Missing.Access());
        }
        if (entry.listed().standing() == Card.Standing.WITHDRAWN) {
            missing.add(new Found.Missing.Withdrawn());
        }
        return List.copyOf(missing);
    }

    private static boolean undated(Entry entry) {
        Entry.Qualification qualification = entry.qualification();
        return qualification != null
                && qualification.state() == Entry.Qualification.State.QUALIFIED
                && qualification.to() == null;
    }

    private static boolean licensed(Entry entry) {
        return entry.licence() != null && !entry.licence().equalsIgnoreCase("N/A");
    }

    private static Set<String> contested(Entry entry) {
        var fields = new LinkedHashSet<String>();
        entry.evidence().stream()
                .filter(item -> item.status() == Evidence.Status.CONTESTED)
                .forEach(item -> fields.addAll(item.claims()));
        return fields;
    }

    static boolean replaces(Entry entry, String brand) {
        String key = Keys.folded(brand);
        return entry.replaces() != null
                && entry.replaces().stream().anyMatch(one -> Keys.folded(one).equals(key));
    }

    private List<String> said(Entry entry) {
        if (understood.left().isEmpty()) {
            return List.of();
        }
        var text = new HashSet<>(Tokens.of(entry.fr() + " " + entry.en()));
        entry.listed().purposes().forEach(purpose -> text.addAll(Tokens.of(purpose)));
        return understood.left().stream().filter(text::contains).toList();
    }
}
