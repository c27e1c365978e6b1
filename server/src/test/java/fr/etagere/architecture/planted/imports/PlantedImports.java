package fr.etagere.architecture.planted.imports;

/// Breaks a boundary on purpose.
public final class PlantedImports {
    public final Class<?> used = fr.etagere.architecture.planted.web.PlantedWeb.class;
}
