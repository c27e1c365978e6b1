package fr.etagere.steps;

import fr.etagere.accounts.Accounts;
import fr.etagere.accounts.Actor;
import fr.etagere.backing.Backed;
import fr.etagere.grid.DrawLimit;
import fr.etagere.grid.Objectives;
import fr.etagere.need.NeedReader;
import fr.etagere.records.Dossiers;
import fr.etagere.records.Replacing;
import fr.etagere.records.Step;
import fr.etagere.records.Version;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/// The steps of a dossier, each replaced as a whole by its own rules: those its page holds to.
public final class Steps {

    /// What a step is read with, under the root of the materials.
    public static final List<String> FOLDERS = List.of(Objectives.FOLDER, "docs/schemas");

    private static final Set<String> DATA = Set.of("data", "hosting");

    /// Parts of a need that are another step's, or the organisation's own.
    private static final Set<String> ELSEWHERE = Set.of("organisation", "setAside", "data", "hosting");

    private final Dossiers dossiers;
    private final Accounts accounts;
    private final Shortlisting shortlisting;
    private final SupplierChoices suppliers;
    private final Forms forms;
    private final ShelfContent shelves;
    private final SuppliersContent names;
    private final Map<Step, Set<String>> members;

    /// @param materials with {@link #FOLDERS}
    /// @param draws that a grid may ask for
    public Steps(
            Dossiers dossiers,
            Accounts accounts,
            Shortlisting shortlisting,
            SupplierChoices suppliers,
            Materials materials,
            DrawLimit draws) {
        this.dossiers = dossiers;
        this.accounts = accounts;
        this.shortlisting = shortlisting;
        this.suppliers = suppliers;
        this.forms = new Forms(materials, draws);
        this.shelves = new ShelfContent(materials);
        this.names = new SuppliersContent(materials);
        var need = new TreeSet<>(
                materials.tree(NeedReader.SCHEMA).path("properties").propertyNames());
        need.removeAll(ELSEWHERE);
        this.members = Map.of(
                Step.NEED, need,
                Step.DATA, DATA,
                Step.SHELF, Set.of("kept", "setAside", "frozen", "unfrozen"),
                Step.COMPARISON, Set.of("grid"),
                Step.SUPPLIERS, Set.of("names"));
    }

    /// What the content of a step may hold at its top.
    public Set<String> members(Step step) {
        return members.getOrDefault(step, Set.of());
    }

    /// Replaces a step, unless something in it cannot be, or someone wrote since.
    ///
    /// @param read the version the writer had before them
    /// @param content whose members are those of the step
    /// @throws IOException when what was decided of names cannot be read
    public Writing replace(Actor actor, UUID dossier, Step step, int read, ObjectNode content) throws IOException {
        return switch (step) {
            case NEED, DATA -> judged(actor, dossier, step, read, content, need(actor, dossier, step, content));
            case COMPARISON -> judged(actor, dossier, step, read, content, forms.grid(content));
            case SHELF -> shelf(actor, dossier, read, content);
            case SUPPLIERS -> suppliers(actor, dossier, read, content);
        };
    }

    private List<Violation> need(Actor actor, UUID dossier, Step step, ObjectNode content) {
        Map<Step, Version> steps = dossiers.steps(actor, dossier);
        steps.computeIfPresent(
                step,
                (_, last) -> new Version(step, last.number(), content, last.authorId(), last.author(), last.savedAt()));
        return forms.need(steps, step, accounts.organisation(actor.siret()).orElseThrow());
    }

    private Writing judged(
            Actor actor, UUID dossier, Step step, int read, ObjectNode content, List<Violation> violations) {
        return violations.isEmpty()
                ? written(dossiers.replace(actor, dossier, step, read, content))
                : new Writing.Refused(violations);
    }

    private static Writing written(Replacing replacing) {
        return switch (replacing) {
            case Replacing.Replaced(Version version) -> new Writing.Written(version);
            case Replacing.Passed passed -> new Writing.Passed(passed);
        };
    }

    private Writing shelf(Actor actor, UUID dossier, int read, ObjectNode content) {
        Map<Step, Version> steps = dossiers.steps(actor, dossier);
        Version last = Objects.requireNonNull(steps.get(Step.SHELF));
        Shortlist now = Shortlist.of(last.content());
        List<Violation> violations = shelves.violations(content, last.content());
        if (!violations.isEmpty()) {
            return new Writing.Refused(violations);
        }
        Shortlist wanted = ShelfContent.list(content, now);
        if (last.number() != read) {
            return new Writing.Passed(dossiers.passed(actor, dossier, Step.SHELF, read, wanted.content()));
        }
        if (!Shortlisting.open(now, wanted)) {
            return new Writing.Frozen();
        }
        List<Violation> faults = shortlisting.faults(actor, steps, now, wanted).stream()
                .map(fault -> ShelfContent.placed(fault, content))
                .toList();
        return faults.isEmpty()
                ? written(dossiers.replace(actor, dossier, Step.SHELF, read, wanted.content()))
                : new Writing.Refused(faults);
    }

    private Writing suppliers(Actor actor, UUID dossier, int read, ObjectNode content) throws IOException {
        Version last = dossiers.current(actor, dossier, Step.SUPPLIERS);
        List<Violation> violations = names.violations(content, last.content());
        if (!violations.isEmpty()) {
            return new Writing.Refused(violations);
        }
        if (last.number() != read) {
            return new Writing.Passed(dossiers.passed(actor, dossier, Step.SUPPLIERS, read, content));
        }
        List<SupplierChoices.Choice> fresh = SuppliersContent.fresh(content, last.content());
        if (fresh.isEmpty()) {
            return new Writing.Written(last);
        }
        Backed backed = suppliers.backed(actor, dossier);
        var faults = new ArrayList<Violation>();
        suppliers.faults(actor, backed, fresh).forEach((choice, found) -> {
            for (Violation one : found) {
                String path = SuppliersContent.at(choice.provider()) + one.path();
                faults.add(one.at(path, null));
            }
        });
        return faults.isEmpty() ? chosen(actor, dossier, backed, read, content, fresh) : new Writing.Refused(faults);
    }

    private Writing chosen(
            Actor actor,
            UUID dossier,
            Backed backed,
            int read,
            ObjectNode content,
            List<SupplierChoices.Choice> fresh) {
        return dossiers.alone(actor, dossier, () -> {
            if (dossiers.current(actor, dossier, Step.SUPPLIERS).number() != read) {
                return new Writing.Passed(dossiers.passed(actor, dossier, Step.SUPPLIERS, read, content));
            }
            return suppliers
                    .choose(actor, dossier, backed, fresh)
                    .<Writing>map(Writing.Written::new)
                    .orElseGet(Writing.Moved::new);
        });
    }
}
