package fr.etagere.serving;

import fr.etagere.accounts.Accounts;
import fr.etagere.dossier.SigningKey;
import fr.etagere.records.DecisionFiles;
import fr.etagere.records.Dossiers;
import fr.etagere.records.SupplierReviews;
import fr.etagere.records.Verifications;
import fr.etagere.shared.Materials;
import fr.etagere.steps.DecisionsInUse;
import fr.etagere.steps.Standings;
import fr.etagere.steps.StepParts;
import fr.etagere.steps.Steps;
import fr.etagere.web.Shelf;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the steps of a dossier are written and decided with.
@Configuration(proxyBeanMethods = false)
class StepWiring {

    @Bean
    DecisionsInUse decisionsInUse(Shelf shelf, SupplierReviews reviews, Settings settings) {
        return new DecisionsInUse(shelf::decisions, settings.home(), reviews);
    }

    @Bean
    Standings standings(DecisionsInUse inUse, Settings settings) {
        return new Standings(inUse, settings.clock());
    }

    @Bean
    StepParts stepParts(
            Accounts accounts,
            Dossiers dossiers,
            DecisionFiles files,
            SupplierReviews reviews,
            Verifications verifications,
            DecisionsInUse inUse,
            Standings standings,
            SigningKey key,
            Settings settings) {
        return StepParts.of(
                new StepParts.Kept(accounts, dossiers, files, reviews, verifications),
                inUse,
                standings,
                Materials.at(settings.root(), Steps.FOLDERS),
                Published.DRAWS,
                key,
                settings.clock());
    }
}
