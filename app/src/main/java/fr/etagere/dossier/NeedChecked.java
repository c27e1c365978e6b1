package fr.etagere.dossier;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Understanding;
import fr.etagere.doctrine.Ruling;
import fr.etagere.need.NeedReader;
import fr.etagere.shared.Read;
import fr.etagere.shared.Texts;
import fr.etagere.shared.Violation;
import fr.etagere.shared.ViolationJson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A need read before anything is decided: all that would have it refused, and what it would still gain to mend.
///
/// @param violations empty when the need can be decided
/// @param remarks what does not make it invalid
public record NeedChecked(List<Violation> violations, List<Remark> remarks) {

    private static final Set<String> STATEMENT = Set.of("BESOIN-RESULTAT", "BESOIN-MESURE", "BESOIN-MARQUE");

    /// What a need would gain to mend.
    ///
    /// @param rule the rule that remarks it; null when it is the vocabulary
    /// @param advice what to do; null when the text says it
    public record Remark(
            @Nullable String rule, String text, @Nullable String advice) {}

    /// Reads a need and remarks it.
    ///
    /// @param bytes YAML or JSON
    /// @param on the day of the rules
    /// @param texts the language of the remarks
    public static NeedChecked of(byte[] bytes, Decisions decisions, LocalDate on, Texts texts) {
        return switch (new NeedReader(decisions.materials()).read(bytes)) {
            case Read.Refused<NeedReader.NeedFile>(List<Violation> violations) ->
                new NeedChecked(violations, List.of());
            case Read.Ok<NeedReader.NeedFile>(NeedReader.NeedFile need) -> {
                List<Violation> violations = decisions.violations(need.need());
                yield new NeedChecked(
                        violations,
                        violations.isEmpty()
                                ? remarks(decisions.decide(need, on), decisions.catalogue(), texts)
                                : List.of());
            }
        };
    }

    /// Whether the need can be decided.
    public boolean valid() {
        return violations.isEmpty();
    }

    /// The answers of the rules on its statement, and the functions that nobody will recognise.
    ///
    /// @param decision of the need, or of what is written of it so far
    public static List<Remark> remarks(Decision decision, Catalogue catalogue, Texts texts) {
        var remarks = new ArrayList<Remark>();
        for (Ruling ruling : decision.rulings()) {
            if (STATEMENT.contains(ruling.rule()) && ruling.verdict().equals("REWORK")) {
                String todo = ruling.missing().stream()
                        .map(missing -> missing.in(texts.lang()))
                        .collect(Collectors.joining(texts.semicolon()));
                remarks.add(new Remark(ruling.rule(), ruling.reason().in(texts.lang()), todo));
            }
        }
        Understanding understanding = catalogue.understanding();
        for (String name : decision.need().functionNames()) {
            if (catalogue.vocabulary().functionsIn(name).isEmpty()) {
                String likely = understanding.of(name).functions().stream()
                        .map(asked ->
                                catalogue.vocabulary().label(asked.function()).in(texts.lang()))
                        .collect(Collectors.joining(", "));
                remarks.add(new Remark(
                        null,
                        likely.isEmpty()
                                ? texts.get("need.unrecognised", name)
                                : texts.get("need.likely", name, likely),
                        null));
            }
        }
        return remarks;
    }

    /// The answer for a program, `docs/schemas/need-check.schema.json`: the same on the command line and over HTTP.
    public ObjectNode json(Texts texts) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("valid", valid());
        root.set("violations", ViolationJson.of(violations, texts));
        ArrayNode list = root.putArray("remarks");
        remarks.forEach(remark -> list.addObject()
                .put("rule", remark.rule())
                .put("text", remark.text())
                .put("advice", remark.advice()));
        return root;
    }
}
