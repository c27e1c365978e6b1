package fr.etagere.architecture.planted.members;

import fr.etagere.architecture.planted.web.PlantedWeb;

record PlantedMembers(PlantedWeb reachesUp) {}
