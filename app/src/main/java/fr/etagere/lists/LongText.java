package fr.etagere.lists;

import fr.etagere.shared.Lang;
import fr.etagere.shared.Texts;
import java.util.List;

/// The long description that the publiccode.yml standard asks for (150 characters at least), composed of facts only.
final class LongText {

    private static final int LEAST = 150;

    private LongText() {}

    static String of(String summary, List<String> functions, String licence, String repository, String by, Lang lang) {
        Texts texts = Texts.of(lang);
        String text = texts.get("export.long", summary, String.join(", ", functions), licence, repository, by);
        return text.length() >= LEAST ? text : text + " " + texts.get("export.long-more");
    }
}
