package fr.etagere.architecture.planted.records;

/// Breaks a boundary on purpose.
public final class PlantedRecords {
    public final Class<?> used = fr.etagere.architecture.planted.web.PlantedWeb.class;
}
