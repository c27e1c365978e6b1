package fr.etagere.architecture.planted.database;

/// Breaks a boundary on purpose.
public final class PlantedDatabase {
    public final Class<?> used = fr.etagere.architecture.planted.accounts.PlantedAccounts.class;
}
