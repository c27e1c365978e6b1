package fr.etagere.architecture.planted.audit;

/// Breaks a boundary on purpose.
public final class PlantedAudit {
    public final Class<?> used = fr.etagere.architecture.planted.records.PlantedRecords.class;
}
