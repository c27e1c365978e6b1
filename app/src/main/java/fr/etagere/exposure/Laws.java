package fr.etagere.exposure;

import fr.etagere.ownership.OwnershipParameters;
import fr.etagere.shared.Materials;

/// The published laws and definitions that questions about a company are answered by, read once.
public record Laws(OwnershipParameters parameters, Exposures exposures, SecNumCloud referential, EuropeanUnion union) {

    /// @param law with [Exposures#FOLDER]
    public static Laws of(Materials law) {
        return new Laws(OwnershipParameters.of(law), Exposures.of(law), SecNumCloud.of(law), EuropeanUnion.of(law));
    }
}
