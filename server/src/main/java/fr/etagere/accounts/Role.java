package fr.etagere.accounts;

import static fr.etagere.accounts.Permission.APPROVE_DECISIONS;
import static fr.etagere.accounts.Permission.DECLARE_SOLUTIONS;
import static fr.etagere.accounts.Permission.GIVE_EVIDENCE;
import static fr.etagere.accounts.Permission.IMPORT_PORTFOLIO;
import static fr.etagere.accounts.Permission.IMPORT_REGISTERS;
import static fr.etagere.accounts.Permission.MANAGE_MEMBERS;
import static fr.etagere.accounts.Permission.READ_DOSSIERS;
import static fr.etagere.accounts.Permission.READ_TRAIL;
import static fr.etagere.accounts.Permission.WRITE_DOSSIERS;

import java.util.Set;

/// What someone is in an organisation, and what it lets them do there.
public enum Role {
    BUYER(READ_DOSSIERS, WRITE_DOSSIERS, GIVE_EVIDENCE, IMPORT_PORTFOLIO),
    CONTRIBUTOR(READ_DOSSIERS, GIVE_EVIDENCE, IMPORT_PORTFOLIO),
    SECURITY_OFFICER(READ_DOSSIERS, GIVE_EVIDENCE, READ_TRAIL),
    LAWYER(READ_DOSSIERS, GIVE_EVIDENCE),
    APPROVER(READ_DOSSIERS, APPROVE_DECISIONS),
    PUBLISHER(DECLARE_SOLUTIONS),
    ADMINISTRATOR(MANAGE_MEMBERS, IMPORT_PORTFOLIO, IMPORT_REGISTERS, READ_TRAIL),
    READER(READ_DOSSIERS);

    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        this.permissions = Set.of(permissions);
    }

    /// What it allows.
    public Set<Permission> permissions() {
        return permissions;
    }
}
