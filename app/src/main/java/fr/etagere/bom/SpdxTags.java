package fr.etagere.bom;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads SPDX 2.2 and 2.3 in tag-value form: a line a value, except texts between `<text>` and `</text>`.
final class SpdxTags {

    private static final int MAX_LINE = 1 << 20;
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Inventory into;
    private @Nullable Item item;
    private @Nullable String concluded;

    private SpdxTags(Inventory into) {
        this.into = into;
    }

    static void read(InputStream in, Inventory into) throws IOException {
        var tags = new SpdxTags(into);
        boolean text = false;
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = line(reader); line != null; line = line(reader)) {
            int colon = line.indexOf(':');
            if (text) {
                text = !line.contains("</text>");
            } else if (!line.startsWith("#") && colon > 0) {
                String value = line.substring(colon + 1).strip();
                text = value.startsWith("<text>") && !value.contains("</text>");
                tags.tag(line.substring(0, colon).strip(), value);
            }
        }
        Spdx2.absent(into);
    }

    /// Never more than its bound in memory.
    private static @Nullable String line(BufferedReader reader) throws IOException {
        var line = new StringBuilder();
        int c = reader.read();
        if (c < 0) {
            return null;
        }
        for (; c >= 0 && c != '\n'; c = reader.read()) {
            if (line.length() == MAX_LINE) {
                throw new Refusal(
                        "bom-bounds", Integer.toString(JsonCursor.MAX_DEPTH), Integer.toString(MAX_LINE >> 20));
            }
            if (c != '\uFEFF' || !line.isEmpty()) {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private void tag(String tag, String value) {
        switch (tag) {
            case "SPDXVersion" -> Spdx2.version(value, into);
            case "PackageName" -> {
                item = into.item();
                concluded = null;
                item.name = into.said(value);
            }
            case "FileName" -> {
                into.tally.add(Rule.FILE_IGNORED);
                item = null;
            }
            case "SnippetSPDXID", "LicenseID" -> item = null;
            case "Relationship" -> relation(value);
            default -> {
                if (item != null) {
                    ofPackage(item, tag, value);
                }
            }
        }
    }

    private void ofPackage(Item item, String tag, String value) {
        switch (tag) {
            case "SPDXID" -> item.ref = item.ref == null ? value : item.ref;
            case "PackageVersion" -> item.version = into.said(value);
            case "PackageSupplier" -> item.supplier = Spdx2.agent(value, into);
            case "PackageOriginator" -> item.publisher = Spdx2.agent(value, into);
            case "PackageLicenseConcluded" -> {
                concluded = into.said(value);
                item.licence = concluded == null ? item.licence : concluded;
            }
            case "PackageLicenseDeclared" -> {
                String declared = into.said(value);
                item.licence = concluded == null ? declared : concluded;
            }
            case "ExternalRef" -> {
                String[] parts = SPACES.split(value);
                if (parts.length == 3) {
                    Spdx2.identifier(item, parts[1], parts[2], into);
                }
            }
            default -> {}
        }
    }

    private void relation(String value) {
        String[] parts = SPACES.split(value);
        if (parts.length < 3) {
            into.tally.add(Rule.VALUE_UNREADABLE);
        } else {
            SpdxRelations.add(parts[0], parts[1], parts[2], false, into);
        }
    }
}
