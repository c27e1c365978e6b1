package fr.etagere.architecture.planted.members;

import fr.etagere.architecture.planted.web.PlantedWeb;

/// Breaks a boundary on purpose.
record PlantedMembers(PlantedWeb reachesUp) {}
