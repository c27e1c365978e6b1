package fr.etagere.app;

import fr.etagere.exposure.SecNumCloudAnswer;
import fr.etagere.exposure.SecNumCloudAnswer.Ground;
import fr.etagere.exposure.SecNumCloudAnswer.Verdict;
import fr.etagere.ownership.ForeignHoldings;
import fr.etagere.shared.Texts;
import fr.etagere.supplier.LinkWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The paragraphs of chapter 19.6, for people.
final class SecNumCloudPage {

    /// Largest holders shown; all are in the JSON.
    private static final int MOST = 10;

    private final ControllersPage controllers;
    private final Texts texts;
    private final LinkWords words;

    SecNumCloudPage(ControllersPage controllers, Texts texts) {
        this.controllers = controllers;
        this.texts = texts;
        words = new LinkWords(texts);
    }

    List<String> lines(SecNumCloudAnswer answer) {
        var lines = new ArrayList<String>();
        lines.add(texts.get("secnumcloud.title", controllers.named(answer.id()), texts.date(answer.asOf())));
        lines.add(texts.get("secnumcloud.caution"));
        for (SecNumCloudAnswer.Judged judged : answer.paragraphs()) {
            lines.add("  " + texts.get("secnumcloud.verdict." + judged.verdict()) + "  "
                    + judged.paragraph().id() + "  "
                    + judged.paragraph().text().in(texts.lang()));
            ground(judged.ground(), answer, lines);
            if (judged.verdict() == Verdict.UNKNOWN) {
                lines.add("      "
                        + texts.get("secnumcloud.ask", judged.paragraph().ask().in(texts.lang())));
            }
        }
        if (!answer.gaps().isEmpty()) {
            lines.add(texts.get("ownership.gaps"));
            answer.gaps().forEach(gap -> lines.add("  ? " + controllers.gap(gap)));
        }
        return lines;
    }

    private void ground(Ground ground, SecNumCloudAnswer answer, List<String> lines) {
        switch (ground) {
            case Ground.Seats(Set<String> outside, Set<String> missing) -> {
                new TreeSet<>(outside).forEach(seat -> {
                    String[] kind = seat.split(" ");
                    lines.add("      "
                            + texts.get(
                                    "secnumcloud.seat-outside",
                                    texts.get("exposure.seat." + kind[0]),
                                    words.country(kind[1])));
                });
                new TreeSet<>(missing)
                        .forEach(kind -> lines.add(
                                "      " + texts.get("secnumcloud.seat-missing", texts.get("exposure.seat." + kind))));
            }
            case Ground.Shares shares -> {
                lines.add("      "
                        + texts.get(
                                "secnumcloud.together",
                                words.share(shares.capitalTogether()),
                                words.share(shares.votesTogether()),
                                controllers.percent(answer.collective())));
                shares.highest().stream()
                        .limit(MOST)
                        .forEach(one -> lines.add("      "
                                + texts.get(
                                        "secnumcloud.holder",
                                        controllers.named(one.holder().id()),
                                        one.holder().country() == null
                                                ? texts.get("supplier.country.unknown")
                                                : words.country(one.holder().country()),
                                        words.share(one.capital()),
                                        words.share(one.votes()),
                                        controllers.percent(answer.individual()))));
                if (shares.highest().size() > MOST) {
                    lines.add("      "
                            + texts.get("secnumcloud.more", shares.highest().size() - MOST));
                }
            }
            case Ground.Rights(List<ForeignHoldings.Right> rights) ->
                rights.forEach(right -> lines.add("      " + controllers.link(right.link()) + " ("
                        + texts.get("ownership.certainty." + right.certainty()) + ")"));
            case Ground.Document() -> lines.add("      " + texts.get("secnumcloud.document"));
        }
    }
}
