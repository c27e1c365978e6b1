package fr.etagere.filings;

import fr.etagere.rows.CsvRows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The columns of a table of holdings, under the names that its header gives them.
///
/// @param names what the header calls each column, by its English name
record HoldingColumns(Map<String, String> names) {

    /// English name first, then the French ones. Only the two ends must be there.
    private static final Map<String, List<String>> ALIASES = aliases();

    private static Map<String, List<String>> aliases() {
        var aliases = new LinkedHashMap<String, List<String>>();
        aliases.put("holder", List.of("detenteur", "détenteur"));
        aliases.put("holder_name", List.of("nom_detenteur", "nom_détenteur"));
        aliases.put("holder_country", List.of("pays_detenteur", "pays_détenteur"));
        aliases.put("held", List.of("detenue", "détenue"));
        aliases.put("held_name", List.of("nom_detenue", "nom_détenue"));
        aliases.put("held_country", List.of("pays_detenue", "pays_détenue"));
        aliases.put("kind", List.of("nature"));
        aliases.put("capital", List.of("part_capital"));
        aliases.put("capital_min", List.of("part_capital_min"));
        aliases.put("capital_max", List.of("part_capital_max"));
        aliases.put("votes", List.of("droits_de_vote", "part_votes"));
        aliases.put("votes_min", List.of("droits_de_vote_min", "part_votes_min"));
        aliases.put("votes_max", List.of("droits_de_vote_max", "part_votes_max"));
        aliases.put("from", List.of("du"));
        aliases.put("to", List.of("au"));
        aliases.put("source", List.of("document"));
        aliases.put("recorded", List.of("constate_le", "constaté_le"));
        return aliases;
    }

    /// @param head the first line of the file, at least
    static HoldingColumns of(String head) {
        var names = new LinkedHashMap<String, String>();
        ALIASES.forEach((name, aliases) -> names.put(
                name,
                CsvRows.has(name, head)
                        ? name
                        : aliases.stream()
                                .filter(alias -> CsvRows.has(alias, head))
                                .findFirst()
                                .orElse(name)));
        return new HoldingColumns(names);
    }

    String name(String column) {
        return Objects.requireNonNull(names.get(column));
    }

    String holder() {
        return name("holder");
    }

    String held() {
        return name("held");
    }
}
