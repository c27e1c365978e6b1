package fr.etagere.steps;

import fr.etagere.accounts.Accounts;
import fr.etagere.accounts.Actor;
import fr.etagere.catalogue.Catalogue;
import fr.etagere.need.NeedReader;
import fr.etagere.records.Dossiers;
import fr.etagere.records.Replacing;
import fr.etagere.records.Step;
import fr.etagere.records.Version;
import fr.etagere.shared.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The rules of the list of solutions: what may be kept or set aside, when it may change, how it is frozen and freed.
public final class Shortlisting {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 2_000;

    private final Dossiers dossiers;
    private final Accounts accounts;
    private final DecisionsInUse inUse;
    private final Assembled assembled;
    private final Clock clock;

    /// @param inUse gives the shelf on which solutions are
    /// @param clock says the day a list is frozen
    public Shortlisting(Dossiers dossiers, Accounts accounts, DecisionsInUse inUse, NeedReader reader, Clock clock) {
        this.dossiers = dossiers;
        this.accounts = accounts;
        this.inUse = inUse;
        this.assembled = new Assembled(reader);
        this.clock = clock;
    }

    /// Something that keeps a list from being saved.
    ///
    /// @param solution on which it bears; empty for the list as a whole
    public record Fault(String solution, Violation violation) {}

    /// What keeps a list from taking the place of another.
    ///
    /// @param steps of the dossier
    public List<Fault> faults(Actor actor, Map<Step, Version> steps, Shortlist now, Shortlist wanted) {
        var faults = new ArrayList<Fault>();
        Catalogue catalogue = inUse.catalogue();
        wanted.choices().forEach((solution, choice) -> {
            if (!choice.equals(now.choices().get(solution))) {
                code(catalogue, now, solution, choice).ifPresent(code -> faults.add(fault(solution, code, choice)));
            }
        });
        Set<String> told = new HashSet<>(faults.stream().map(Fault::solution).toList());
        List<String> aside = wanted.choices().entrySet().stream()
                .filter(one -> !one.getValue().kept())
                .map(Map.Entry::getKey)
                .toList();
        // What the published format of a need says of the list is said here, while it can be mended.
        var tree = assembled.tree(steps, accounts.organisation(actor.siret()).orElseThrow());
        tree.set("setAside", wanted.content().get("setAside"));
        for (Violation violation : assembled.violations(tree)) {
            String[] path = violation.path().split("/");
            if (path.length > 1 && path[1].equals("setAside")) {
                boolean ofOne = path.length > 2 && path[2].matches("\\d{1,3}");
                String solution = ofOne ? aside.get(Integer.parseInt(path[2])) : "";
                if (told.add(solution)) {
                    faults.add(new Fault(solution, violation));
                }
            }
        }
        return faults;
    }

    private static Optional<String> code(Catalogue catalogue, Shortlist now, String solution, Shortlist.Choice choice) {
        if (catalogue.entry(solution).isEmpty() && !now.choices().containsKey(solution)) {
            return Optional.of("shelf-unknown");
        }
        if (!choice.kept() && choice.text().isBlank()) {
            return Optional.of("shelf-reason");
        }
        return choice.text().length() > LONGEST ? Optional.of("shelf-long") : Optional.empty();
    }

    private static Fault fault(String solution, String code, Shortlist.Choice choice) {
        boolean unknown = code.equals("shelf-unknown");
        return new Fault(
                unknown ? "" : solution,
                new Violation(
                        "",
                        null,
                        unknown ? solution : choice.text(),
                        code,
                        List.of(unknown ? solution : Integer.toString(LONGEST))));
    }

    /// What freezing or freeing a list comes to.
    public sealed interface Sealing {

        /// @param version what is kept now; the one read, when the list already was as asked
        record Done(Version version) implements Sealing {}

        record Refused(Violation violation) implements Sealing {}

        /// Someone wrote in between.
        record Passed(Replacing.Passed passed) implements Sealing {}
    }

    /// Freezes a list, or lets it change again.
    ///
    /// @param read the version the writer had before them
    /// @param reason why, which stays in the dossier
    public Sealing seal(Actor actor, UUID dossier, int read, boolean freezing, String reason) {
        if (reason.length() < SHORTEST || reason.length() > LONGEST) {
            return refused(
                    "/reason", reason, "shelf-seal-reason", Integer.toString(SHORTEST), Integer.toString(LONGEST));
        }
        Version last = dossiers.current(actor, dossier, Step.SHELF);
        Shortlist now = Shortlist.of(last.content());
        if (last.number() == read && freezing && now.choices().isEmpty()) {
            return refused("", "", "shelf-nothing");
        }
        if (last.number() == read && freezing == (now.frozen() != null)) {
            return new Sealing.Done(last);
        }
        LocalDate today = LocalDate.now(clock);
        Shortlist wanted =
                freezing ? now.freeze(today, reason, actor.name()) : now.unfreeze(today, reason, actor.name());
        return switch (dossiers.replace(actor, dossier, Step.SHELF, read, wanted.content())) {
            case Replacing.Replaced(Version version) -> new Sealing.Done(version);
            case Replacing.Passed passed -> new Sealing.Passed(passed);
        };
    }

    private static Sealing refused(String path, String value, String code, String... arguments) {
        return new Sealing.Refused(new Violation(path, null, value, code, List.of(arguments)));
    }

    /// Whether a list may take the place of another as far as freezing goes.
    static boolean open(Shortlist now, Shortlist wanted) {
        return now.frozen() == null || Objects.equals(now.choices(), wanted.choices());
    }
}
