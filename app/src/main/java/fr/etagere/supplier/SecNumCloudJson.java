package fr.etagere.supplier;

import fr.etagere.exposure.SecNumCloudAnswer;
import fr.etagere.exposure.SecNumCloudAnswer.Ground;
import fr.etagere.ownership.ForeignHoldings;
import fr.etagere.ownership.OwnershipGraph;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The paragraphs of chapter 19.6, for a program: `docs/schemas/secnumcloud.schema.json`.
public final class SecNumCloudJson {

    private final ControllersJson json;

    /// @param shown how identifiers and names are written
    public SecNumCloudJson(OwnershipGraph graph, Shown shown) {
        json = new ControllersJson(graph, shown);
    }

    public ObjectNode of(SecNumCloudAnswer answer) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("id", json.id(answer.id()));
        root.put("name", json.name(answer.id(), answer.name()));
        root.put("asOf", answer.asOf().toString());
        root.put("individual", ControllersJson.percent(answer.individual()));
        root.put("collective", ControllersJson.percent(answer.collective()));
        ArrayNode paragraphs = root.putArray("paragraphs");
        for (SecNumCloudAnswer.Judged judged : answer.paragraphs()) {
            ObjectNode node = paragraphs.addObject();
            node.put("id", judged.paragraph().id());
            node.put("text", judged.paragraph().fr());
            node.put("verdict", judged.verdict().name());
            node.put("ask", judged.paragraph().ask().fr());
            ground(judged.ground(), node);
        }
        ArrayNode gaps = root.putArray("gaps");
        answer.gaps().forEach(gap -> gaps.add(json.gap(gap)));
        root.set("sources", json.sources());
        return root;
    }

    private void ground(Ground ground, ObjectNode node) {
        switch (ground) {
            case Ground.Seats(Set<String> outside, Set<String> missing) -> {
                ArrayNode abroad = node.putArray("outside");
                new TreeSet<>(outside).forEach(abroad::add);
                ArrayNode unknown = node.putArray("missing");
                new TreeSet<>(missing).forEach(unknown::add);
            }
            case Ground.Shares shares -> {
                ObjectNode together = node.putObject("together");
                together.set("capital", ControllersJson.share(shares.capitalTogether()));
                together.set("votes", ControllersJson.share(shares.votesTogether()));
                node.set("holders", holders(shares.highest()));
            }
            case Ground.Rights(List<ForeignHoldings.Right> rights) -> {
                ArrayNode all = node.putArray("rights");
                for (ForeignHoldings.Right right : rights) {
                    ObjectNode one = json.link(right.link());
                    one.put("certainty", right.certainty().name());
                    all.add(one);
                }
            }
            case Ground.Document() -> node.put("document", true);
        }
    }

    private ArrayNode holders(List<SecNumCloudAnswer.OneShare> holders) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (SecNumCloudAnswer.OneShare one : holders) {
            ObjectNode node = all.addObject();
            node.put("id", json.id(one.holder().id()));
            node.put("name", json.name(one.holder().id(), one.holder().name()));
            node.put("country", one.holder().country());
            node.put("place", one.holder().place().name());
            node.set("capital", ControllersJson.share(one.capital()));
            node.set("votes", ControllersJson.share(one.votes()));
            ArrayNode chain = node.putArray("chain");
            one.holder().chain().forEach(link -> chain.add(json.link(link)));
        }
        return all;
    }
}
