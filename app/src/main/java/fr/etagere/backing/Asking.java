package fr.etagere.backing;

import fr.etagere.exposure.Laws;
import fr.etagere.exposure.SecNumCloudAnswer;
import fr.etagere.exposure.Subject;
import fr.etagere.naming.Candidate;
import fr.etagere.naming.CompanyNames;
import fr.etagere.naming.Decisions;
import fr.etagere.naming.Finding;
import fr.etagere.naming.Supplier;
import fr.etagere.ownership.Ownership;
import fr.etagere.ownership.OwnershipGraph;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Asks registers of providers, by their numbers and names, on one day. Not safe for use by several threads.
final class Asking {

    private final OwnershipGraph graph;
    private final Ownership ownership;
    private final Identifying identifying;
    private final Decisions decided;
    private final Laws laws;
    private final LocalDate day;
    private final Answered answered;
    private final Set<Cited.Reviewed> reviewed = new LinkedHashSet<>();

    /// @param identity what the registers made of what the shelf states
    record Answer(Backed.Standing standing, @Nullable Identity identity) {}

    private Asking(
            OwnershipGraph graph,
            Ownership ownership,
            CompanyNames names,
            Decisions decided,
            Laws laws,
            LocalDate day,
            Answered answered) {
        this.graph = graph;
        this.ownership = ownership;
        identifying = new Identifying(names, ownership, decided);
        this.decided = decided;
        this.day = day;
        this.laws = laws;
        this.answered = answered;
    }

    /// @throws IllegalStateException when the doctrine defines no control on that day
    static Asking of(
            OwnershipGraph graph, Named.AllNames names, Decisions decided, Laws laws, LocalDate day, Answered answered)
            throws IOException {
        var ownership = new Ownership(
                graph,
                laws.parameters()
                        .thresholds(day)
                        .orElseThrow(() -> new IllegalStateException("no definition of control on " + day)));
        return new Asking(graph, ownership, names.read(), decided, laws, day, answered);
    }

    Backed.Registers registers() {
        return new Backed.Registers(graph, ownership);
    }

    /// The decisions that were met so far.
    List<Cited.Reviewed> reviewed() {
        return List.copyOf(reviewed);
    }

    /// @param identity what the shelf states of the company, not yet asked; null when it states nothing
    Answer of(String provider, @Nullable Identity identity) {
        Answered.Told told = answered.of(new Answered.Question(provider, identity, day), () -> ask(provider, identity));
        told.reviewed().ifPresent(reviewed::add);
        return told.answer();
    }

    private Answered.Told ask(String provider, @Nullable Identity identity) {
        Decisions.Decided decision = decided.on(Supplier.named(provider));
        Optional<Cited.Reviewed> leantOn = decision.accepted() != null || decision.absent()
                ? Optional.of(new Cited.Reviewed(provider, decision.accepted()))
                : Optional.empty();
        Identifying.Identified identified = identifying.of(provider, identity);
        Backed.Standing standing = switch (identified.finding()) {
            case Finding.NotFound _ -> new Backed.Standing.NotFound();
            case Finding.Ambiguous(List<Candidate> candidates) -> new Backed.Standing.Ambiguous(candidates);
            case Finding.Found(Candidate candidate, List<Candidate> _) -> known(candidate, identified.by());
        };
        return new Answered.Told(new Answer(standing, identified.identity()), leantOn);
    }

    private Backed.Standing known(Candidate candidate, Backed.By by) {
        Optional<Subject> subject = Subject.of(ownership, candidate.id(), day, List.of());
        return subject.<Backed.Standing>map(one -> new Backed.Standing.Known(
                        candidate, by, one, laws.exposures().of(one, day), judged(one)))
                .orElseGet(Backed.Standing.NotFound::new);
    }

    private @Nullable SecNumCloudAnswer judged(Subject subject) {
        if (day.isBefore(laws.referential().from())) {
            return null;
        }
        return laws.referential()
                .of(
                        subject.entity(),
                        ownership
                                .foreignHoldings(
                                        subject.entity().id(), day, laws.union().countries(day))
                                .orElseThrow(),
                        laws.union(),
                        laws.parameters(),
                        day);
    }
}
