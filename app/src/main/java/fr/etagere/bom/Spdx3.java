package fr.etagere.bom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads SPDX 3.0 in JSON-LD: one flat list of elements that name one another. Software, AI and data packages are
/// components; files are counted and left.
final class Spdx3 {

    private static final Set<String> AGENTS = Set.of("Organization", "Person", "Agent", "SoftwareAgent");
    private static final Set<String> NOT_RUNNING = Set.of("build", "development", "test");

    private final Cursor at;
    private final Inventory into;
    private final Map<String, String> agents = new HashMap<>();
    private final Map<String, String> licences = new HashMap<>();
    private final Map<String, String> concluded = new HashMap<>();
    private final Map<String, String> declared = new HashMap<>();

    Spdx3(Cursor at, Inventory into) {
        this.at = at;
        this.into = into;
    }

    /// What an element says, before its type is known: members come in any order.
    private static final class Element {
        private final Map<String, String> said = new HashMap<>();
        private final List<String> to = new ArrayList<>();
        private final List<String> roots = new ArrayList<>();
        private final List<String> suppliers = new ArrayList<>();
        private final List<String> originators = new ArrayList<>();
        private final List<String[]> identifiers = new ArrayList<>();

        private @Nullable String of(String name) {
            return said.get(name);
        }
    }

    void read() {
        at.members(name -> {
            if (name.equals("@graph")) {
                at.each(this::element);
            }
        });
        for (Item item : into.items) {
            item.supplier = item.supplier == null ? null : agents.get(item.supplier);
            item.publisher = item.publisher == null ? null : agents.get(item.publisher);
            String licence = licence(concluded.get(String.valueOf(item.ref)));
            item.licence = licence == null ? licence(declared.get(String.valueOf(item.ref))) : licence;
        }
        Spdx2.absent(into);
    }

    private void element() {
        var element = new Element();
        at.members(name -> {
            switch (name) {
                case "to" -> at.each(() -> add(element.to));
                case "rootElement" -> at.each(() -> add(element.roots));
                case "suppliedBy" -> at.each(() -> add(element.suppliers));
                case "originatedBy" -> at.each(() -> add(element.originators));
                case "externalIdentifier" -> at.each(() -> identifier(element));
                default -> {
                    String text = at.text();
                    if (text != null) {
                        element.said.put(name, text);
                    }
                }
            }
        });
        take(element);
    }

    private void add(List<String> refs) {
        String ref = at.text();
        if (ref != null) {
            refs.add(ref);
        }
    }

    private void identifier(Element element) {
        var said = new String[] {"", ""};
        at.members(name -> {
            String text = at.text();
            if (text != null && name.equals("externalIdentifierType")) {
                said[0] = text;
            } else if (text != null && name.equals("identifier")) {
                said[1] = text;
            }
        });
        element.identifiers.add(said);
    }

    private void take(Element element) {
        String type = String.valueOf(element.of("type") == null ? element.of("@type") : element.of("type"));
        String id = element.of("spdxId") == null ? element.of("@id") : element.of("spdxId");
        into.described.addAll(element.roots);
        if (type.endsWith("Package")) {
            component(element, id);
        } else if (type.endsWith("Relationship")) {
            relation(element);
        } else if (type.equals("software_File") || type.equals("software_Snippet")) {
            into.tally.add(Rule.FILE_IGNORED);
        } else if (id != null && AGENTS.contains(type)) {
            put(agents, id, element.of("name"));
        } else if (id != null && type.contains("licensing_")) {
            put(licences, id, element.of("simplelicensing_licenseExpression"));
            put(licences, id, element.of("name"));
        }
    }

    private void put(Map<String, String> into, String id, @Nullable String written) {
        String text = this.into.said(written);
        if (text != null) {
            into.putIfAbsent(id, text);
        }
    }

    private void component(Element element, @Nullable String id) {
        Item item = into.item();
        item.ref = id;
        item.name = into.said(element.of("name"));
        item.version = into.said(element.of("software_packageVersion"));
        item.purl = into.said(element.of("software_packageUrl"));
        item.supplier = element.suppliers.isEmpty() ? null : element.suppliers.getFirst();
        item.publisher = element.originators.isEmpty() ? null : element.originators.getFirst();
        element.identifiers.forEach(one -> Spdx2.identifier(item, one[0], one[1], into));
    }

    private void relation(Element element) {
        String type = element.of("relationshipType");
        String from = element.of("from");
        boolean building = NOT_RUNNING.contains(String.valueOf(element.of("scope")));
        for (String to : element.to) {
            if (from != null && "hasConcludedLicense".equals(type)) {
                concluded.putIfAbsent(from, to);
            } else if (from != null && "hasDeclaredLicense".equals(type)) {
                declared.putIfAbsent(from, to);
            } else {
                SpdxRelations.add(from, type, to, building, into);
            }
        }
    }

    private @Nullable String licence(@Nullable String ref) {
        if (ref == null) {
            return null;
        }
        String known = licences.get(ref);
        if (known != null) {
            return known;
        }
        String last = ref.substring(ref.lastIndexOf('/') + 1);
        return switch (last) {
            case "NoAssertion", "NoAssertionLicense" -> into.said("NOASSERTION");
            case "None", "NoneLicense" -> "NONE";
            default -> ref.startsWith("https://spdx.org/licenses/") ? into.said(last) : null;
        };
    }
}
