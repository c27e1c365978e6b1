package fr.etagere.architecture.planted.accounts;

/// Breaks a boundary on purpose.
public final class PlantedAccounts {
    public final Class<?> used = fr.etagere.architecture.planted.records.PlantedRecords.class;
}
