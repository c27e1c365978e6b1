package fr.etagere.steps;

import fr.etagere.accounts.Accounts;
import fr.etagere.dossier.SigningKey;
import fr.etagere.grid.DrawLimit;
import fr.etagere.need.NeedReader;
import fr.etagere.records.DecisionFiles;
import fr.etagere.records.Dossiers;
import fr.etagere.records.SupplierReviews;
import fr.etagere.records.Verifications;
import fr.etagere.shared.Materials;
import java.time.Clock;

/// What the steps of a dossier are written and decided with: one for the pages and the programs.
///
/// @param turns of the pages that compute a decision or lay out its papers
public record StepParts(
        Steps steps,
        Shortlisting shortlisting,
        SupplierChoices choices,
        Answers answers,
        DossierDecision deciding,
        Turns turns) {

    /// What people write, and who they are.
    public record Kept(
            Accounts accounts,
            Dossiers dossiers,
            DecisionFiles files,
            SupplierReviews reviews,
            Verifications verifications) {}

    /// @param materials with {@link Steps#FOLDERS}
    /// @param draws that a grid may ask for
    public static StepParts of(
            Kept kept,
            DecisionsInUse inUse,
            Standings standings,
            Materials materials,
            DrawLimit draws,
            SigningKey key,
            Clock clock) {
        var reader = new NeedReader(materials);
        var shortlisting = new Shortlisting(kept.dossiers(), kept.accounts(), inUse, reader, clock);
        var choices = new SupplierChoices(kept.dossiers(), standings, kept.reviews());
        var answers = new Answers(inUse, kept.verifications());
        return new StepParts(
                new Steps(kept.dossiers(), kept.accounts(), shortlisting, choices, materials, draws),
                shortlisting,
                choices,
                answers,
                new DossierDecision(kept.dossiers(), kept.files(), kept.accounts(), answers, reader, key),
                Turns.ofPages());
    }
}
