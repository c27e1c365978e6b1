package fr.etagere.cartography;

import fr.etagere.portfolio.Diversity;
import fr.etagere.portfolio.Measures;
import fr.etagere.portfolio.Scale;
import fr.etagere.portfolio.ScaleShares;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The four measures, for a program: `docs/schemas/portfolio-index.schema.json`. Shares are in percent.
final class MeasuresJson {

    private MeasuresJson() {}

    static ObjectNode of(Measures measures, MeasureTerms terms, LocalDate day) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("on", day.toString());
        ObjectNode origin = root.putObject("origin");
        origin.set("byController", shares(measures.originByController()));
        origin.set("bySeat", shares(measures.originBySeat()));
        origin.set("contractsByController", shares(measures.contractsByController()));
        ObjectNode storage = root.putObject("storage");
        storage.set("systems", shares(measures.storage()));
        storage.set("critical", shares(measures.criticalStorage()));
        ObjectNode openness = root.putObject("openness");
        openness.put("open", measures.openness().open());
        openness.put("other", measures.openness().other());
        openness.put("unknown", measures.openness().unknown());
        openness.set("share", part(measures.openness().share()));
        ObjectNode diversity = root.putObject("diversity");
        diversity.set("suppliers", diversity(measures.suppliers()));
        diversity.set("controllers", diversity(measures.controllers()));
        ObjectNode byScale = diversity.putObject("controllersByScale");
        for (Scale scale : Scale.values()) {
            @Nullable Diversity one = measures.controllersByScale().get(scale);
            if (one != null) {
                byScale.set(scale.name(), diversity(one));
            }
        }
        ObjectNode about = root.putObject("definitions");
        about.putObject("source")
                .put("fr", terms.source().fr())
                .put("en", terms.source().en());
        about.put("lastChecked", terms.lastChecked().toString());
        about.put("status", terms.status());
        ArrayNode list = about.putArray("measures");
        terms.measures()
                .forEach(measure -> list.addObject()
                        .put("id", measure.id().name())
                        .put("status", measure.status())
                        .put("fr", measure.fr())
                        .put("en", measure.en()));
        return root;
    }

    private static ObjectNode shares(ScaleShares shares) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        for (Scale scale : Scale.values()) {
            node.set(scale.name(), part(shares.of(scale)));
        }
        node.set("UNION", part(shares.union()));
        node.put("unknown", shares.unknown());
        node.put("whole", shares.whole());
        node.put("counted", shares.counted());
        node.put("unweighted", shares.unweighted());
        return node;
    }

    private static ObjectNode part(ScaleShares.Part part) {
        return JsonNodeFactory.instance.objectNode().put("least", part.least()).put("most", part.most());
    }

    private static ObjectNode diversity(Diversity one) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("named", one.named())
                .put("equivalent", one.equivalent())
                .put("least", one.least())
                .put("most", one.most())
                .put("unknown", one.unknown());
    }
}
