package fr.etagere.web;

import fr.etagere.accounts.Permission;
import fr.etagere.dossier.Replay;
import fr.etagere.records.Dossier;
import fr.etagere.records.KeptDecision;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A decision as it was made: who made it, who approved it, what it says, what it changed.
///
/// @param byMyToken whether whoever reads made the token by which it was made
/// @param decided what it says; empty when the tables have changed since, for then its file alone tells it
/// @param against the decision it is compared with; null when it is the first
/// @param need what changed in the need since that one
/// @param answers what changed in the answers; null when the tables have changed since either
/// @param others the decisions it may be compared with
record KeptView(
        Visit visit,
        Dossier dossier,
        KeptDecision kept,
        boolean byMyToken,
        Optional<DecidedView> decided,
        @Nullable KeptDecision against,
        List<Changes.Change> need,
        @Nullable List<Replay.Change> answers,
        List<KeptDecision> others,
        @Nullable String notice) {

    String address() {
        return Rail.decision(dossier, kept.number());
    }

    String title() {
        return visit.t("decision.line", kept.number(), visit.texts().date(kept.asOf()));
    }

    boolean last() {
        return kept.number() == dossier.decisions();
    }

    boolean byMe() {
        return visit.actor().id().equals(kept.authorId());
    }

    boolean mayApprove() {
        return visit.actor().may(Permission.APPROVE_DECISIONS) && !kept.approved() && last();
    }

    String state() {
        return state(visit, kept);
    }

    static String state(Visit visit, KeptDecision kept) {
        return kept.approvedAt() == null
                ? visit.t("decision.to-approve")
                : visit.t(
                        "decision.approved", Objects.requireNonNull(kept.approver()), visit.moment(kept.approvedAt()));
    }

    /// The files it can be taken away as; reports need the tables it was made with.
    List<String> files() {
        return decided.isPresent() ? List.of("html", "pdf", "odt", "svg", "json") : List.of("json");
    }
}
