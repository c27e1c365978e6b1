package fr.etagere.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// The page that publishes how well the search does, and the parts of it that a run writes.
final class PublishedFigures {

    private static final Path PAGE = Path.of(System.getProperty("etagere.root"), "docs/recherche.md");
    private static final double FAILED = 0.6;

    private final StringBuilder figures =
            new StringBuilder("| Moitié | Moteur | Besoins | Rappel à 5 | nDCG à 10 |\n|---|---|---|---|---|\n");
    private final StringBuilder quiet = new StringBuilder();
    private final StringBuilder failures = new StringBuilder();

    void measured(String half, String engine, List<LabelledNeeds.Measured> all) {
        figures.append("| %s | %s | %d | %s | %s |\n"
                .formatted(
                        half,
                        engine,
                        all.size(),
                        decimal(LabelledNeeds.recall(all)),
                        decimal(LabelledNeeds.ndcg(all))));
    }

    void quiet(String half, long shown, long needs) {
        quiet.append("- Sans réponse, %s : %d sur %d.\n".formatted(half, shown, needs));
    }

    void failures(String half, List<LabelledNeeds.Measured> all) {
        all.stream()
                .filter(one -> one.recall() < FAILED)
                .forEach(one -> failures.append("- %s (%s) : « %s »\n"
                        .formatted(decimal(one.recall()), half, one.need().need())));
    }

    /// The page as this run would have it.
    String page() throws IOException {
        String between = between(published(), "chiffres", figures + "\n" + quiet);
        return between(between, "défauts", failures.toString());
    }

    String published() throws IOException {
        return Files.readString(PAGE);
    }

    /// Where the page of this run is kept, to be copied when the published one is no longer true.
    Path kept() throws IOException {
        return Files.writeString(Path.of("target", "recherche.md"), page());
    }

    private static String between(String page, String mark, String text) {
        String start = "<!-- " + mark + " -->\n";
        int from = page.indexOf(start) + start.length();
        return page.substring(0, from) + text + page.substring(page.indexOf("<!-- fin des " + mark + " -->"));
    }

    private static String decimal(double value) {
        return String.format(Locale.FRANCE, "%.2f", value);
    }
}
