package fr.etagere.architecture.planted.api;

/// Breaks a boundary on purpose.
public final class PlantedApi {
    public final Class<?> used = fr.etagere.architecture.planted.web.PlantedWeb.class;
}
