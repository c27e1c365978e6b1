package fr.etagere.architecture.planted.identity;

import fr.etagere.architecture.planted.web.PlantedWeb;

record PlantedIdentity(PlantedWeb reachesUp) {}
