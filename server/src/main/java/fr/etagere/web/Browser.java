package fr.etagere.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What someone looks with, in two words that help them know it again: the family of the browser and the system. Of the
/// long line that browsers send nothing else is kept.
///
/// @param family as people call it; empty when it is none of those known
/// @param system the same
record Browser(String family, String system) {

    /// A word of the line, and what it means. The first that is found says it: most browsers claim to be others too.
    private record Sign(String word, String meaning) {}

    private static final List<Sign> FAMILIES = List.of(
            new Sign("Edg", "Edge"),
            new Sign("OPR/", "Opera"),
            new Sign("SamsungBrowser/", "Samsung Internet"),
            new Sign("FxiOS/", "Firefox"),
            new Sign("Firefox/", "Firefox"),
            new Sign("CriOS/", "Chrome"),
            new Sign("Chrome/", "Chrome"),
            new Sign("Safari/", "Safari"));

    private static final List<Sign> SYSTEMS = List.of(
            new Sign("iPhone", "iPhone"),
            new Sign("iPad", "iPad"),
            new Sign("Android", "Android"),
            new Sign("Windows", "Windows"),
            new Sign("Macintosh", "macOS"),
            new Sign("CrOS", "ChromeOS"),
            new Sign("Linux", "Linux"));

    /// @param userAgent what the browser says of itself; null when it says nothing
    static Browser of(@Nullable String userAgent) {
        String line = userAgent == null ? "" : userAgent;
        return new Browser(meaning(FAMILIES, line), meaning(SYSTEMS, line));
    }

    private static String meaning(List<Sign> signs, String line) {
        return signs.stream()
                .filter(sign -> line.contains(sign.word()))
                .map(Sign::meaning)
                .findFirst()
                .orElse("");
    }

    /// What a session keeps of it.
    String kept() {
        return family + "\n" + system;
    }

    /// What a session kept; one opened before anything was kept tells nothing.
    static Browser read(@Nullable String kept) {
        int end = kept == null ? -1 : kept.indexOf('\n');
        return kept == null || end < 0
                ? new Browser("", "")
                : new Browser(kept.substring(0, end), kept.substring(end + 1));
    }
}
