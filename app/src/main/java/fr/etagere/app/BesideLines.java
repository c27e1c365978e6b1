package fr.etagere.app;

import fr.etagere.backing.BackedWords;
import fr.etagere.backing.Backing;
import fr.etagere.backing.Mitigation;
import fr.etagere.catalogue.Catalogue;
import fr.etagere.shared.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What lies beside an entity's exposure: what evidence says of the services that it has on the shelf.
final class BesideLines {

    private final Surroundings surroundings;
    private final Texts texts;

    BesideLines(Surroundings surroundings, Texts texts) {
        this.surroundings = surroundings;
        this.texts = texts;
    }

    List<Mitigation> of(EntityAsking.Asked asked) throws IOException {
        return Backing.current(surroundings.home())
                .beside(asked.id(), Catalogue.load(surroundings.materials()), asked.day());
    }

    /// In words, each with its source and date.
    List<String> words(List<Mitigation> mitigations) {
        return mitigations.stream()
                .map(one -> BackedWords.mitigation(one, texts))
                .toList();
    }

    /// For a terminal.
    List<String> page(List<Mitigation> mitigations) {
        if (mitigations.isEmpty()) {
            return List.of(texts.get("backing.beside-none"));
        }
        var lines = new ArrayList<String>();
        lines.add(texts.get("backing.beside-title"));
        words(mitigations).forEach(line -> lines.add("  + " + line));
        return lines;
    }
}
