package fr.etagere.drafting;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.grid.GridReader;
import fr.etagere.shared.Read;
import fr.etagere.shared.Texts;
import fr.etagere.shared.Violation;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Criteria drawn from a grid, whose weights the buyer still has to set.
///
/// @param yaml the file of criteria, with its comments
/// @param criteria how many there are
/// @param leftOut places of the grid whose text names a brand or an option, as JSON pointers: that text is not carried
public record Drafted(String yaml, int criteria, List<String> leftOut) {

    /// Of the format of criteria.
    private static final int MOST_CRITERIA = 30;

    public Drafted {
        leftOut = List.copyOf(leftOut);
    }

    /// @param catalogue the shelf that tells brands
    /// @param texts the language of what is written around the words of the grid
    /// @return refused when no consultation could read as many criteria
    public static Read<Drafted> of(GridReader.Written grid, Catalogue catalogue, Texts texts) {
        int criteria = grid.grid().criteria().size();
        if (criteria > MOST_CRITERIA) {
            return new Read.Refused<>(List.of(new Violation(
                    "/criteria",
                    grid.document().nearestLine("/criteria"),
                    "",
                    "drafting-too-many",
                    List.of(Integer.toString(criteria), Integer.toString(MOST_CRITERIA)))));
        }
        var drafting = new DraftFromGrid(grid.grid(), catalogue, texts);
        return new Read.Ok<>(new Drafted(drafting.draft().yaml(), criteria, drafting.leftOut()));
    }

    /// The same for a program: `docs/schemas/tender-draft.schema.json`.
    public ObjectNode json() {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("template", yaml);
        ArrayNode places = root.putArray("leftOut");
        leftOut.forEach(places::add);
        return root;
    }
}
