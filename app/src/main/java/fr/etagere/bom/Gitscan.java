package fr.etagere.bom;

import fr.etagere.portfolio.Component;
import fr.etagere.portfolio.Dependency;
import fr.etagere.portfolio.InformationSystem;
import fr.etagere.portfolio.NodeId;
import fr.etagere.rows.CsvRows;
import fr.etagere.rows.JsonLines;
import fr.etagere.rows.Row;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads repositories and their direct dependencies, as `betagouv/gitscan` lists them: JSON Lines of repositories
/// (fields of GitHub's API) and a table `repo,manifest,ecosystem,package,version_spec,scope`.
///
/// A repository is a system, its owner an organisation known by name. A package under one range of versions is a
/// component that contains the package under any version: ranges are kept as written, and none is resolved.
final class Gitscan {

    private static final List<String> COLUMNS = List.of("repo", "ecosystem", "package", "version_spec", "scope");

    /// Needed when it runs; the others to build or to test, by choice, or by whoever uses the package.
    private static final Set<String> SURE = Set.of("dependencies", "requirements");

    /// Ranges of Python carry the platforms they are for.
    private static final int LONGEST_RANGE = 4_000;

    private final Kept kept;
    private final Tally tally;
    private final String source;

    /// Repositories and whether they are archived.
    private final Map<String, Boolean> repositories = new LinkedHashMap<>();

    private final Set<String> needing = new LinkedHashSet<>();
    private final Map<String, Component> components = new LinkedHashMap<>();
    private final Map<String, NodeId> packages = new HashMap<>();
    private final Needs needs = new Needs();

    private Gitscan(Kept kept, Tally tally, String source) {
        this.kept = kept;
        this.tally = tally;
        this.source = source;
    }

    /// @param files the two files, in any order; repositories alone or dependencies alone are read too
    static void read(List<Opening> files, Kept kept, Tally tally, String source) throws IOException {
        var gitscan = new Gitscan(kept, tally, source);
        for (Opening file : files) {
            TextFile.read(
                    file,
                    text -> text.start().stripLeading().startsWith("{")
                            ? JsonLines.each(text.reader(), gitscan::repository)
                            : CsvRows.each(text.reader(), text.start(), COLUMNS, gitscan::dependency));
        }
        gitscan.handOver();
    }

    private void repository(Row row) {
        String name = row.readable() ? row.name("full_name") : "";
        boolean archived = row.truth("archived");
        kept.read++;
        if (!row.findings().faults().isEmpty() || name.isEmpty()) {
            kept.reject(row.findings());
        } else if (repositories.putIfAbsent(name, archived) == null) {
            kept.kept++;
            if (archived) {
                tally.add(Rule.REPOSITORY_ARCHIVED);
            }
        } else {
            kept.duplicates++;
        }
    }

    private void dependency(Row row) {
        kept.read++;
        String repo = row.readable() ? row.name("repo") : "";
        String ecosystem = row.label("ecosystem");
        String name = row.readable() ? row.name("package") : "";
        String range = row.label("version_spec", LONGEST_RANGE);
        String scope = row.label("scope");
        if (!row.findings().faults().isEmpty() || repo.isEmpty() || name.isEmpty()) {
            kept.reject(row.findings());
            return;
        }
        needing.add(repo);
        NodeId component = component(repo, String.valueOf(ecosystem), name, range);
        var system = new NodeId(NodeId.Kind.SYSTEM, repo);
        if (needs.add(system, component, Dependency.Kind.CONTAINS, scope == null || SURE.contains(scope))) {
            kept.kept++;
        } else {
            kept.duplicates++;
        }
    }

    private NodeId component(String repo, String ecosystem, String name, @Nullable String range) {
        PackageSpec spec = PackageSpec.of(name, range);
        if (spec.rule() != null) {
            tally.add(spec.rule());
        }
        String purl = spec.published() ? purl(ecosystem, spec.name()) : null;
        if (spec.published() && purl == null) {
            tally.add(Rule.PURL_MALFORMED);
        }
        String whole = purl == null ? repo + "#" + spec.name() : purl;
        NodeId any = packages.computeIfAbsent(whole, id -> {
            components.put(id, new Component(id, spec.name(), null, purl, null, null, null, source));
            return new NodeId(NodeId.Kind.COMPONENT, id);
        });
        if (spec.range() == null) {
            return any;
        }
        String id = whole + " " + spec.range();
        var ranged = new NodeId(NodeId.Kind.COMPONENT, id);
        if (components.putIfAbsent(id, new Component(id, spec.name(), spec.range(), purl, null, null, null, source))
                == null) {
            needs.add(ranged, any, Dependency.Kind.CONTAINS, true);
        }
        return ranged;
    }

    private static @Nullable String purl(String ecosystem, String name) {
        int slash = name.indexOf('/');
        return ecosystem.equals("npm") && name.startsWith("@") && slash > 0
                ? Purls.of("npm", name.substring(0, slash), name.substring(slash + 1))
                : Purls.of(ecosystem, null, name);
    }

    private void handOver() {
        for (String repo : needing) {
            if (repositories.putIfAbsent(repo, false) == null) {
                tally.add(Rule.REPOSITORY_UNLISTED);
            }
        }
        repositories.forEach((repo, archived) -> {
            kept.filings.system(
                    new InformationSystem(repo, null, repo, InformationSystem.Criticality.UNKNOWN, null, source));
            int slash = repo.indexOf('/');
            if (slash > 0) {
                // Nobody may use an archived repository any more; the source does not say.
                needs.add(
                        new NodeId(NodeId.Kind.ORGANISATION, "NAME-" + repo.substring(0, slash)),
                        new NodeId(NodeId.Kind.SYSTEM, repo),
                        Dependency.Kind.USES,
                        !archived);
            }
        });
        components.values().forEach(kept.filings::component);
        needs.handOver(kept, source);
    }
}
