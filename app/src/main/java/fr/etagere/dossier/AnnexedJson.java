package fr.etagere.dossier;

import fr.etagere.grid.GridReader;
import fr.etagere.grid.Objectives;
import fr.etagere.shared.Document;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Read;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The member `comparison` of a decision file: the grid whole, what it gave, and the remarks.
final class AnnexedJson {

    /// The member.
    static final String MEMBER = "comparison";

    private AnnexedJson() {}

    /// What a comparison is made with, beyond what a decision is: cited only when there is one.
    static List<String> files(Materials materials) {
        var files = new ArrayList<>(materials.under(Objectives.FOLDER));
        files.add(GridReader.SCHEMA);
        return files;
    }

    /// The grid of this tree; empty when it cannot be read, or not with these materials.
    static Optional<GridReader.Written> grid(JsonNode tree, Materials materials) {
        if (materials.under(Objectives.FOLDER).isEmpty()) {
            return Optional.empty();
        }
        try {
            var document = new Document(tree.deepCopy(), Map.of());
            return switch (new GridReader(materials).read(document)) {
                case Read.Ok<GridReader.Written>(GridReader.Written written) -> Optional.of(written);
                case Read.Refused<GridReader.Written> _ -> Optional.empty();
            };
        } catch (JacksonException | ArithmeticException e) {
            // A number beyond any quantity, which the strict reader of files would have refused.
            return Optional.empty();
        }
    }

    static ObjectNode of(Annexed annexed) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("grid", annexed.grid().deepCopy());
        node.set("result", ComparedJson.of(annexed.compared()));
        var remarks = node.putArray("remarks");
        annexed.remarks().forEach(remark -> remark(remarks.addObject(), remark));
        return node;
    }

    private static void remark(ObjectNode node, Annexed.Remark remark) {
        switch (remark) {
            case Annexed.Remark.SetAside(String option, String solution, String reason) ->
                node.put("kind", "SET_ASIDE")
                        .put("option", option)
                        .put("solution", solution)
                        .put("reason", reason);
            case Annexed.Remark.OtherRung(String option, String rung) ->
                node.put("kind", "OTHER_RUNG").put("option", option).put("rung", rung);
            case Annexed.Remark.NoneOnRung(String rung) ->
                node.put("kind", "NONE_ON_RUNG").put("rung", rung);
            case Annexed.Remark.NotCandidate(String option, String solution) ->
                node.put("kind", "NOT_CANDIDATE").put("option", option).put("solution", solution);
            case Annexed.Remark.NotQualified(String option, String solution) ->
                node.put("kind", "NOT_QUALIFIED").put("option", option).put("solution", solution);
            case Annexed.Remark.OtherDay(var on) ->
                node.put("kind", "OTHER_DAY").put("on", on.toString());
            case Annexed.Remark.WrittenLater(var on) ->
                node.put("kind", "WRITTEN_LATER").put("on", on.toString());
        }
    }
}
