package fr.etagere.tender;

import fr.etagere.shared.Bilingual;
import fr.etagere.shared.Materials;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The rules on award criteria. They live in a folder of their own, which decisions neither read nor hash.
///
/// @param rules in the order of the file
public record Rulebook(List<Rule> rules) {

    /// Where its data are. Not hashed in decision files: no rule of a decision reads them.
    public static final String FOLDER = "doctrine/tender";

    private static final String RULES = FOLDER + "/rules.yaml";
    private static final String SOURCES = FOLDER + "/sources.yaml";

    /// The texts decisions lean on serve here too, under the same names.
    private static final String COMMON_SOURCES = "doctrine/sources.yaml";

    public Rulebook {
        rules = List.copyOf(rules);
    }

    /// Reads the rules; a fault in them is ours.
    public static Rulebook of(Materials materials) {
        var sources = new LinkedHashMap<String, Rule.Source>();
        for (String path : List.of(COMMON_SOURCES, SOURCES)) {
            materials.tree(path).forEach(source -> sources.put(source.path("id").asString(), source(source)));
        }
        return new Rulebook(materials.list(RULES, Written.class).stream()
                .map(written -> written.rule(sources))
                .toList());
    }

    private static Rule.Source source(JsonNode source) {
        return new Rule.Source(
                source.path("id").asString(),
                new Bilingual(source.path("fr").asString(), source.path("en").asString()),
                text(source.path("article")),
                Rule.Certainty.valueOf(source.path("status").asString()),
                text(source.path("address")),
                source.has("note")
                        ? new Bilingual(
                                source.at("/note/fr").asString(),
                                source.at("/note/en").asString())
                        : null);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }

    /// A rule as the file writes it.
    private record Written(
            String id,
            Rule.Severity severity,
            Rule.Check check,
            @Nullable List<Rule.Field> where,
            @Nullable List<String> patterns,
            @Nullable List<String> unless,
            @Nullable List<String> answered,
            @Nullable List<Tender.Procedure> procedures,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String fr,
            String en,
            Bilingual advice,
            List<String> sources) {

        Rule rule(Map<String, Rule.Source> known) {
            return new Rule(
                    id,
                    severity,
                    check,
                    where == null ? Set.of() : EnumSet.copyOf(where),
                    compiled(patterns),
                    compiled(unless),
                    compiled(answered),
                    procedures == null ? Set.of() : EnumSet.copyOf(procedures),
                    from,
                    to,
                    new Bilingual(fr, en),
                    advice,
                    sources.stream().map(source -> named(source, known)).toList());
        }

        private static List<Pattern> compiled(@Nullable List<String> patterns) {
            return patterns == null
                    ? List.of()
                    : patterns.stream().map(Pattern::compile).collect(Collectors.toList());
        }

        private static Rule.Source named(String id, Map<String, Rule.Source> known) {
            Rule.Source source = known.get(id);
            if (source == null) {
                throw new IllegalStateException("no such source: " + id);
            }
            return source;
        }
    }
}
