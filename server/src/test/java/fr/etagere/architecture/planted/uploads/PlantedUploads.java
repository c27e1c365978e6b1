package fr.etagere.architecture.planted.uploads;

/// Breaks a boundary on purpose.
public final class PlantedUploads {
    public final Class<?> used = fr.etagere.architecture.planted.web.PlantedWeb.class;
}
