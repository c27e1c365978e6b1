package fr.etagere.identity;

import org.jspecify.annotations.Nullable;

/// How a sign-in ends.
public sealed interface SignIn {

    /// The provider vouches for someone.
    ///
    /// @param idToken as it was received: what leaving asks for
    record Vouched(Identity identity, String idToken) implements SignIn {}

    /// Someone was vouched for, by weaker means than this server asks.
    ///
    /// @param level what was reached; null when the provider says nothing of it
    record TooLow(@Nullable String level) implements SignIn {}

    /// The provider answered with an error of its own.
    ///
    /// @param code as OAuth 2.0 names it, or the provider
    /// @param description in the provider's words, shortened; may be empty
    record Declined(String code, String description) implements SignIn {}

    /// What came back does not hold.
    record Refused(Reason reason) implements SignIn {}

    /// The provider does not answer.
    record Unreachable() implements SignIn {}

    /// Why an answer does not hold.
    enum Reason {
        /// It answers no question of this session.
        NOT_ASKED,
        /// It is from another issuer than the one asked.
        OTHER_ISSUER,
        /// The id token is not signed, not ours, not of this sign-in, or too old.
        ID_TOKEN,
        /// What is told of the person does not go with the id token.
        USER_INFO,
        /// No establishment is told.
        NO_SIRET
    }
}
