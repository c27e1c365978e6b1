package fr.etagere.app;

import fr.etagere.shared.Lang;
import fr.etagere.shared.Texts;
import picocli.CommandLine.Option;

/// The options every command takes.
final class CommonOptions {

    @Option(names = "--lang", paramLabel = "fr|en", description = "Langue des textes : fr (défaut) ou en.")
    private Lang lang = Lang.FR;

    @Option(names = "--json", description = "Réponse pour un programme, en JSON, sur la sortie standard.")
    private boolean json;

    Texts texts() {
        return Texts.of(lang);
    }

    Lang lang() {
        return lang;
    }

    boolean json() {
        return json;
    }
}
