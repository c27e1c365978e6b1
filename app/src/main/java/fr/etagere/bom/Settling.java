package fr.etagere.bom;

import fr.etagere.portfolio.Component;
import fr.etagere.portfolio.Dependency;
import fr.etagere.portfolio.NodeId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Puts what a bill of materials lists in our records: components known by their identifiers, and who needs what.
final class Settling {

    private final Inventory inventory;
    private final Tally tally;
    private final @Nullable Part system;
    private final String source;
    private final Kept kept;

    private final Map<String, Part> components = new LinkedHashMap<>();
    private final Map<String, Item> refs = new HashMap<>();

    /// Those that need something, in the order in which it was said.
    private final List<Part> needing = new ArrayList<>();

    private Settling(Inventory inventory, @Nullable String system, String source, Kept kept) {
        this.inventory = inventory;
        this.tally = inventory.tally;
        this.system = system == null ? null : new Part(new NodeId(NodeId.Kind.SYSTEM, system), null);
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
        Purls.Purl purl = item.purl == null ? null : Purls.canonical(item.purl);
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
            name = purl.name();
        }
        if (name == null) {
            kept.reject(item.row, item.shown(), "bom-component-unnamed");
            return;
        }
        if (purl != null && !purl.canonical().equals(item.purl)) {
            tally.add(Rule.PURL_NORMALISED);
        }
        if (purl != null && !purl.versioned()) {
            tally.add(Rule.PURL_WITHOUT_VERSION);
        }
        String supplier = item.supplier;
        if (supplier == null && item.publisher != null) {
            tally.add(Rule.SUPPLIER_FROM_PUBLISHER);
            supplier = item.publisher;
        }
        String id = id(item, name, purl, cpe);
        Part part = components.get(id);
        if (part == null) {
            kept.kept++;
            String canonical = purl == null ? null : purl.canonical();
            part = new Part(
                    new NodeId(NodeId.Kind.COMPONENT, id),
                    new Component(id, name, item.version, canonical, cpe, supplier, item.licence, source));
            components.put(id, part);
        } else {
            kept.duplicates++;
        }
        item.part = part;
        if (item.ref != null && refs.putIfAbsent(item.ref, item) != null) {
            tally.add(Rule.REF_TWICE);
        }
    }

    private static String id(Item item, String name, Purls.@Nullable Purl purl, @Nullable String cpe) {
        if (purl != null) {
            // Without its version one purl would stand for several components.
            return !purl.versioned() && item.version != null
                    ? Purls.withVersion(purl.canonical(), item.version)
                    : purl.canonical();
        }
        if (cpe != null) {
            return cpe;
        }
        return (item.group == null ? "" : item.group + "/") + name + (item.version == null ? "" : "@" + item.version);
    }

    private void link() {
        for (Item item : inventory.items) {
            Part around = item.parent == null ? null : item.parent.part;
            if (item.part != null && around != null) {
                need(around, item.part, !item.optional);
            }
        }
        String last = null;
        Item from = null;
        for (Inventory.Link link : inventory.links) {
            // Most come one after the other from the same reference.
            from = link.from().equals(last) ? from : refs.get(link.from());
            last = link.from();
            Item to = refs.get(link.to());
            if (from == null || to == null) {
                tally.add(Rule.LINK_ELSEWHERE);
            } else {
                need(part(from), part(to), link.certain() && !to.optional);
            }
        }
    }

    private static Part part(Item item) {
        if (item.part == null) {
            throw new IllegalStateException("a reference is only kept with its component");
        }
        return item.part;
    }

    private void need(Part from, Part to, boolean certain) {
        if (from == to) {
            tally.add(Rule.LINK_SELF);
            return;
        }
        if (from.needs.isEmpty()) {
            needing.add(from);
        }
        from.need(to, certain);
    }

    /// What nothing in the file needs is in what the file is about: else it would hang in the air.
    private void attach() {
        List<Part> tops = tops();
        if (system != null) {
            tops.forEach(top -> need(system, top, true));
        }
        Part anchor = tops.size() == 1 ? tops.getFirst() : system;
        if (tops.isEmpty() && system == null) {
            tally.add(Rule.ROOT_MISSING);
        }
        tops.forEach(Settling::reach);
        needing.forEach(from -> from.needs.forEach(to -> to.needed = true));
        // First those that nothing needs; what is left then only goes round in circles.
        for (boolean circles : new boolean[] {false, true}) {
            for (Item item : inventory.items) {
                Part part = item.part;
                if (part != null && !part.reached && (circles || !part.needed)) {
                    reach(part);
                    if (anchor == null) {
                        tally.add(Rule.COMPONENT_ALONE);
                    } else {
                        tally.add(Rule.COMPONENT_ATTACHED);
                        need(anchor, part, !item.optional);
                    }
                }
            }
        }
    }

    private List<Part> tops() {
        var tops = new ArrayList<Part>();
        if (inventory.root != null && inventory.root.part != null) {
            tops.add(inventory.root.part);
        }
        for (String ref : inventory.described) {
            if (refs.get(ref) instanceof Item item && !tops.contains(part(item))) {
                tops.add(part(item));
            }
        }
        return tops;
    }

    private static void reach(Part from) {
        from.reached = true;
        var queue = new ArrayDeque<Part>(List.of(from));
        while (!queue.isEmpty()) {
            for (Part to : queue.remove().needs) {
                if (!to.reached) {
                    to.reached = true;
                    queue.add(to);
                }
            }
        }
    }

    private void handOver() {
        for (Part part : components.values()) {
            Component component = Objects.requireNonNull(part.component);
            kept.filings.component(component);
            if (component.supplier() != null) {
                kept.filings.dependency(new Dependency(
                        part.node,
                        new NodeId(NodeId.Kind.SUPPLIER, "NAME-" + component.supplier()),
                        Dependency.Kind.SUPPLIED_BY,
                        null,
                        true,
                        null,
                        null,
                        source));
            }
        }
        for (Part from : needing) {
            for (int i = 0; i < from.needs.size(); i++) {
                kept.filings.dependency(new Dependency(
                        from.node,
                        from.needs.get(i).node,
                        Dependency.Kind.CONTAINS,
                        null,
                        from.surely(i),
                        null,
                        null,
                        source));
            }
        }
    }
}
