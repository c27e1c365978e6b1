package fr.etagere.bom;

import fr.etagere.portfolio.Dependency;
import fr.etagere.portfolio.InformationSystem.Criticality;
import fr.etagere.portfolio.NodeId;
import fr.etagere.rows.CsvRows;
import fr.etagere.rows.Row;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the table of systems and of what they need, one need a row: `system, name, organisation, criticality,
/// hosting_country, depends_on, kind, group, certain, since, until`. Only `system` must be there;
/// `examples/systemes.csv` is the table to fill.
///
/// `kind` says what `depends_on` names: `system` (when empty), `solution`, `component`, `contract`, `supplier`,
/// `country`. Rows of one system and one `group` are alternatives.
final class SystemsCsv {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Map<String, Boolean> TRUTHS = Map.of(
            "oui", true, "yes", true, "true", true, "1", true, "non", false, "no", false, "false", false, "0", false);
    private static final Map<NodeId.Kind, Dependency.Kind> KINDS = Map.of(
            NodeId.Kind.SYSTEM, Dependency.Kind.RUNS_ON,
            NodeId.Kind.SOLUTION, Dependency.Kind.RUNS_ON,
            NodeId.Kind.COMPONENT, Dependency.Kind.CONTAINS,
            NodeId.Kind.CONTRACT, Dependency.Kind.BOUGHT_UNDER,
            NodeId.Kind.SUPPLIER, Dependency.Kind.SUPPLIED_BY,
            NodeId.Kind.COUNTRY, Dependency.Kind.LOCATED_IN);

    private final Kept kept;
    private final Tally tally;
    private final Systems systems = new Systems();
    private final Needs needs = new Needs();
    private final Set<String> named = new HashSet<>();

    private SystemsCsv(Kept kept, Tally tally) {
        this.kept = kept;
        this.tally = tally;
    }

    static void read(List<Opening> files, Kept kept, Tally tally, String source) throws IOException {
        var table = new SystemsCsv(kept, tally);
        for (Opening file : files) {
            TextFile.read(file, text -> CsvRows.each(text.reader(), text.start(), List.of("system"), table::take));
        }
        table.named.stream().filter(id -> !table.systems.has(id)).forEach(_ -> tally.add(Rule.SYSTEM_UNDESCRIBED));
        table.systems.handOver(kept, table.needs, source);
        table.needs.handOver(kept, source);
    }

    private void take(Row row) {
        kept.read++;
        String system = row.readable() ? row.name("system") : "";
        var said = new Systems.Said(
                row.label("name"),
                row.label("organisation"),
                criticality(row),
                country(row, row.label("hosting_country")));
        String target = row.label("depends_on");
        NodeId to = target == null ? null : target(row, target);
        boolean certain = certain(row);
        String group = row.label("group");
        LocalDate since = row.day("since");
        LocalDate until = row.day("until");
        if (since != null && until != null && until.isBefore(since)) {
            row.fault("until", "bom-until-before-since");
        }
        if (row.findings().faults().isEmpty() && !system.isEmpty()) {
            Systems.Taken taken = systems.add(system, said);
            if (taken == Systems.Taken.CONFLICT) {
                row.fault("system", "bom-system-conflict", system);
            } else {
                var from = new NodeId(NodeId.Kind.SYSTEM, system);
                boolean fresh = to != null && needs.add(from, to, needOf(to.kind()), group, certain, since, until);
                if (taken == Systems.Taken.NEW || fresh) {
                    kept.kept++;
                } else {
                    kept.duplicates++;
                }
                if (to != null && to.kind() == NodeId.Kind.SYSTEM) {
                    named.add(to.key());
                }
                return;
            }
        }
        kept.reject(row.findings());
    }

    private static Dependency.Kind needOf(NodeId.Kind kind) {
        return KINDS.getOrDefault(kind, Dependency.Kind.RUNS_ON);
    }

    private static @Nullable Criticality criticality(Row row) {
        String written = row.label("criticality");
        if (written == null) {
            return null;
        }
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "critical", "critique", "vital", "vitale" -> Criticality.CRITICAL;
            case "important", "importante" -> Criticality.IMPORTANT;
            case "ordinary", "ordinaire" -> Criticality.ORDINARY;
            case "unknown", "inconnu", "inconnue" -> null;
            default -> {
                row.fault("criticality", "bom-criticality");
                yield null;
            }
        };
    }

    private static @Nullable String country(Row row, @Nullable String written) {
        String code = written == null ? null : written.toUpperCase(Locale.ROOT);
        if (code != null && !COUNTRIES.contains(code)) {
            row.fault("hosting_country", "bom-country");
            return null;
        }
        return code;
    }

    private static NodeId target(Row row, String target) {
        String written = row.label("kind");
        NodeId.Kind kind = written == null
                ? NodeId.Kind.SYSTEM
                : Arrays.stream(NodeId.Kind.values())
                        .filter(one -> KINDS.containsKey(one) && one.name().equalsIgnoreCase(written))
                        .findFirst()
                        .orElse(NodeId.Kind.ORGANISATION);
        return switch (kind) {
            case SUPPLIER -> Systems.party(kind, target);
            case COUNTRY -> {
                if (!COUNTRIES.contains(target.toUpperCase(Locale.ROOT))) {
                    row.fault("depends_on", "bom-country");
                }
                yield new NodeId(kind, target.toUpperCase(Locale.ROOT));
            }
            case ORGANISATION -> {
                row.fault("kind", "bom-kind");
                yield new NodeId(kind, target);
            }
            case SYSTEM, SOLUTION, COMPONENT, CONTRACT -> new NodeId(kind, target);
        };
    }

    private boolean certain(Row row) {
        String written = row.label("certain");
        Boolean truth = written == null ? Boolean.TRUE : TRUTHS.get(written.toLowerCase(Locale.ROOT));
        if (truth == null) {
            row.fault("certain", "bom-truth");
        }
        return truth == null || truth;
    }
}
