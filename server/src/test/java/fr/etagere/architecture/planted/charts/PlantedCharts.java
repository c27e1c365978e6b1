package fr.etagere.architecture.planted.charts;

/// Breaks a boundary on purpose.
public final class PlantedCharts {
    public final Class<?> used = fr.etagere.architecture.planted.web.PlantedWeb.class;
}
