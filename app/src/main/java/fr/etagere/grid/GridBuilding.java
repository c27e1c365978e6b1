package fr.etagere.grid;

import fr.etagere.shared.Document;
import fr.etagere.shared.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Makes the records of a grid from its tree, as far as the tree allows, and collects what a schema cannot refuse.
final class GridBuilding {

    private final Nodes nodes;
    private final CriteriaBuilding criteria;
    private final WeightsBuilding weights;

    GridBuilding(Document document, Objectives objectives) {
        nodes = new Nodes(document);
        criteria = new CriteriaBuilding(nodes, objectives);
        weights = new WeightsBuilding(nodes);
    }

    List<Violation> violations() {
        return nodes.violations();
    }

    /// Where in the file a statement handed to the core was written.
    int statementAt(int index) {
        return weights.places().get(index);
    }

    GridFile grid() {
        JsonNode root = nodes.root();
        List<GridFile.Criterion> columns = criteria.build();
        List<GridFile.Option> options = options(root.path("options"));
        Set<String> ids = options.stream().map(GridFile.Option::id).collect(Collectors.toSet());
        return new GridFile(
                Nodes.text(root, "title"),
                Nodes.textOrNull(root, "summary"),
                dates(root),
                columns,
                weights.build(),
                options,
                knockOuts(root.path("knockOuts"), ids),
                scores(root.path("scores"), ids, columns),
                new GridFile.Settings(
                        Nodes.number(root, "margin"), whole(root.path("samples")), whole(root.path("seed"))));
    }

    private GridFile.Dates dates(JsonNode root) {
        LocalDate stated = nodes.date(root, "", "statedOn");
        LocalDate scored = nodes.date(root, "", "scoredOn");
        if (stated != null && scored != null && scored.isBefore(stated)) {
            nodes.fault("/scoredOn", scored.toString(), "scored-first", stated.toString());
        }
        return new GridFile.Dates(nodes.date(root, "", "asOf"), stated, scored);
    }

    private static @Nullable Long whole(JsonNode node) {
        return node.isNumber() && node.canConvertToLong() ? (Long) node.asLong() : null;
    }

    private static List<GridFile.Option> options(JsonNode list) {
        var options = new ArrayList<GridFile.Option>();
        list.forEach(one -> options.add(new GridFile.Option(
                Nodes.text(one, "id"), Nodes.text(one, "name"), Nodes.textOrNull(one, "solution"))));
        return options;
    }

    private Map<String, Map<String, GridFile.Score>> scores(
            JsonNode tree, Set<String> options, List<GridFile.Criterion> columns) {
        var values = new ValueBuilding(nodes);
        var scores = new LinkedHashMap<String, Map<String, GridFile.Score>>();
        Set<String> unsound = criteria.unsound();
        Set<String> known = columns.stream().map(GridFile.Criterion::id).collect(Collectors.toSet());
        tree.properties().forEach(row -> {
            String path = "/scores/" + Nodes.key(row.getKey());
            if (!options.contains(row.getKey())) {
                nodes.fault(path, row.getKey(), "option-unknown", row.getKey());
                return;
            }
            var line = new LinkedHashMap<String, GridFile.Score>();
            row.getValue().properties().forEach(cell -> {
                String id = cell.getKey();
                GridFile.Score score = values.score(cell.getValue(), path + "/" + Nodes.key(id));
                // A value on a scale that is already refused would be refused for the wrong reason.
                if (score != null && !(unsound.contains(id) && known.contains(id))) {
                    line.put(id, score);
                }
            });
            scores.put(row.getKey(), Collections.unmodifiableMap(line));
        });
        return scores;
    }

    private List<GridFile.KnockOut> knockOuts(JsonNode list, Set<String> options) {
        var knockOuts = new ArrayList<GridFile.KnockOut>();
        var seen = new HashSet<String>();
        for (int i = 0; list.isArray() && i < list.size(); i++) {
            JsonNode one = list.get(i);
            String path = "/knockOuts/" + i;
            String id = Nodes.text(one, "id");
            if (!seen.add(id)) {
                nodes.fault(path + "/id", id, "id-twice", id);
            }
            var answers = new LinkedHashMap<String, GridFile.Answer>();
            one.path("answers").properties().forEach(answer -> {
                String place = path + "/answers/" + Nodes.key(answer.getKey());
                if (options.contains(answer.getKey())) {
                    answers.put(answer.getKey(), answer(answer.getValue(), place));
                } else {
                    nodes.fault(place, answer.getKey(), "option-unknown", answer.getKey());
                }
            });
            knockOuts.add(
                    new GridFile.KnockOut(id, Nodes.text(one, "label"), Nodes.textOrNull(one, "ground"), answers));
        }
        return knockOuts;
    }

    private GridFile.Answer answer(JsonNode node, String path) {
        return node.isObject()
                ? new GridFile.Answer(
                        met(node.path("met")),
                        nodes.date(node, path, "on"),
                        new ValueBuilding(nodes).evidence(node.path("evidence"), path + "/evidence"))
                : new GridFile.Answer(met(node), null, null);
    }

    private static GridFile.Met met(JsonNode node) {
        return switch (node.asString("").toLowerCase(Locale.ROOT)) {
            case "yes", "oui", "true" -> GridFile.Met.YES;
            case "no", "non", "false" -> GridFile.Met.NO;
            default -> GridFile.Met.UNKNOWN;
        };
    }
}
