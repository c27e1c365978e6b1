package fr.etagere.dossier;

import fr.etagere.backing.Backed;
import fr.etagere.backing.BackedWords;
import fr.etagere.shared.Bilingual;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What another date changes in who stands behind candidates: a link that ended, a law not yet in force, a
/// qualification that expired.
final class BehindChanges {

    private BehindChanges() {}

    static List<Replay.Change> between(Decision before, Decision after) {
        if (before.backed() == null || after.backed() == null) {
            return List.of();
        }
        Map<String, Bilingual> then = said(before.backed());
        Map<String, Bilingual> now = said(after.backed());
        var names = new LinkedHashSet<>(then.keySet());
        names.addAll(now.keySet());
        var changes = new ArrayList<Replay.Change>();
        for (String name : names) {
            Bilingual first = words(then.get(name));
            Bilingual second = words(now.get(name));
            if (!first.equals(second)) {
                changes.add(new Replay.Change(
                        DecisionJson.BACKED, new Bilingual(title(Lang.FR, name), title(Lang.EN, name)), first, second));
            }
        }
        return changes;
    }

    private static Map<String, Bilingual> said(Backed backed) {
        var french = new BackedWords(backed, Texts.of(Lang.FR));
        var english = new BackedWords(backed, Texts.of(Lang.EN));
        var said = new LinkedHashMap<String, Bilingual>();
        for (Backed.Provider provider : backed.providers()) {
            said.put(provider.name(), new Bilingual(french.substance(provider), english.substance(provider)));
        }
        return said;
    }

    private static Bilingual words(@Nullable Bilingual said) {
        return said == null ? new Bilingual("—", "—") : said;
    }

    private static String title(Lang lang, String name) {
        Texts texts = Texts.of(lang);
        return texts.get("replay.behind") + texts.get("colon") + name;
    }
}
