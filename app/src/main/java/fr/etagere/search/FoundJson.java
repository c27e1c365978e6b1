package fr.etagere.search;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What a search found, for a program: the same on the command line and over HTTP.
public final class FoundJson {

    private FoundJson() {}

    /// The entries found, best first, each with why it answers and what it lacks, in words.
    public static ArrayNode hits(Found found, SearchWording wording) {
        ArrayNode hits = JsonNodeFactory.instance.arrayNode();
        for (Found.Hit hit : found.hits()) {
            ObjectNode one = hits.addObject();
            one.put("id", hit.entry().id());
            one.put("name", hit.entry().name());
            one.put("shelf", hit.entry().shelf().name());
            one.put("score", Math.round(hit.score() * 1_000) / 1_000.0);
            ArrayNode why = one.putArray("why");
            hit.why().forEach(reason -> why.add(wording.why(reason)));
            ArrayNode missing = one.putArray("missing");
            hit.missing().forEach(lack -> missing.add(wording.missing(lack)));
        }
        return hits;
    }

    /// The same, with how many answer in all and how they spread over shelves, licences and functions.
    public static ObjectNode whole(Found found, Found.Spread spread, SearchWording wording) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("total", spread.total());
        root.set("hits", hits(found, wording));
        ObjectNode facets = root.putObject("facets");
        spread.facets().forEach((facet, counts) -> {
            ObjectNode values = facets.putObject(facet.name());
            counts.forEach(count -> values.put(count.value(), count.count()));
        });
        ArrayNode functions = root.putArray("functions");
        found.understood().functions().forEach(asked -> functions.add(asked.function()));
        return root;
    }
}
