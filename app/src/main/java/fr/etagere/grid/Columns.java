package fr.etagere.grid;

import fr.etagere.shared.Lang;
import fr.etagere.shared.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The tabs and the columns of a spreadsheet, by key. Their names are written in the language of the person; any
/// language is read.
final class Columns {

    static final List<String> EVIDENCE = List.of("source", "url", "retrieved", "status", "document");

    static final Map<Table.Section, List<String>> OF = Map.of(
            Table.Section.GRID,
            List.of("key", "value"),
            Table.Section.CRITERIA,
            List.of(
                    "id",
                    "objective",
                    "label",
                    "indicator",
                    "unit",
                    "direction",
                    "worst",
                    "worstMeaning",
                    "best",
                    "bestMeaning",
                    "levels",
                    "breakpoints",
                    "veto",
                    "share",
                    "document"),
            Table.Section.WEIGHTS,
            List.of("form", "objectives", "min", "max", "reason"),
            Table.Section.OPTIONS,
            List.of("id", "name", "solution"),
            Table.Section.KNOCK_OUTS,
            List.of("id", "label", "ground", "option", "met", "on", "source", "url", "retrieved", "status", "document"),
            Table.Section.SCORES,
            List.of("criterion"),
            Table.Section.EVIDENCE,
            List.of("option", "criterion", "source", "url", "retrieved", "status", "document"));

    private Columns() {}

    static List<String> names(Table.Section section, Lang lang) {
        return OF.getOrDefault(section, List.of()).stream()
                .map(key -> Texts.of(lang).get("sheet." + key))
                .toList();
    }

    static String name(Table.Section section, Lang lang) {
        return Texts.of(lang).get("sheet." + section);
    }

    static Optional<Table.Section> section(String name) {
        for (Table.Section section : Table.Section.values()) {
            if (same(name, section.name())
                    || same(name, name(section, Lang.FR))
                    || same(name, name(section, Lang.EN))) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }

    /// The key of a column, or of a row of the first tab.
    static Optional<String> key(String name, List<String> keys) {
        return keys.stream()
                .filter(key -> same(name, key)
                        || same(name, Texts.of(Lang.FR).get("sheet." + key))
                        || same(name, Texts.of(Lang.EN).get("sheet." + key)))
                .findFirst();
    }

    private static boolean same(String a, String b) {
        return a.strip().toLowerCase(Locale.ROOT).equals(b.toLowerCase(Locale.ROOT));
    }
}
