package fr.etagere.supplier;

import fr.etagere.exposure.Exposure;
import fr.etagere.exposure.Law;
import fr.etagere.ownership.Holding;
import fr.etagere.ownership.OwnershipGraph;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Laws that may reach an entity, for a program: `docs/schemas/exposure.schema.json`.
public final class ExposureJson {

    private final ControllersJson json;

    /// @param shown how identifiers and names are written
    public ExposureJson(OwnershipGraph graph, Shown shown) {
        json = new ControllersJson(graph, shown);
    }

    public ObjectNode of(Exposure exposure) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("id", json.id(exposure.id()));
        root.put("name", json.name(exposure.id(), exposure.name()));
        root.put("asOf", exposure.asOf().toString());
        root.set("reached", all(exposure.reached()));
        root.set("past", all(exposure.past()));
        ArrayNode gaps = root.putArray("gaps");
        exposure.gaps().forEach(gap -> gaps.add(json.gap(gap)));
        root.set("sources", json.sources());
        return root;
    }

    private ArrayNode all(List<Exposure.Reached> reached) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        reached.forEach(one -> all.add(reached(one)));
        return all;
    }

    private ObjectNode reached(Exposure.Reached one) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        Law law = one.law();
        node.put("law", law.id());
        node.put("title", law.fr());
        node.put("state", law.state());
        node.put("article", law.article());
        node.put("effect", law.effect().name());
        node.put("from", law.from().toString());
        node.put("to", law.to() == null ? null : law.to().toString());
        node.put("note", law.note() == null ? null : law.note().fr());
        node.put("by", one.reach().by().name());
        node.put("why", one.reach().why().fr());
        node.put("status", one.status().name());
        node.set("hold", hold(one.hold()));
        ArrayNode sources = node.putArray("sources");
        for (Law.Source source : law.sources()) {
            sources.addObject()
                    .put("title", source.title())
                    .put("address", source.address())
                    .put("lastChecked", source.lastChecked().toString());
        }
        return node;
    }

    private ObjectNode hold(Exposure.Hold hold) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        switch (hold) {
            case Exposure.Hold.Seat(String seat, String country) ->
                node.put("kind", "SEAT").put("seat", seat).put("country", country);
            case Exposure.Hold.Above above -> {
                node.put("kind", "ABOVE")
                        .put("id", json.id(above.id()))
                        .put("name", json.name(above.id(), above.name()))
                        .put("country", above.country())
                        .put("basis", above.basis().name())
                        .put("certainty", above.certainty().name());
                node.set("chain", chain(above.chain()));
            }
            case Exposure.Hold.Branch(Holding link, String country) -> {
                node.put("kind", "BRANCH").put("country", country);
                node.set("chain", chain(List.of(link)));
            }
            case Exposure.Hold.Stated(String country, String source) ->
                node.put("kind", "STATED").put("country", country).put("source", source);
        }
        return node;
    }

    private ArrayNode chain(List<Holding> links) {
        ArrayNode chain = JsonNodeFactory.instance.arrayNode();
        links.forEach(link -> chain.add(json.link(link)));
        return chain;
    }
}
