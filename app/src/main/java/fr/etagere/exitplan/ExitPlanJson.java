package fr.etagere.exitplan;

import fr.etagere.portfolio.Concentration;
import fr.etagere.portfolio.CutOff;
import fr.etagere.portfolio.NodeId;
import fr.etagere.portfolio.Renewal;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The report for a program: `docs/schemas/portfolio-report.schema.json`.
final class ExitPlanJson {

    private ExitPlanJson() {}

    static ObjectNode of(Analysis analysis) {
        Situation situation = analysis.situation();
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("organisation", situation.organisation());
        root.put("on", situation.day().toString());
        ObjectNode contracts = root.putObject("contracts");
        contracts.put("inForce", analysis.inForce().size());
        contracts.put("withoutEnd", analysis.endless().size());
        contracts.put("ended", analysis.over());
        contracts.put("later", analysis.later());
        ArrayNode things = root.putArray("things");
        for (DependencyMap.Row row : analysis.map().rows()) {
            node(things.addObject(), row.node())
                    .put("name", situation.graph().name(row.node()))
                    .put("column", row.column().name())
                    .put("critical", situation.critical().contains(row.node()))
                    .put("criticalSystems", row.critical())
                    .put("contracts", row.contracts())
                    .put("amount", row.amount())
                    .put("users", row.users());
        }
        ArrayNode links = root.putArray("links");
        analysis.map().links().forEach(link -> {
            ObjectNode one = links.addObject();
            node(one.putObject("from"), link.from());
            node(one.putObject("to"), link.to());
            one.put("kind", link.kind().name());
            one.put("certain", link.certain());
            one.put("alternatives", link.group() != null);
            one.put("since", link.since() == null ? null : link.since().toString());
            one.put("until", link.until() == null ? null : link.until().toString());
            one.put("source", link.source());
        });
        ArrayNode shares = root.putArray("concentration");
        analysis.shares().forEach(one -> shares(shares.addObject(), one));
        ArrayNode reliance = root.putArray("reliance");
        analysis.reliance().forEach(one -> leaning(reliance.addObject(), one));
        ArrayNode points = root.putArray("singlePoints");
        analysis.points()
                .forEach(point -> nodes(node(points.addObject(), point.node()).putArray("takes"), point.takes()));
        ArrayNode scenarios = root.putArray("scenarios");
        analysis.scenarios().forEach(one -> scenario(scenarios.addObject(), one));
        ArrayNode instead = root.putArray("exitPlan");
        for (Instead one : analysis.instead()) {
            ObjectNode into = instead.addObject();
            SubstitutesJson.into(into, one.substitution());
            into.put("planned", one.planned());
            nodes(into.putArray("lostWith"), one.lost());
        }
        root.set("exitTerms", SubstitutesJson.terms(situation.terms()));
        ArrayNode renewals = root.putArray("renewals");
        analysis.renewals().forEach(one -> renewal(renewals.addObject(), one));
        lifetimes(root, situation);
        ArrayNode gaps = root.putArray("gaps");
        Gap.all(analysis)
                .forEach(gap -> gaps.addObject()
                        .put("missing", gap.id())
                        .put("count", gap.count())
                        .put("of", gap.of()));
        ArrayNode sources = root.putArray("sources");
        situation
                .sources()
                .forEach(source -> sources.addObject()
                        .put("id", source.id())
                        .put("file", source.from())
                        .put("format", source.title())
                        .put("sha256", source.sha256())
                        .put("retrieved", source.retrieved().toString()));
        return root;
    }

    private static void shares(ObjectNode into, Shares shares) {
        Concentration counted = shares.concentration();
        into.put("by", shares.by().name().toLowerCase(Locale.ROOT));
        into.put("index", counted.index());
        into.put("low", counted.index() == null ? null : counted.low());
        into.put("high", counted.index() == null ? null : counted.high());
        into.put("least", counted.least());
        into.put("most", counted.most());
        into.put("unknown", counted.unknown());
        into.put("totalAmount", counted.total());
        into.put("contracts", counted.counted());
        into.put("withoutAmount", counted.withoutAmount());
        ArrayNode parts = into.putArray("parts");
        for (Concentration.Part part : counted.parts()) {
            ObjectNode one = parts.addObject();
            nodes(one.putArray("to"), shares.to(part));
            one.put("amount", part.amount());
            one.put("share", part.share());
        }
    }

    private static void leaning(ObjectNode into, Leaning leaning) {
        Concentration counted = leaning.concentration();
        into.put("by", leaning.by().name().toLowerCase(Locale.ROOT));
        into.put("systems", leaning.systems());
        into.put("index", counted.index());
        into.put("low", counted.index() == null ? null : counted.low());
        into.put("high", counted.index() == null ? null : counted.high());
        into.put("least", counted.least());
        into.put("most", counted.most());
        into.put("unknown", counted.unknown());
        ArrayNode parts = into.putArray("parts");
        for (Concentration.Part part : counted.parts()) {
            ObjectNode one = parts.addObject();
            node(one.putObject("to"), leaning.to(part));
            one.put("share", part.share());
            one.put("relying", leaning.relying(part));
        }
    }

    private static void scenario(ObjectNode into, Scenario scenario) {
        node(into.putObject("cutOff"), scenario.seed());
        ArrayNode hits = into.putArray("hits");
        for (CutOff.Hit hit : scenario.hits()) {
            node(hits.addObject(), hit.node())
                    .put("certainty", hit.certainty().name())
                    .put("earliest", hit.earliest().toString())
                    .put("delaysKnown", hit.delaysKnown());
        }
        ObjectNode plan = into.putObject("plan");
        plan.put("size", scenario.plan().size());
        plan.put("bound", scenario.plan().bound());
        plan.put("proven", scenario.plan().proven());
        nodes(plan.putArray("replace"), scenario.plan().replaced());
        nodes(plan.putArray("restores"), scenario.plan().restored());
        nodes(plan.putArray("beyond"), scenario.plan().beyond());
        into.put("substitutesBeyond", scenario.shelf().beyond());
    }

    private static void renewal(ObjectNode into, Renewal renewal) {
        into.put("uid", renewal.contract().uid());
        into.put("ends", renewal.ends().toString());
        into.put("decideBy", renewal.decideBy().toString());
        into.put("noticeKnown", renewal.contract().noticeMonths() != null);
        into.put("amount", renewal.contract().amount());
        into.put("moves", renewal.moves());
    }

    private static void lifetimes(ObjectNode root, Situation situation) {
        Situation.Lifetimes lifetimes = situation.lifetimes();
        if (lifetimes == null) {
            root.putNull("endOfLife");
            return;
        }
        ObjectNode into = root.putObject("endOfLife");
        into.put("components", lifetimes.components());
        into.put("supported", lifetimes.supported());
        into.put("unknown", lifetimes.unknown());
        ArrayNode ended = into.putArray("ended");
        lifetimes
                .ended()
                .forEach(one -> node(ended.addObject(), one.component())
                        .put("product", one.product())
                        .put("cycle", one.cycle())
                        .put("since", one.since() == null ? null : one.since().toString()));
    }

    private static void nodes(ArrayNode into, List<NodeId> nodes) {
        nodes.forEach(one -> node(into.addObject(), one));
    }

    private static ObjectNode node(ObjectNode into, NodeId node) {
        return into.put("kind", node.kind().name()).put("key", node.key());
    }
}
