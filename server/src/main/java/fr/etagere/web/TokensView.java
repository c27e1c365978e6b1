package fr.etagere.web;

import fr.etagere.accounts.Permission;
import fr.etagere.api.Token;
import java.util.List;
import java.util.stream.Collectors;

/// The tokens of an organisation.
///
/// @param secret of the one just made, shown this once; empty otherwise
/// @param refused the field that could not be taken; empty when none
record TokensView(Visit visit, List<Token> tokens, String secret, String refused) {

    List<Permission> scopes() {
        return List.of(Permission.values());
    }

    String scopes(Token token) {
        return token.scopes().isEmpty()
                ? visit.t("tokens.no-scope")
                : token.scopes().stream()
                        .sorted()
                        .map(scope -> visit.t("permission." + scope))
                        .collect(Collectors.joining(", "));
    }
}
