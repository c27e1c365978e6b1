package fr.etagere.web;

import fr.etagere.accounts.Permission;
import fr.etagere.api.Token;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The tokens of an organisation.
///
/// @param secret of the one just made, shown this once; empty otherwise
/// @param refused the field that could not be taken; empty when none
/// @param why the sentence that says so, for the scopes; null when none were refused
record TokensView(
        Visit visit,
        List<Token> tokens,
        String secret,
        String refused,
        @Nullable String why) {

    /// What someone may give: what they may do.
    static Set<Permission> given(Visit visit) {
        Set<Permission> given = EnumSet.noneOf(Permission.class);
        Arrays.stream(Permission.values()).filter(visit::can).forEach(given::add);
        return given;
    }

    Set<Permission> scopes() {
        return given(visit);
    }

    /// The other scopes, in a line; empty when there is none.
    String others() {
        return told(visit, EnumSet.complementOf(EnumSet.copyOf(scopes())));
    }

    /// What tells more of the scopes; null when nothing does.
    @Nullable
    String described() {
        String ids = (others().isEmpty() ? "" : "scopes-help ") + (why == null ? "" : "scopes-fault");
        return ids.isEmpty() ? null : ids.strip();
    }

    static String told(Visit visit, Set<Permission> scopes) {
        return scopes.stream()
                .sorted()
                .map(scope -> visit.t("permission." + scope))
                .collect(Collectors.joining(", "));
    }

    String scopes(Token token) {
        return token.scopes().isEmpty() ? visit.t("tokens.no-scope") : told(visit, token.scopes());
    }

    /// The scopes that the maker no longer has, in a line; empty when there is none, or the token is taken back anyway.
    String asleep(Token token) {
        return token.revokedAt() == null ? told(visit, token.asleep()) : "";
    }
}
