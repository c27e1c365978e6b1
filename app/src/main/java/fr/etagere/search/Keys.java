package fr.etagere.search;

import fr.etagere.catalogue.Tokens;

/// Names compared whole, without accents, case or punctuation.
final class Keys {

    private Keys() {}

    static String folded(String name) {
        return String.join(" ", Tokens.of(name));
    }
}
