package fr.etagere.doctrine;

import fr.etagere.shared.Bilingual;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The doctrine: every rule, its dated values, its texts and its vocabulary, loaded from the published files.
public final class Doctrine {

    static final String RULES = "doctrine/rules";

    private final Map<String, DmnTable> rules;
    private final Map<String, DmnTable> byFact = new LinkedHashMap<>();
    private final Map<String, Parameter> parameters;
    private final Map<String, Source> sources;
    private final Map<String, FactName> names;
    private final Map<String, Map<String, Bilingual>> verdicts;
    private final List<Clause> clauses;
    private final Map<String, Set<String>> readsFrom = new LinkedHashMap<>();

    private Doctrine(
            Map<String, DmnTable> rules,
            Map<String, Parameter> parameters,
            Map<String, Source> sources,
            Map<String, FactName> names,
            Map<String, Map<String, Bilingual>> verdicts,
            List<Clause> clauses) {
        this.rules = rules;
        this.parameters = parameters;
        this.sources = sources;
        this.names = names;
        this.verdicts = verdicts;
        this.clauses = clauses;
        rules.values().forEach(rule -> byFact.put(rule.table().fact(), rule));
        rules.keySet().forEach(id -> readsFrom.put(id, reach(id, new LinkedHashSet<>())));
    }

    /// Compiles the tables and reads the data beside them.
    ///
    /// @throws IllegalStateException when a published file is not usable
    public static Doctrine load(Materials materials) {
        List<String> files = materials.under(RULES).stream()
                .filter(path -> path.endsWith(".dmn"))
                .toList();
        // The engine takes most of a cold start: the tables are compiled side by side.
        var compiled = new DmnTable[files.size()];
        Arrays.parallelSetAll(compiled, i -> DmnTable.compile(idOf(files.get(i)), materials.bytes(files.get(i))));
        var rules = new TreeMap<String, DmnTable>();
        for (DmnTable table : compiled) {
            rules.put(table.table().id(), table);
        }
        var parameters = new LinkedHashMap<String, Parameter>();
        materials
                .list("doctrine/parameters.yaml", Parameter.class)
                .forEach(parameter -> parameters.put(parameter.id(), withAmounts(parameter)));
        var sources = new LinkedHashMap<String, Source>();
        materials.list("doctrine/sources.yaml", Source.class).forEach(source -> sources.put(source.id(), source));
        var names = new LinkedHashMap<String, FactName>();
        materials.list("doctrine/facts.yaml", FactName.class).forEach(name -> names.put(name.name(), name));
        var verdicts = new LinkedHashMap<String, Map<String, Bilingual>>();
        materials
                .list("doctrine/verdicts.yaml", Verdicts.class)
                .forEach(known -> verdicts.put(known.fact(), known.values()));
        return new Doctrine(
                rules, parameters, sources, names, verdicts, materials.list("doctrine/clauses.yaml", Clause.class));
    }

    /// Puts the doctrine to work on facts.
    public Rulings on(Facts facts) {
        return new Rulings(this, facts);
    }

    /// Looks for gaps, overlaps, lines never reached, and references to nothing. Empty when the doctrine is sound.
    public List<Finding> check() {
        return new Soundness(this).findings();
    }

    /// Where the file of a rule is among the materials.
    public static String file(String id) {
        return RULES + "/" + id + ".dmn";
    }

    /// Every rule, by id.
    public List<RuleTable> rules() {
        return rules.values().stream().map(DmnTable::table).toList();
    }

    public Optional<RuleTable> rule(String id) {
        return Optional.ofNullable(rules.get(id)).map(DmnTable::table);
    }

    public List<Clause> clauses() {
        return clauses;
    }

    public Optional<Source> source(String id) {
        return Optional.ofNullable(sources.get(id));
    }

    public Optional<Parameter> parameter(String id) {
        return Optional.ofNullable(parameters.get(id));
    }

    public List<Parameter> parameters() {
        return List.copyOf(parameters.values());
    }

    /// What a fact is called for people: a name of the vocabulary, a parameter, or the question a rule answers.
    public Bilingual label(String fact) {
        FactName name = names.get(fact);
        if (name != null) {
            return name.label();
        }
        Parameter parameter = parameters.get(fact);
        if (parameter != null) {
            return parameter.label();
        }
        DmnTable rule = byFact.get(fact);
        return rule == null ? new Bilingual(fact, fact) : rule.table().title();
    }

    /// The unit of an amount; empty for anything else.
    public Optional<String> unit(String fact) {
        Parameter parameter = parameters.get(fact);
        FactName name = names.get(fact);
        return Optional.ofNullable(parameter != null ? parameter.unit() : name == null ? null : name.unit());
    }

    /// What a value of a fact is called for people; the code itself when it has no name.
    public Bilingual valueLabel(String fact, String code) {
        Bilingual label = null;
        FactName name = names.get(fact);
        if (name != null && name.values() != null) {
            label = name.values().get(code);
        }
        if (label == null) {
            label = verdicts.getOrDefault(fact, Map.of()).get(code);
        }
        return label == null ? new Bilingual(code, code) : label;
    }

    /// The value of a fact as people read it, without its unit.
    public String shown(Fact fact, Lang lang) {
        return switch (fact.value()) {
            case Possible.Exactly(Object value) -> shown(fact.name(), value, lang);
            case Possible.AnyOf(List<Object> values) ->
                String.join(
                        lang.of(" ou ", " or "),
                        values.stream()
                                .map(value -> shown(fact.name(), value, lang))
                                .toList());
            case Possible.Between _, Possible.Anything _ -> lang.of("valeur inconnue", "unknown value");
        };
    }

    private String shown(String fact, Object value, Lang lang) {
        return value instanceof BigDecimal amount
                ? Texts.of(lang).amount(amount)
                : valueLabel(fact, String.valueOf(value)).in(lang);
    }

    /// The label of a rule's verdict.
    public Bilingual verdictLabel(String ruleId, String verdict) {
        DmnTable rule = rules.get(ruleId);
        return rule == null
                ? new Bilingual(verdict, verdict)
                : valueLabel(rule.table().fact(), verdict);
    }

    /// SHA-256 of each rule's file, by rule id.
    public static SortedMap<String, String> ruleHashes(Materials materials) {
        var hashes = new TreeMap<String, String>();
        for (String path : materials.under(RULES)) {
            hashes.put(idOf(path), materials.sha256(path));
        }
        return hashes;
    }

    @Nullable
    DmnTable providing(String fact) {
        return byFact.get(fact);
    }

    @Nullable
    DmnTable table(String id) {
        return rules.get(id);
    }

    @Nullable
    FactName name(String fact) {
        return names.get(fact);
    }

    /// Every fact a rule leans on, directly or through other rules and selectors.
    Set<String> reads(String id) {
        return readsFrom.getOrDefault(id, Set.of());
    }

    boolean hasVerdictLabel(String fact, String code) {
        return verdicts.getOrDefault(fact, Map.of()).containsKey(code);
    }

    private Set<String> reach(String id, Set<String> found) {
        DmnTable rule = rules.get(id);
        if (rule == null) {
            return found;
        }
        var direct = new ArrayList<String>();
        rule.table().inputs().forEach(column -> direct.add(column.name()));
        rule.table()
                .rows()
                .forEach(row -> direct.addAll(Placeholders.in(row.motif().fr())));
        for (String fact : direct) {
            if (found.add(fact)) {
                Parameter parameter = parameters.get(fact);
                String selector = parameter == null ? null : parameter.selector();
                DmnTable provider = byFact.get(selector == null ? fact : selector);
                if (selector != null) {
                    found.add(selector);
                }
                if (provider != null) {
                    reach(provider.table().id(), found);
                }
            }
        }
        return found;
    }

    private static Parameter withAmounts(Parameter parameter) {
        return new Parameter(
                parameter.id(),
                parameter.fr(),
                parameter.en(),
                parameter.unit(),
                parameter.selector(),
                parameter.values().stream()
                        .map(line -> line.value() instanceof Number number
                                ? new Parameter.Dated(
                                        new BigDecimal(number.toString()),
                                        line.when(),
                                        line.from(),
                                        line.to(),
                                        line.sources(),
                                        line.status(),
                                        line.note())
                                : line)
                        .toList());
    }

    private static String idOf(String path) {
        return path.substring(RULES.length() + 1).replace(".dmn", "");
    }

    private record Verdicts(String fact, Map<String, Bilingual> values) {}
}
