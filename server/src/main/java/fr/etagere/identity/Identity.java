package fr.etagere.identity;

import org.jspecify.annotations.Nullable;

/// Someone, as a provider vouches for them. Known by issuer and subject together, and by nothing
/// else: an address can be given to another person.
///
/// @param issuer of the id token
/// @param subject stable at that issuer
/// @param siret the establishment they work for, fourteen digits
/// @param name given name and usual name; the e-mail when neither is told
/// @param email told by their employer's provider
/// @param uid their identifier at their employer's provider: two employers may use the same
/// @param provider their employer's provider (`idp_id`)
/// @param organisation its name, when the provider tells it
/// @param level the authentication context class (`acr`) that was reached
public record Identity(
        String issuer,
        String subject,
        String siret,
        String name,
        @Nullable String email,
        @Nullable String uid,
        @Nullable String provider,
        @Nullable String organisation,
        @Nullable String level) {}
