/// Who belongs to an organisation, and what an administrator lets them do there.
///
/// Face: {@link fr.etagere.members.Arrivals} writes down those whom a provider of identity
/// vouches for; {@link fr.etagere.members.Members} gives them roles and takes roles away, with a
/// line of the trail for each.
@NullMarked
package fr.etagere.members;

import org.jspecify.annotations.NullMarked;
