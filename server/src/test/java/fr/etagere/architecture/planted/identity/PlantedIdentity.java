package fr.etagere.architecture.planted.identity;

import fr.etagere.architecture.planted.web.PlantedWeb;

/// Breaks a boundary on purpose.
record PlantedIdentity(PlantedWeb reachesUp) {}
