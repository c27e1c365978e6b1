package fr.etagere.bom;

import org.jspecify.annotations.Nullable;

/// Reads SPDX 2.2 and 2.3 (ISO/IEC 5962) in JSON, and in the XML that has the same members. Files and snippets are
/// counted and left: they are not components.
final class Spdx2 {

    private final Cursor at;
    private final Inventory into;

    Spdx2(Cursor at, Inventory into) {
        this.at = at;
        this.into = into;
    }

    void read() {
        at.members(name -> {
            switch (name) {
                case "spdxVersion" -> version(at.text(), into);
                case "documentDescribes" ->
                    at.each(() -> {
                        String ref = at.text();
                        if (ref != null) {
                            into.described.add(ref);
                        }
                    });
                case "packages" -> at.each(this::component);
                case "files", "snippets" -> at.each(() -> into.tally.add(Rule.FILE_IGNORED));
                case "relationships" -> at.each(this::relation);
                default -> {}
            }
        });
        absent(into);
    }

    static void version(@Nullable String version, Inventory into) {
        if (version == null || !version.startsWith("SPDX-2.")) {
            throw new Refusal("bom-version", String.valueOf(version));
        }
        if (!version.equals("SPDX-2.2") && !version.equals("SPDX-2.3")) {
            into.tally.add(Rule.VERSION_NOT_COVERED);
        }
    }

    static void absent(Inventory into) {
        if (into.links.isEmpty()) {
            into.tally.add(Rule.DEPENDENCIES_ABSENT);
        }
    }

    private void component() {
        Item item = into.item();
        var licences = new @Nullable String[2];
        at.members(name -> {
            switch (name) {
                case "SPDXID" -> item.ref = at.text();
                case "name" -> item.name = into.said(at.text());
                case "versionInfo" -> item.version = into.said(at.text());
                case "supplier" -> item.supplier = agent(at.text(), into);
                case "originator" -> item.publisher = agent(at.text(), into);
                case "licenseConcluded" -> licences[0] = into.said(at.text());
                case "licenseDeclared" -> licences[1] = into.said(at.text());
                case "externalRefs" -> at.each(() -> identifier(item));
                default -> {}
            }
        });
        item.licence = licences[0] == null ? licences[1] : licences[0];
    }

    private void identifier(Item item) {
        var said = new @Nullable String[2];
        at.members(name -> {
            switch (name) {
                case "referenceType" -> said[0] = at.text();
                case "referenceLocator" -> said[1] = at.text();
                default -> {}
            }
        });
        identifier(item, said[0], said[1], into);
    }

    /// The first of each kind counts.
    static void identifier(Item item, @Nullable String type, @Nullable String locator, Inventory into) {
        String kind = type == null ? "" : type.substring(type.lastIndexOf('/') + 1);
        if (item.purl == null && (kind.equals("purl") || kind.equals("packageUrl") || kind.equals("packageURL"))) {
            item.purl = into.said(locator);
        } else if (item.cpe == null && kind.startsWith("cpe2")) {
            item.cpe = into.said(locator);
        }
    }

    /// `Organization: Name (mail)`: the name.
    static @Nullable String agent(@Nullable String written, Inventory into) {
        String text = into.said(written);
        if (text == null) {
            return null;
        }
        String name = text.replaceFirst("^(Organization|Person|Tool):\\s*", "").replaceFirst("\\s*\\([^()]*\\)$", "");
        return name.isBlank() ? null : name;
    }

    private void relation() {
        var said = new @Nullable String[3];
        at.members(name -> {
            switch (name) {
                case "spdxElementId" -> said[0] = at.text();
                case "relationshipType" -> said[1] = at.text();
                case "relatedSpdxElement" -> said[2] = at.text();
                default -> {}
            }
        });
        SpdxRelations.add(said[0], said[1], said[2], false, into);
    }
}
