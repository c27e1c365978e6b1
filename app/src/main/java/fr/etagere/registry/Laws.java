package fr.etagere.registry;

import fr.etagere.exposure.EuropeanUnion;
import fr.etagere.exposure.Exposures;
import fr.etagere.exposure.SecNumCloud;
import fr.etagere.ownership.OwnershipParameters;
import fr.etagere.shared.Materials;

/// The published laws and definitions, read once.
record Laws(OwnershipParameters parameters, Exposures exposures, SecNumCloud referential, EuropeanUnion union) {

    static Laws of(Materials law) {
        return new Laws(OwnershipParameters.of(law), Exposures.of(law), SecNumCloud.of(law), EuropeanUnion.of(law));
    }
}
