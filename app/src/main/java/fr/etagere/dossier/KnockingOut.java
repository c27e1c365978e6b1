package fr.etagere.dossier;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Entry;
import fr.etagere.catalogue.Evidence;
import fr.etagere.catalogue.EvidenceSource;
import fr.etagere.grid.GridFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Answers the conditions that eliminate. What the shelf proves on the date prevails over what the grid says; what
/// nobody knows is unknown and eliminates nobody; a contested answer is unknown.
record KnockingOut(GridFile grid, Catalogue catalogue, LocalDate on) {

    /// The condition that the shelf can answer.
    private static final String QUALIFICATION = "SECNUMCLOUD";

    private static final String FIELD = "qualification";

    List<Compared.Judged> judged() {
        var judged = new ArrayList<Compared.Judged>();
        for (GridFile.KnockOut knockOut : grid.knockOuts()) {
            for (GridFile.Option option : grid.options()) {
                judged.add(judge(knockOut, option));
            }
        }
        return judged;
    }

    private Compared.Judged judge(GridFile.KnockOut knockOut, GridFile.Option option) {
        GridFile.Answer answer = knockOut.answers().get(option.id());
        GridFile.Met said = answer == null ? GridFile.Met.UNKNOWN : counted(answer);
        Entry entry = knockOut.id().equals(QUALIFICATION) && option.solution() != null
                ? catalogue.entry(option.solution()).orElse(null)
                : null;
        LocalDate ended = entry == null ? null : ended(entry);
        GridFile.Met shelf =
                entry == null || provenSince(ended, answer) ? GridFile.Met.UNKNOWN : qualified(entry, ended);
        if (entry != null && shelf != GridFile.Met.UNKNOWN) {
            boolean opposite = said != GridFile.Met.UNKNOWN && said != shelf;
            return new Compared.Judged(knockOut, option, shelf, Compared.By.SHELF, on, proofs(entry), opposite, ended);
        }
        Compared.By by = said == GridFile.Met.UNKNOWN ? Compared.By.NOBODY : Compared.By.BUYER;
        GridFile.Evidence evidence = answer == null ? null : answer.evidence();
        return new Compared.Judged(
                knockOut,
                option,
                said,
                by,
                answer == null ? null : answer.on(),
                evidence == null ? List.of() : List.of(evidence),
                false,
                said == GridFile.Met.UNKNOWN ? ended : null);
    }

    /// The end of a qualification that is no longer held on the day.
    private @Nullable LocalDate ended(Entry entry) {
        Entry.Qualification qualification = entry.qualification();
        if (qualification == null || qualification.state() != Entry.Qualification.State.QUALIFIED) {
            return null;
        }
        LocalDate to = qualification.to();
        return to != null && to.isBefore(on) ? to : null;
    }

    /// Whether the buyer saw, after that end, that the condition is met: newer than all the shelf knows.
    private static boolean provenSince(@Nullable LocalDate ended, GridFile.@Nullable Answer answer) {
        if (ended == null || answer == null || counted(answer) != GridFile.Met.YES) {
            return false;
        }
        GridFile.Evidence evidence = answer.evidence();
        LocalDate read = evidence == null ? null : evidence.retrieved();
        return read != null && read.isAfter(ended);
    }

    private static GridFile.Met counted(GridFile.Answer answer) {
        GridFile.Evidence evidence = answer.evidence();
        boolean contested = evidence != null && evidence.status() == GridFile.Status.CONTESTED;
        return contested ? GridFile.Met.UNKNOWN : answer.met();
    }

    /// Yes or no only when it is proven on the date: a qualification whose end is not known is neither.
    /// One whose end is past is not held, when its end was proven while it ran: evidence that expired with it is no
    /// reason to doubt it.
    private GridFile.Met qualified(Entry entry, @Nullable LocalDate ended) {
        Entry.Qualification qualification = entry.qualification();
        if (entry.qualified(on)) {
            return GridFile.Met.YES;
        }
        if (ended != null && entry.proven(FIELD, ended)) {
            return GridFile.Met.NO;
        }
        if (qualification == null || !entry.proven(FIELD, on)) {
            return GridFile.Met.UNKNOWN;
        }
        return switch (qualification.state()) {
            case IN_PROGRESS -> GridFile.Met.NO;
            case QUALIFIED -> qualification.to() == null ? GridFile.Met.UNKNOWN : GridFile.Met.NO;
        };
    }

    private List<GridFile.Evidence> proofs(Entry entry) {
        return entry.evidence().stream()
                .filter(one -> one.claims().contains(FIELD))
                .map(this::proof)
                .toList();
    }

    private GridFile.Evidence proof(Evidence one) {
        EvidenceSource source = catalogue.source(one.source()).orElse(null);
        return new GridFile.Evidence(
                source == null ? one.source() : source.title(),
                source == null ? null : source.url(),
                one.retrieved(),
                GridFile.Status.valueOf(one.status().name()),
                null);
    }
}
