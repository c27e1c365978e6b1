/// Who someone is, told by a provider of identity that speaks OpenID Connect as ProConnect does.
///
/// Face: {@link fr.etagere.identity.Provider} sends a visitor there and reads what comes back;
/// {@link fr.etagere.identity.Identity} is what it vouches for. Sources: OpenID Connect Core
/// 1.0, Discovery 1.0 and RP-Initiated Logout 1.0; RFC 7636 (PKCE), RFC 9207 (`iss` of the
/// answer); the technical pages of ProConnect for services.
@NullMarked
package fr.etagere.identity;

import org.jspecify.annotations.NullMarked;
