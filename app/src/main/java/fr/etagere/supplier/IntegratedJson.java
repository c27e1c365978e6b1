package fr.etagere.supplier;

import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.Gap;
import fr.etagere.ownership.IntegratedStake;
import fr.etagere.ownership.IntegratedStakes;
import fr.etagere.ownership.Ownership;
import fr.etagere.ownership.OwnershipGraph;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Integrated ownership, for a program: `docs/schemas/integrated-ownership.schema.json`.
public final class IntegratedJson {

    private final Ownership ownership;
    private final ControllersJson json;

    public IntegratedJson(OwnershipGraph graph, Ownership ownership, Shown shown) {
        this.ownership = ownership;
        json = new ControllersJson(graph, shown);
    }

    /// @param above what others hold in the entity; null when that was not asked
    /// @param below what it holds in others; null when that was not asked
    public ObjectNode of(
            EntityId id, LocalDate day, @Nullable IntegratedStakes above, @Nullable IntegratedStakes below) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("id", json.id(id));
        root.put("name", name(id));
        root.put("asOf", day.toString());
        Set<Gap> gaps = new LinkedHashSet<>();
        side("by", above, root, gaps);
        side("of", below, root, gaps);
        ArrayNode missing = root.putArray("gaps");
        gaps.forEach(gap -> missing.add(json.gap(gap)));
        root.set("sources", json.sources());
        return root;
    }

    private void side(String field, @Nullable IntegratedStakes answer, ObjectNode root, Set<Gap> gaps) {
        if (answer == null) {
            root.putNull(field);
            return;
        }
        ObjectNode side = root.putObject(field);
        ArrayNode stakes = side.putArray("stakes");
        answer.stakes().forEach(stake -> stakes.add(stake(stake)));
        side.put("notComputed", answer.left());
        gaps.addAll(answer.gaps());
    }

    private ObjectNode stake(IntegratedStake stake) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("holder", json.id(stake.holder())).put("holderName", name(stake.holder()));
        node.put("held", json.id(stake.held())).put("heldName", name(stake.held()));
        node.put("certainty", stake.certainty().name());
        node.set("capital", ControllersJson.share(stake.capital()));
        node.set("votes", ControllersJson.share(stake.votes()));
        ArrayNode chain = node.putArray("chain");
        stake.chain().forEach(link -> chain.add(json.link(link)));
        return node;
    }

    private @Nullable String name(EntityId id) {
        return json.name(id, ownership.find(id).map(found -> found.name()).orElse(null));
    }
}
