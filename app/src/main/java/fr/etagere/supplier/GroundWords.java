package fr.etagere.supplier;

import fr.etagere.exposure.SecNumCloudAnswer;
import fr.etagere.exposure.SecNumCloudAnswer.Ground;
import fr.etagere.ownership.ForeignHoldings;
import fr.etagere.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Says what a verdict on a paragraph of SecNumCloud's chapter 19.6 leans on, a line for each fact.
public final class GroundWords {

    /// Largest holders shown; all are in the JSON.
    private static final int MOST = 10;

    private final EntityWords entities;
    private final Texts texts;
    private final LinkWords links;

    public GroundWords(EntityWords entities, Texts texts) {
        this.entities = entities;
        this.texts = texts;
        links = new LinkWords(texts);
    }

    /// @param answer the whole of it, for its limits
    public List<String> lines(Ground ground, SecNumCloudAnswer answer) {
        var lines = new ArrayList<String>();
        switch (ground) {
            case Ground.Seats(Set<String> outside, Set<String> missing) -> {
                new TreeSet<>(outside).forEach(seat -> {
                    String[] kind = seat.split(" ");
                    lines.add(texts.get(
                            "secnumcloud.seat-outside", texts.get("exposure.seat." + kind[0]), links.country(kind[1])));
                });
                new TreeSet<>(missing)
                        .forEach(kind ->
                                lines.add(texts.get("secnumcloud.seat-missing", texts.get("exposure.seat." + kind))));
            }
            case Ground.Shares shares -> {
                lines.add(texts.get(
                        "secnumcloud.together",
                        links.figure(shares.capitalTogether()),
                        links.figure(shares.votesTogether()),
                        links.percent(answer.collective())));
                shares.highest().stream()
                        .limit(MOST)
                        .forEach(one -> lines.add(texts.get(
                                "secnumcloud.holder",
                                entities.named(one.holder().id()),
                                entities.country(one.holder().country()),
                                links.figure(one.capital()),
                                links.figure(one.votes()),
                                links.percent(answer.individual()))));
                if (shares.highest().size() > MOST) {
                    lines.add(texts.get("secnumcloud.more", shares.highest().size() - MOST));
                }
            }
            case Ground.Rights(List<ForeignHoldings.Right> rights) ->
                rights.forEach(right -> lines.add(entities.link(right.link()) + " ("
                        + texts.get("ownership.certainty." + right.certainty()) + ")"));
            case Ground.Document() -> lines.add(texts.get("secnumcloud.document"));
        }
        return lines;
    }
}
