package fr.etagere.web;

import fr.etagere.accounts.Actor;
import java.util.List;

/// Where someone may work.
///
/// @param places themselves in each organisation where they hold a role
record OrganisationsView(Visit visit, List<Actor> places) {}
