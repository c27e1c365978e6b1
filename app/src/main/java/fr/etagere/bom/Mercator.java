package fr.etagere.bom;

import fr.etagere.portfolio.Dependency;
import fr.etagere.portfolio.InformationSystem.Criticality;
import fr.etagere.portfolio.NodeId;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads what Mercator (`dbarzin/mercator`, the cartography that follows ANSSI's guide) answers through its API, put in
/// one JSON object: `applications`, `logical_servers`, `physical_servers`, `entities`, each the list that the API gives
/// under that name; `logical-servers` and `logicalServers` are the same. A bare list is one of applications.
///
/// Written from the published source of its API, not from the export of a running Mercator: links are lists of numbers
/// (or of objects with an `id`) as its `show` answers give them, `entity_resp_id` names the entity in charge, `vendor`
/// the supplier as text, and `security_need_c`, `_i`, `_a`, `_t` (or `security_need`) go from 0 to 4. The highest of
/// them is read as the criticality: 4 critical, 3 important, 1 and 2 ordinary, 0 or none unknown.
final class Mercator {

    private static final List<String> NEEDS =
            List.of("security_need", "security_need_c", "security_need_i", "security_need_a", "security_need_t");
    private static final int CRITICAL = 4;
    private static final int IMPORTANT = 3;

    /// What one element says.
    private record Element(long row, Map<String, String> said, Map<String, List<String>> links) {

        private @Nullable String of(String name) {
            String text = said.get(name);
            return text == null || text.isBlank() ? null : text;
        }

        private List<String> links(String name) {
            return Stream.of(name, name.replace('_', '-'), camel(name))
                    .flatMap(one -> links.getOrDefault(one, List.of()).stream())
                    .distinct()
                    .toList();
        }

        private static String camel(String name) {
            int bar = name.indexOf('_');
            return bar < 0
                    ? name
                    : name.substring(0, bar) + Character.toUpperCase(name.charAt(bar + 1)) + name.substring(bar + 2);
        }
    }

    private final Kept kept;
    private final Inventory texts;
    private final Map<String, Map<String, Element>> resources = new LinkedHashMap<>();
    private final Systems systems = new Systems();
    private final Needs needs = new Needs();

    private Mercator(Kept kept, Inventory texts) {
        this.kept = kept;
        this.texts = texts;
    }

    static void read(List<Opening> files, Kept kept, Inventory texts, String source) throws IOException {
        var mercator = new Mercator(kept, texts);
        for (Opening file : files) {
            try (InputStream in = file.open()) {
                JsonCursor.read(in, at -> mercator.root(at));
            }
        }
        if (!mercator.resources.containsKey("applications")) {
            throw new Refusal("bom-mercator");
        }
        mercator.link();
        mercator.systems.handOver(kept, mercator.needs, source);
        mercator.needs.handOver(kept, source);
    }

    private void root(Cursor at) {
        at.elements(() -> element(at, "applications"));
        at.members(name -> {
            String resource =
                    name.replace('-', '_').replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(java.util.Locale.ROOT);
            switch (resource) {
                case "applications", "logical_servers", "physical_servers", "entities" -> {
                    resources.computeIfAbsent(resource, _ -> new LinkedHashMap<>());
                    at.elements(() -> element(at, resource));
                }
                default -> {}
            }
        });
    }

    private void element(Cursor at, String resource) {
        kept.read++;
        var element = new Element(kept.read, new HashMap<>(), new HashMap<>());
        at.members(name -> {
            String text = at.text();
            if (text != null) {
                element.said().put(name, String.valueOf(texts.said(text)));
            } else {
                at.elements(() -> link(at, element.links().computeIfAbsent(name, _ -> new ArrayList<>())));
            }
        });
        String id = element.of("id");
        if (id == null || element.of("name") == null) {
            kept.reject(element.row(), element.said().toString(), "bom-mercator-element", resource);
        } else if (resources
                        .computeIfAbsent(resource, _ -> new LinkedHashMap<>())
                        .putIfAbsent(id, element)
                == null) {
            kept.kept++;
        } else {
            kept.duplicates++;
        }
    }

    private static void link(Cursor at, List<String> into) {
        String number = at.text();
        if (number != null) {
            into.add(number);
        } else {
            at.members(name -> {
                String id = name.equals("id") ? at.text() : null;
                if (id != null) {
                    into.add(id);
                }
            });
        }
    }

    private void link() {
        for (Element application : of("applications").values()) {
            String id = String.valueOf(application.of("name"));
            var system = new NodeId(NodeId.Kind.SYSTEM, id);
            systems.add(
                    id,
                    new Systems.Said(
                            id, name("entities", application.of("entity_resp_id")), criticality(application), null));
            hosts(system, "logical_servers", application);
            hosts(system, "physical_servers", application);
            String vendor = application.of("vendor");
            if (vendor != null) {
                needs.add(system, Systems.party(NodeId.Kind.SUPPLIER, vendor), Dependency.Kind.SUPPLIED_BY, true);
            }
            for (String entity : application.links("entities")) {
                String user = name("entities", entity);
                if (user == null) {
                    texts.tally.add(Rule.LINK_ELSEWHERE);
                } else {
                    needs.add(Systems.party(NodeId.Kind.ORGANISATION, user), system, Dependency.Kind.USES, true);
                }
            }
        }
        for (Element server : of("logical_servers").values()) {
            NodeId host = host("logical_servers", server);
            hosts(host, "physical_servers", server);
            for (String application : server.links("applications")) {
                String name = name("applications", application);
                if (name == null) {
                    texts.tally.add(Rule.LINK_ELSEWHERE);
                } else {
                    needs.add(new NodeId(NodeId.Kind.SYSTEM, name), host, Dependency.Kind.RUNS_ON, false);
                }
            }
        }
    }

    /// One host is surely needed; several may stand in for one another, and Mercator does not say.
    private void hosts(NodeId from, String resource, Element element) {
        List<String> links = element.links(resource);
        for (String link : links) {
            Element server = of(resource).get(link);
            if (server == null) {
                texts.tally.add(Rule.LINK_ELSEWHERE);
            } else {
                needs.add(from, host(resource, server), Dependency.Kind.RUNS_ON, links.size() == 1);
            }
        }
    }

    private static NodeId host(String resource, Element server) {
        return new NodeId(NodeId.Kind.SOLUTION, resource + "/" + server.of("name"));
    }

    private Map<String, Element> of(String resource) {
        return resources.getOrDefault(resource, Map.of());
    }

    private @Nullable String name(String resource, @Nullable String id) {
        Element element = id == null ? null : of(resource).get(id);
        return element == null ? null : element.of("name");
    }

    private @Nullable Criticality criticality(Element application) {
        int highest = 0;
        for (String name : NEEDS) {
            String written = application.of(name);
            if (written != null && written.matches("-?\\d{1,3}")) {
                highest = Math.max(highest, Integer.parseInt(written));
            } else if (written != null) {
                texts.tally.add(Rule.CRITICALITY_UNREADABLE);
            }
        }
        return highest >= CRITICAL
                ? Criticality.CRITICAL
                : highest == IMPORTANT ? Criticality.IMPORTANT : highest > 0 ? Criticality.ORDINARY : null;
    }
}
