package fr.etagere.supplier;

import fr.etagere.ownership.CloseLink;
import fr.etagere.ownership.CloseLinks;
import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.Ownership;
import fr.etagere.ownership.OwnershipGraph;
import fr.etagere.ownership.Share;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Close links, for a program: `docs/schemas/close-links.schema.json`.
public final class CloseLinksJson {

    private final Ownership ownership;
    private final ControllersJson json;

    public CloseLinksJson(OwnershipGraph graph, Ownership ownership, Shown shown) {
        this.ownership = ownership;
        json = new ControllersJson(graph, shown);
    }

    /// @param threshold share from which there is a link, in billionths
    public ObjectNode of(EntityId id, LocalDate day, int threshold, CloseLinks answer) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("id", json.id(id));
        root.put("name", name(id));
        root.put("asOf", day.toString());
        root.put("threshold", ControllersJson.percent(threshold));
        ArrayNode links = root.putArray("links");
        answer.links().forEach(with -> links.add(link(id, with)));
        root.put("notTried", answer.left());
        ArrayNode gaps = root.putArray("gaps");
        answer.gaps().forEach(gap -> gaps.add(json.gap(gap)));
        root.set("sources", json.sources());
        return root;
    }

    private ObjectNode link(EntityId id, CloseLinks.With with) {
        CloseLink link = with.link();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", json.id(with.other())).put("name", name(with.other()));
        node.put(
                "kind",
                switch (link.kind()) {
                    case FIRST_HOLDS_SECOND -> "HOLDS";
                    case SECOND_HOLDS_FIRST -> "HELD_BY";
                    case COMMON_THIRD -> "COMMON_THIRD";
                });
        node.put("through", json.id(link.through())).put("throughName", name(link.through()));
        node.put("basis", link.basis().name());
        node.put("certainty", link.certainty().name());
        ArrayNode shares = node.putArray("shares");
        List<Share> figures = link.shares();
        switch (link.kind()) {
            case FIRST_HOLDS_SECOND -> shares.add(share(with.other(), figures, 0));
            case SECOND_HOLDS_FIRST -> shares.add(share(id, figures, 0));
            case COMMON_THIRD -> shares.add(share(id, figures, 0)).add(share(with.other(), figures, 2));
        }
        ArrayNode chain = node.putArray("chain");
        link.chain().forEach(one -> chain.add(json.link(one)));
        return node;
    }

    private ObjectNode share(EntityId in, List<Share> figures, int at) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("in", json.id(in));
        node.set("capital", ControllersJson.share(figures.get(at)));
        node.set("votes", ControllersJson.share(figures.get(at + 1)));
        return node;
    }

    private @Nullable String name(EntityId id) {
        return json.name(id, ownership.find(id).map(found -> found.name()).orElse(null));
    }
}
