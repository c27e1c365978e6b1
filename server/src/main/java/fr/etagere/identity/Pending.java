package fr.etagere.identity;

/// A sign-in under way: what was sent, kept in the visitor's session and used once.
///
/// @param state sent back by the provider: the answer is to the one who asked
/// @param nonce written in the id token: the token was made for this sign-in
/// @param verifier of PKCE: the code is worth nothing without it
public record Pending(String state, String nonce, String verifier) {

    @Override
    public String toString() {
        return "a sign-in under way";
    }
}
