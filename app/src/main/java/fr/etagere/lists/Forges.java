package fr.etagere.lists;

import fr.etagere.catalogue.Card;
import fr.etagere.rows.Row;
import fr.etagere.rows.RowFindings;
import fr.etagere.rows.Shown;
import fr.etagere.shared.Document;
import fr.etagere.shared.StrictReader;
import fr.etagere.shared.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The YAML of code.gouv.fr on forges and accounts (September 2025).
///
/// Shape: `<host>: {forge, pso_id, ignored_since, owners: {<account>: {pso_id, floss_policy, ospo_url}}}`. A host
/// without owners belongs wholly to one body. An account without a `pso_id` (UUID of the directory of public
/// services) has the one of its host. The file names no body: the account is its name.
///
/// A card has no place for: the addresses of policies and programme offices.
final class Forges {

    private static final Set<String> KINDS = Set.of("github", "gitlab", "sourcehut", "gitea", "gogs");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final Pattern ACCOUNT = Pattern.compile("~?[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9._-]+)*");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /// Written where nobody knows the body.
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    private final Document document;
    private final Map<String, List<Violation>> faultsByHost;
    private final Consumer<Row> taken;
    private int number;

    Forges(StrictReader.Parts parts, Consumer<Row> taken) {
        this.document = parts.document();
        this.faultsByHost = parts.faults().stream()
                .collect(Collectors.groupingBy(
                        Forges::host, LinkedHashMap::new, Collectors.toCollection(ArrayList::new)));
        this.taken = taken;
    }

    /// Gives one row an account, or one for a whole host that has none.
    ///
    /// @return why the file is refused: a fault that is in no row, such as a host written twice, may hide rows
    List<Violation> each() {
        if (!document.root().isObject()) {
            return List.of(Violation.ofFile("list-wrong-shape", "gitlab.com: { … }"));
        }
        for (Map.Entry<String, JsonNode> host : document.root().properties()) {
            String pointer = "/" + Shown.inPointer(host.getKey());
            List<Violation> faults = faultsByHost.getOrDefault(pointer, new ArrayList<>());
            List<Violation> ofHost = take(faults, fault -> ofHost(fault, pointer));
            JsonNode owners = host.getValue().path("owners");
            if (!owners.isObject() || owners.isEmpty()) {
                row(pointer, host, null, ofHost);
                continue;
            }
            for (Map.Entry<String, JsonNode> owner : owners.properties()) {
                String own = pointer + "/owners/" + Shown.inPointer(owner.getKey());
                var all = new ArrayList<>(ofHost);
                all.addAll(take(
                        faults,
                        fault -> fault.path().equals(own) || fault.path().startsWith(own + "/")));
                row(own, host, owner, all);
            }
        }
        return faultsByHost.values().stream().flatMap(List::stream).toList();
    }

    /// The first part of the pointer.
    private static String host(Violation fault) {
        int end = fault.path().indexOf('/', 1);
        return end < 0 ? fault.path() : fault.path().substring(0, end);
    }

    /// A host written twice is left out here: what its first place said is lost.
    private static boolean ofHost(Violation fault, String pointer) {
        return fault.path().startsWith(pointer + "/") && !fault.path().startsWith(pointer + "/owners")
                || fault.path().equals(pointer) && !fault.code().equals("yaml-duplicate-key");
    }

    /// The faults of some places, which are then accounted for.
    private static List<Violation> take(List<Violation> faults, Predicate<Violation> places) {
        List<Violation> found = faults.stream().filter(places).toList();
        faults.removeIf(places);
        return found;
    }

    private void row(
            String pointer,
            Map.Entry<String, JsonNode> host,
            Map.@Nullable Entry<String, JsonNode> owner,
            List<Violation> faults) {
        Integer line = document.line(pointer);
        String raw = owner == null
                ? host.getKey() + ": " + host.getValue()
                : host.getKey() + ": " + owner.getKey() + ": " + owner.getValue();
        var findings = RowFindings.at(++number, line == null ? 1 : line, Shown.of(raw));
        faults.forEach(findings::fault);
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        fields.put("host", host.getKey());
        mix(fields, host.getValue(), findings, pointer);
        if (owner != null) {
            fields.put("owner", owner.getKey());
            mix(fields, owner.getValue(), findings, pointer);
        }
        taken.accept(new Row(findings, fields));
    }

    /// What an account says goes before what its host says.
    private static void mix(ObjectNode fields, JsonNode said, RowFindings findings, String pointer) {
        if (!said.isObject() && !said.isNull()) {
            findings.fault(Shown.of(pointer), "object-expected");
        }
        for (String field : List.of("forge", "pso_id", "ignored_since", "owners")) {
            if (said.hasNonNull(field)) {
                fields.set(field, said.path(field));
            }
        }
    }

    static Card card(Row row) {
        String host = row.name("host");
        if (!HOST.matcher(host).matches()) {
            row.fault("host", "host-unusable", Shown.of(host));
        }
        String kind = row.name("forge");
        if (!kind.isEmpty() && !KINDS.contains(kind)) {
            row.odd(
                    "forge",
                    "value-unknown",
                    String.join(", ", KINDS.stream().sorted().toList()));
        }
        row.row("owners");
        String owner = row.has("owner") ? row.name("owner") : null;
        if (owner != null && !ACCOUNT.matcher(owner).matches()) {
            row.fault("owner", "account-unusable", Shown.of(owner));
        }
        String account = "https://" + host + (owner == null ? "" : "/" + owner);
        return Card.of(ListText.plain(account), owner == null ? host : owner)
                .identifier("service-public", body(row))
                .accounts(List.of(account))
                .standing(row.day("ignored_since") == null ? Card.Standing.LISTED : Card.Standing.WITHDRAWN)
                .build();
    }

    private static @Nullable String body(Row row) {
        String id = row.label("pso_id");
        if (id == null || id.equals(NOBODY)) {
            row.odd("pso_id", "body-unknown");
            return null;
        }
        if (UUID.matcher(id).matches()) {
            return id;
        }
        row.odd("pso_id", "body-unknown");
        return null;
    }
}
