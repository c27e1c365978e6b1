package fr.etagere.ownership;

/// On what a register's links let one say that an entity is above another. They are never mixed without saying so.
public enum Basis {
    /// The majority of votes, alone or through entities controlled in the same way.
    CONTROL_BY_VOTES,
    /// Its accounts take in those of the other, which says nothing of control: « consolidé par ».
    ACCOUNTING_CONSOLIDATION,
    /// It appoints the majority of a body, or the source declares an influence without figures.
    OTHER_CONTROL,
    /// A chain whose links are of several of the kinds above.
    COMBINED
}
