package fr.etagere.web;

import fr.etagere.audit.Trail;
import fr.etagere.identity.Provider;
import fr.etagere.members.Arrivals;
import fr.etagere.members.Members;
import fr.etagere.records.Refusals;
import fr.etagere.records.Sealed;
import fr.etagere.sessions.Sessions;
import org.jspecify.annotations.Nullable;

/// The parts that pages about people ask.
///
/// @param provider of identity; null when none is set
public record People(
        Reach reach,
        @Nullable Provider provider,
        Arrivals arrivals,
        Members members,
        Sessions sessions,
        Sealed sealed,
        Trail trail,
        Refusals refusals) {}
