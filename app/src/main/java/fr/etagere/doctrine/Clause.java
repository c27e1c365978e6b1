package fr.etagere.doctrine;

import fr.etagere.shared.Bilingual;

/// What to put in a contract, from `doctrine/clauses.yaml`.
public record Clause(String id, String fr, String en) {

    public Bilingual text() {
        return new Bilingual(fr, en);
    }
}
