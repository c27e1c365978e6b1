package fr.etagere.bom;

import java.util.ArrayList;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads CycloneDX (ECMA-424), in JSON or XML: both have the same members under the same names.
final class CycloneDx {

    private static final Set<String> COVERED = Set.of("1.2", "1.3", "1.4", "1.5", "1.6", "1.7");
    private static final Pattern NAMESPACE = Pattern.compile("cyclonedx\\.org/schema/bom/(\\d+\\.\\d+)$");

    private final Cursor at;
    private final Inventory into;
    private boolean linked;

    CycloneDx(Cursor at, Inventory into) {
        this.at = at;
        this.into = into;
    }

    void read() {
        at.members(name -> {
            switch (name) {
                case "specVersion" -> version(at.text());
                case "metadata" ->
                    at.members(inner -> {
                        if (inner.equals("component")) {
                            into.root = component(null);
                        }
                    });
                case "components" -> at.elements(() -> component(null));
                case "services" -> at.elements(this::service);
                case "dependencies" -> at.elements(this::dependency);
                default -> {}
            }
        });
        if (!linked) {
            into.tally.add(Rule.DEPENDENCIES_ABSENT);
        }
    }

    /// XML says its version by its namespace.
    void namespace(String namespace) {
        Matcher matcher = NAMESPACE.matcher(namespace);
        version(matcher.find() ? matcher.group(1) : null);
    }

    private void version(@Nullable String version) {
        if (version == null || !version.startsWith("1.")) {
            throw new Refusal("bom-version", "CycloneDX " + version);
        }
        if (!COVERED.contains(version)) {
            into.tally.add(Rule.VERSION_NOT_COVERED);
        }
    }

    private Item component(@Nullable Item parent) {
        Item item = into.item();
        item.parent = parent;
        at.members(name -> {
            switch (name) {
                case "bom-ref" -> item.ref = at.text();
                case "group" -> item.group = into.repeated(at.text());
                case "name" -> item.name = into.said(at.text());
                case "version" -> item.version = into.said(at.text());
                case "purl" -> item.purl = into.said(at.text());
                case "cpe" -> item.cpe = into.said(at.text());
                case "scope" -> {
                    String scope = at.text();
                    item.optional = "optional".equals(scope) || "excluded".equals(scope);
                }
                case "supplier" -> item.supplier = nameWithin();
                case "manufacturer" -> item.publisher = nameWithin();
                case "publisher" -> item.publisher = item.publisher == null ? into.repeated(at.text()) : item.publisher;
                case "licenses" -> licences(item);
                case "components" -> at.elements(() -> component(item));
                default -> {}
            }
        });
        return item;
    }

    private void service() {
        Item item = into.item();
        into.tally.add(Rule.SERVICE_AS_COMPONENT);
        at.members(name -> {
            switch (name) {
                case "bom-ref" -> item.ref = at.text();
                case "group" -> item.group = into.repeated(at.text());
                case "name" -> item.name = into.said(at.text());
                case "version" -> item.version = into.said(at.text());
                case "provider" -> item.supplier = nameWithin();
                case "licenses" -> licences(item);
                case "services" -> at.elements(this::service);
                default -> {}
            }
        });
    }

    private @Nullable String nameWithin() {
        var found = new ArrayList<String>(1);
        at.members(name -> {
            String text = name.equals("name") ? into.said(at.text()) : null;
            if (text != null) {
                found.add(text);
            }
        });
        return found.isEmpty() ? null : found.getFirst();
    }

    private void licences(Item item) {
        if (at.markup()) {
            at.members(name -> licence(name, item));
        } else {
            at.elements(() -> at.members(name -> licence(name, item)));
        }
    }

    private void licence(String name, Item item) {
        switch (name) {
            case "expression" -> item.licence(into.said(at.text()));
            case "license" ->
                at.members(inner -> {
                    if (inner.equals("id") || inner.equals("name")) {
                        item.licence(into.said(at.text()));
                    }
                });
            default -> {}
        }
    }

    private void dependency() {
        linked = true;
        var from = new ArrayList<String>(1);
        var to = new ArrayList<String>();
        at.members(name -> {
            switch (name) {
                case "ref" -> add(from);
                case "dependsOn" -> at.elements(() -> add(to));
                case "dependency" ->
                    at.members(inner -> {
                        if (inner.equals("ref")) {
                            add(to);
                        }
                    });
                default -> {}
            }
        });
        to.forEach(one -> into.link(from.isEmpty() ? null : from.getFirst(), one, true));
    }

    private void add(ArrayList<String> refs) {
        String ref = at.text();
        if (ref != null) {
            refs.add(ref);
        }
    }
}
