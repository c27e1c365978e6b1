package fr.etagere.architecture.planted.web;

/// Breaks a boundary on purpose.
public final class PlantedWeb {
    public final Class<?> used = fr.etagere.architecture.planted.database.PlantedDatabase.class;
}
