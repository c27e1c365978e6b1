package fr.etagere.catalogue;

/// What kind of answer a buyer's words say is wanted.
public enum Wish {
    STATE,
    /// A way to buy: central purchasing body, shared contract.
    VEHICLE,
    FREE_SOFTWARE,
    QUALIFIED,
    /// Hosting of health data (HDS).
    HEALTH
}
