package fr.etagere.accounts;

/// What a route can ask of the one who calls it.
public enum Permission {
    READ_DOSSIERS,
    WRITE_DOSSIERS,
    GIVE_EVIDENCE,
    APPROVE_DECISIONS,
    DECLARE_SOLUTIONS,
    IMPORT_REGISTERS,
    MANAGE_MEMBERS,
    READ_TRAIL
}
