package fr.etagere.architecture.planted.steps;

/// Breaks a boundary on purpose.
public final class PlantedSteps {
    public final Class<?> used = fr.etagere.architecture.planted.web.PlantedWeb.class;
}
