package fr.etagere.architecture.planted.sessions;

import fr.etagere.architecture.planted.web.PlantedWeb;

/// Breaks a boundary on purpose.
record PlantedSessions(PlantedWeb reachesUp) {}
