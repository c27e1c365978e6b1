package fr.etagere.web;

import fr.etagere.steps.Shortlist;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What someone did to a shortlist, read from the form: the choices that differ from those they had before them.
/// Applied to the list as it is now, so that two people who choose on different solutions never meet.
final class ShelfStepForm {

    static final String KEEP = "garder";
    static final String SET_ASIDE = "ecarter";
    static final String CHOICE = "choix:";
    static final String TEXT = "mot:";

    /// More than the format takes, so that it is the format that refuses.
    private static final int LONGEST = 3_000;

    /// What was changed, by solution; null for neither kept nor set aside any more.
    private final Map<String, Shortlist.@Nullable Choice> changed = new LinkedHashMap<>();

    private final Shortlist before;

    private ShelfStepForm(Shortlist before) {
        this.before = before;
    }

    static ShelfStepForm read(Visit visit) {
        var form = new ShelfStepForm(Shortlist.of(FormReader.tree(visit.param("avant"))));
        for (String name : visit.request().params().keySet()) {
            if (name.startsWith(CHOICE)) {
                String solution = name.substring(CHOICE.length());
                form.change(solution, choice(visit.param(name), visit.param(TEXT + solution)));
            }
        }
        return form;
    }

    /// One solution, chosen from what a search found.
    static ShelfStepForm one(Visit visit, Shortlist now) {
        var form = new ShelfStepForm(now);
        form.change(visit.param("solution"), choice(visit.param("choix"), visit.param("mot")));
        return form;
    }

    /// Solutions with a note and no choice: a note is kept with its choice only.
    static List<String> waiting(Visit visit) {
        return visit.request().params().keySet().stream()
                .filter(name -> name.startsWith(TEXT) && !visit.param(name).isBlank())
                .map(name -> name.substring(TEXT.length()))
                .filter(solution -> visit.param(CHOICE + solution).isEmpty())
                .toList();
    }

    private void change(String solution, Shortlist.@Nullable Choice wanted) {
        if (!Objects.equals(wanted, before.choices().get(solution))) {
            changed.put(solution, wanted);
        }
    }

    private static Shortlist.@Nullable Choice choice(String word, String text) {
        String clean = text.replaceAll("[\\p{Cntrl}\\p{Cs}&&[^\n]]+", " ").strip();
        String bounded = clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
        return switch (word) {
            case KEEP -> new Shortlist.Choice(true, bounded);
            case SET_ASIDE -> new Shortlist.Choice(false, bounded);
            default -> null;
        };
    }

    Map<String, Shortlist.@Nullable Choice> changed() {
        return changed;
    }

    /// Whether someone else chose otherwise on the same solution since.
    boolean meets(String solution, Shortlist now) {
        Shortlist.Choice theirs = now.choices().get(solution);
        return !Objects.equals(theirs, before.choices().get(solution))
                && !Objects.equals(theirs, changed.get(solution));
    }

    /// Whether the list is as the page would show it: only what was sent changed since it was made.
    ///
    /// @param saved whether what was sent is in it
    boolean shows(Shortlist now, boolean saved) {
        return (saved ? on(before) : before).choices().equals(now.choices());
    }

    Shortlist on(Shortlist now) {
        Shortlist result = now;
        for (var one : changed.entrySet()) {
            result = result.with(one.getKey(), one.getValue());
        }
        return result;
    }
}
