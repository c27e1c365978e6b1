package fr.etagere.portfolio;

import java.util.Map;

/// The four quantitative measures of how an organisation depends on others. Never added up: no source says how.
///
/// @param originByController spending by the seat of who ultimately controls the supplier
/// @param originBySeat spending by the supplier's own seat
/// @param contractsByController the same as the first, each contract counting one, whatever its amount
/// @param storage systems by where their data are kept
/// @param criticalStorage the same of critical systems
/// @param openness of components
/// @param suppliers diversity of suppliers
/// @param controllers diversity of ultimate controllers
/// @param controllersByScale the same among spending that surely goes to each scale
public record Measures(
        ScaleShares originByController,
        ScaleShares originBySeat,
        ScaleShares contractsByController,
        ScaleShares storage,
        ScaleShares criticalStorage,
        Openness openness,
        Diversity suppliers,
        Diversity controllers,
        Map<Scale, Diversity> controllersByScale) {

    public Measures {
        controllersByScale = Map.copyOf(controllersByScale);
    }
}
