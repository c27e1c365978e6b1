package fr.etagere.accounts;

/// What a route can ask of the one who calls it.
public enum Permission {
    READ_DOSSIERS,
    WRITE_DOSSIERS,
    GIVE_EVIDENCE,
    APPROVE_DECISIONS,
    DECLARE_SOLUTIONS,
    /// Contracts, systems and components: what is the organisation's own.
    IMPORT_PORTFOLIO,
    /// Registers and lists that all organisations share; the operator's own people only.
    IMPORT_REGISTERS,
    MANAGE_MEMBERS,
    READ_TRAIL
}
