package fr.etagere.bom;

import com.github.packageurl.PackageURL;
import fr.etagere.portfolio.Component;
import fr.etagere.portfolio.Dependency;
import fr.etagere.portfolio.NodeId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Puts what a bill of materials lists in our records: components known by their identifiers, and who needs what.
final class Settling {

    private final Inventory inventory;
    private final Tally tally;
    private final @Nullable NodeId system;
    private final String source;
    private final Kept kept;

    private final Map<String, Component> components = new LinkedHashMap<>();
    private final Map<Item, NodeId> nodes = new HashMap<>();
    private final Map<String, Item> refs = new HashMap<>();
    private final Map<NodeId, Map<NodeId, Boolean>> needs = new LinkedHashMap<>();

    private Settling(Inventory inventory, @Nullable String system, String source, Kept kept) {
        this.inventory = inventory;
        this.tally = inventory.tally;
        this.system = system == null ? null : new NodeId(NodeId.Kind.SYSTEM, system);
        this.source = source;
        this.kept = kept;
    }

    /// @param system the system that contains what the document is about; null when nobody said
    static void of(Inventory inventory, @Nullable String system, String source, Kept kept) {
        var settling = new Settling(inventory, system, source, kept);
        inventory.items.forEach(settling::take);
        settling.link();
        settling.attach();
        settling.handOver();
    }

    private void take(Item item) {
        kept.read++;
        PackageURL purl = item.purl == null ? null : Purls.read(item.purl);
        if (item.purl != null && purl == null) {
            tally.add(Rule.PURL_MALFORMED);
        }
        String cpe = item.cpe;
        if (cpe != null && !Purls.isCpe(cpe)) {
            tally.add(Rule.CPE_MALFORMED);
            cpe = null;
        }
        String name = item.name;
        if (name == null && purl != null) {
            tally.add(Rule.NAME_FROM_PURL);
            name = purl.getName();
        }
        if (name == null) {
            kept.reject(item.row, item.shown(), "bom-component-unnamed");
            return;
        }
        String canonical = purl == null ? null : purl.canonicalize();
        if (canonical != null && !canonical.equals(item.purl)) {
            tally.add(Rule.PURL_NORMALISED);
        }
        if (purl != null && purl.getVersion() == null) {
            tally.add(Rule.PURL_WITHOUT_VERSION);
        }
        String supplier = item.supplier;
        if (supplier == null && item.publisher != null) {
            tally.add(Rule.SUPPLIER_FROM_PUBLISHER);
            supplier = item.publisher;
        }
        String id = id(item, name, purl, canonical, cpe);
        if (components.putIfAbsent(
                        id, new Component(id, name, item.version, canonical, cpe, supplier, item.licence, source))
                == null) {
            kept.kept++;
        } else {
            kept.duplicates++;
        }
        nodes.put(item, new NodeId(NodeId.Kind.COMPONENT, id));
        if (item.ref != null && refs.putIfAbsent(item.ref, item) != null) {
            tally.add(Rule.REF_TWICE);
        }
    }

    private static String id(
            Item item, String name, @Nullable PackageURL purl, @Nullable String canonical, @Nullable String cpe) {
        if (purl != null && canonical != null) {
            // Without its version one purl would stand for several components.
            return purl.getVersion() == null && item.version != null ? withVersion(purl, item.version) : canonical;
        }
        if (cpe != null) {
            return cpe;
        }
        return (item.group == null ? "" : item.group + "/") + name + (item.version == null ? "" : "@" + item.version);
    }

    private static String withVersion(PackageURL purl, String version) {
        try {
            return new PackageURL(
                            purl.getType(),
                            purl.getNamespace(),
                            purl.getName(),
                            version,
                            purl.getQualifiers() == null ? null : new TreeMap<>(purl.getQualifiers()),
                            purl.getSubpath())
                    .canonicalize();
        } catch (com.github.packageurl.MalformedPackageURLException e) {
            return purl.canonicalize() + "@" + version;
        }
    }

    private void link() {
        for (Item item : inventory.items) {
            NodeId inside = nodes.get(item);
            NodeId around = item.parent == null ? null : nodes.get(item.parent);
            if (inside != null && around != null) {
                need(around, inside, !item.optional);
            }
        }
        for (Inventory.Link link : inventory.links) {
            Item from = refs.get(link.from());
            Item to = refs.get(link.to());
            if (from == null || to == null) {
                tally.add(Rule.LINK_ELSEWHERE);
            } else {
                need(node(from), node(to), link.certain() && !to.optional);
            }
        }
    }

    private NodeId node(Item item) {
        NodeId node = nodes.get(item);
        if (node == null) {
            throw new IllegalStateException("a reference is only kept with its component");
        }
        return node;
    }

    private void need(NodeId from, NodeId to, boolean certain) {
        if (from.equals(to)) {
            tally.add(Rule.LINK_SELF);
        } else {
            needs.computeIfAbsent(from, _ -> new LinkedHashMap<>()).merge(to, certain, Boolean::logicalOr);
        }
    }

    /// What nothing in the file needs is in what the file is about: else it would hang in the air.
    private void attach() {
        List<NodeId> tops = tops();
        if (system != null) {
            tops.forEach(top -> need(system, top, true));
        }
        NodeId anchor = tops.size() == 1 ? tops.getFirst() : system;
        if (tops.isEmpty() && system == null) {
            tally.add(Rule.ROOT_MISSING);
        }
        Set<NodeId> reached = new HashSet<>(tops);
        tops.forEach(top -> reach(top, reached));
        Set<NodeId> needed = new HashSet<>();
        needs.values().forEach(targets -> needed.addAll(targets.keySet()));
        // First those that nothing needs; what is left then only goes round in circles.
        for (boolean circles : new boolean[] {false, true}) {
            for (Item item : inventory.items) {
                NodeId node = nodes.get(item);
                if (node != null && !reached.contains(node) && (circles || !needed.contains(node))) {
                    reached.add(node);
                    reach(node, reached);
                    if (anchor == null) {
                        tally.add(Rule.COMPONENT_ALONE);
                    } else {
                        tally.add(Rule.COMPONENT_ATTACHED);
                        need(anchor, node, !item.optional);
                    }
                }
            }
        }
    }

    private List<NodeId> tops() {
        var tops = new ArrayList<NodeId>();
        if (inventory.root != null && nodes.get(inventory.root) instanceof NodeId root) {
            tops.add(root);
        }
        for (String ref : inventory.described) {
            if (refs.get(ref) instanceof Item item && !tops.contains(node(item))) {
                tops.add(node(item));
            }
        }
        return tops;
    }

    private void reach(NodeId from, Set<NodeId> reached) {
        var queue = new ArrayDeque<NodeId>(List.of(from));
        while (!queue.isEmpty()) {
            for (NodeId to : needs.getOrDefault(queue.remove(), Map.of()).keySet()) {
                if (reached.add(to)) {
                    queue.add(to);
                }
            }
        }
    }

    private void handOver() {
        for (Component component : components.values()) {
            kept.filings.component(component);
            if (component.supplier() != null) {
                kept.filings.dependency(new Dependency(
                        new NodeId(NodeId.Kind.COMPONENT, component.id()),
                        new NodeId(NodeId.Kind.SUPPLIER, "NAME-" + component.supplier()),
                        Dependency.Kind.SUPPLIED_BY,
                        null,
                        true,
                        null,
                        null,
                        source));
            }
        }
        needs.forEach((from, targets) -> targets.forEach((to, certain) -> kept.filings.dependency(
                new Dependency(from, to, Dependency.Kind.CONTAINS, null, certain, null, null, source))));
    }
}
