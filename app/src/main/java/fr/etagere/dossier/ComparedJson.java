package fr.etagere.dossier;

import fr.etagere.comparison.Acceptability;
import fr.etagere.comparison.Flips;
import fr.etagere.comparison.Question;
import fr.etagere.comparison.Ranking;
import fr.etagere.grid.GridFile;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes a comparison as the JSON of `docs/schemas/comparison.schema.json`. Shares are from 0 to 1.
final class ComparedJson {

    private final Compared compared;

    private ComparedJson(Compared compared) {
        this.compared = compared;
    }

    static ObjectNode of(Compared compared) {
        return new ComparedJson(compared).write();
    }

    private ObjectNode write() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode options = root.putArray("options");
        compared.grid().options().forEach(option -> option(options.addObject(), option));
        conclusion(root);
        ArrayNode flips = root.putArray("flips");
        Compared.Ranked ranked = compared.ranked();
        if (ranked != null) {
            flips(flips, ranked.flips());
        }
        Compared.Terms terms = compared.terms();
        root.put("samples", terms.samples());
        root.put("seed", terms.seed());
        root.put("error", ranked == null ? 0 : ranked.acceptability().worstHalfWidth());
        root.put("title", compared.grid().title());
        root.put("asOf", terms.asOf().toString());
        root.put("marginWanted", terms.margin());
        root.put("gridHash", terms.gridHash());
        knockOuts(root.putArray("knockOuts"));
        if (ranked != null) {
            ranked(root, ranked);
        }
        return root;
    }

    private void option(ObjectNode node, GridFile.Option option) {
        node.put("id", option.id());
        node.put("name", option.name());
        var eliminating = compared.eliminating(option.id());
        if (!eliminating.isEmpty()) {
            node.put("eliminatedBy", eliminating.getFirst().knockOut().id());
        }
        ArrayNode ranks = node.putArray("rankAcceptability");
        ObjectNode central = node.putObject("centralWeights");
        Acceptability.OfOption found = found(option.id());
        if (found == null) {
            node.putNull("confidence");
            return;
        }
        found.ranks().forEach(rank -> ranks.add(rank.share()));
        Acceptability.Favoured favoured = found.favoured();
        if (favoured == null) {
            node.putNull("confidence");
        } else {
            favoured.weights().forEach(central::put);
            node.put("confidence", favoured.confidence().share());
        }
        ObjectNode beats = node.putObject("beats");
        found.beats().forEach((other, figure) -> beats.put(other, figure.share()));
        ArrayNode errors = node.putArray("rankErrors");
        found.ranks().forEach(rank -> errors.add(rank.halfWidth()));
    }

    private Acceptability.@Nullable OfOption found(String id) {
        return compared.ranked() == null
                ? null
                : compared.ranked().acceptability().options().stream()
                        .filter(one -> one.option().equals(id))
                        .findFirst()
                        .orElse(null);
    }

    private void conclusion(ObjectNode root) {
        switch (compared.conclusion()) {
            case Compared.Conclusion.Leader(String option, Acceptability.Figure margin) ->
                outcome(root.put("leader", option), "LEADER", margin);
            case Compared.Conclusion.NoClearWinner(var contenders, Acceptability.Figure margin) -> {
                outcome(root.putNull("leader"), "NO_CLEAR_WINNER", margin);
                ArrayNode list = root.putArray("contenders");
                contenders.forEach(list::add);
            }
            case Compared.Conclusion.HeldByVeto(String option, var by, Acceptability.Figure margin) -> {
                outcome(root.putNull("leader"), "HELD_BY_VETO", margin);
                ArrayNode list = root.putArray("contenders").add(option);
                by.stream().sorted().forEach(list::add);
            }
            case Compared.Conclusion.Alone(String option) -> {
                outcome(root.putNull("leader"), "NOTHING_TO_COMPARE", null);
                root.putArray("contenders").add(option);
            }
            case Compared.Conclusion.Nobody() -> outcome(root.putNull("leader"), "ALL_ELIMINATED", null);
        }
    }

    private static void outcome(ObjectNode root, String outcome, Acceptability.@Nullable Figure margin) {
        if (margin == null) {
            root.putNull("margin");
        } else {
            root.put("margin", margin.share());
            root.put("marginError", margin.halfWidth());
        }
        root.put("outcome", outcome);
    }

    private static void flips(ArrayNode list, Flips flips) {
        flips.thresholds().forEach(one -> {
            ObjectNode node = list.addObject()
                    .put("kind", "WEIGHT_THRESHOLD")
                    .put("objective", one.objective())
                    .put("weight", one.weight());
            crossing(node, "above", one.above());
            crossing(node, "below", one.below());
        });
        flips.weights().forEach(one -> {
            ObjectNode node = list.addObject().put("kind", "WEIGHTS").put("option", one.challenger());
            move(node, "total", one.total());
            move(node, "largest", one.largest());
            move(node, "admitted", one.admitted());
        });
        flips.scores().forEach(one -> {
            ObjectNode node = list.addObject().put("kind", "SCORE").put("criterion", one.criterion());
            change(node, "leaderFalls", one.leaderFalls());
            change(node, "challengerRises", one.challengerRises());
        });
    }

    private static void crossing(ObjectNode node, String key, Flips.@Nullable Crossing crossing) {
        if (crossing == null) {
            node.putNull(key);
        } else {
            node.putObject(key).put("weight", crossing.weight()).put("option", crossing.option());
        }
    }

    private static void move(ObjectNode node, String key, Flips.@Nullable Move move) {
        if (move == null) {
            node.putNull(key);
        } else {
            weights(node.putObject(key).put("size", move.size()).putObject("weights"), move.weights());
        }
    }

    private static void change(ObjectNode node, String key, Flips.@Nullable ScoreChange change) {
        if (change == null) {
            node.putNull(key);
        } else {
            node.putObject(key)
                    .put("option", change.option())
                    .put("from", change.from())
                    .put("to", change.to());
        }
    }

    private static void weights(ObjectNode node, Map<String, Double> weights) {
        weights.forEach(node::put);
    }

    private void knockOuts(ArrayNode list) {
        compared.knockOuts().forEach(one -> {
            ObjectNode node = list.addObject()
                    .put("id", one.knockOut().id())
                    .put("label", one.knockOut().label())
                    .put("ground", one.knockOut().ground())
                    .put("option", one.option().id())
                    .put("met", one.met().name())
                    .put("by", one.by().name())
                    .put(
                            "on",
                            one.on() == null
                                    ? null
                                    : Objects.requireNonNull(one.on()).toString())
                    .put("contradicts", one.contradicts());
            ArrayNode evidence = node.putArray("evidence");
            one.evidence()
                    .forEach(proof -> evidence.addObject()
                            .put("source", proof.source())
                            .put("url", proof.url())
                            .put(
                                    "retrieved",
                                    proof.retrieved() == null
                                            ? null
                                            : proof.retrieved().toString())
                            .put(
                                    "status",
                                    proof.status() == null
                                            ? null
                                            : proof.status().name())
                            .put("document", proof.document()));
        });
    }

    private void ranked(ObjectNode root, Compared.Ranked ranked) {
        weights(root.putObject("referenceWeights"), ranked.flips().reference());
        root.put("referenceLeader", ranked.flips().leader());
        Acceptability.Sampling sampling = ranked.acceptability().sampling();
        root.putObject("sampling")
                .put("method", sampling.method().name())
                .put("kept", sampling.kept())
                .put("burnIn", sampling.burnIn())
                .put("thinning", sampling.thinning());
        Acceptability.Pairs pairs = ranked.acceptability().pairs();
        root.putObject("pairs").put("samples", pairs.samples()).put("error", pairs.worstHalfWidth());
        ArrayNode questions = root.putArray("questions");
        for (Question one : ranked.questions()) {
            questions
                    .addObject()
                    .put("option", one.option())
                    .put("criterion", one.criterion())
                    .put("missing", one.missing())
                    .put("leaderChanges", one.leaderChanges())
                    .put("leaderChangesError", one.leaderChangesError())
                    .put("entropyGain", one.entropyGain())
                    .put("entropyGainError", one.entropyGainError());
        }
        ArrayNode places = root.putArray("referenceRanking");
        for (Ranking.Place place : ranked.ranking().places()) {
            places.addObject()
                    .put("rank", place.rank())
                    .put("option", place.option())
                    .put("worth", place.worth());
        }
        ArrayNode held = root.putArray("vetoes");
        for (Ranking.Held one : ranked.ranking().held()) {
            held.addObject()
                    .put("option", one.option())
                    .put("by", one.by())
                    .put("criterion", one.criterion())
                    .put("difference", one.difference());
        }
    }
}
