package fr.etagere.bom;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Tells the form of a bill of materials from its content, never from the name of the file, and names what it is when
/// it is something else.
final class Recognition {

    private static final int LOOKED_AT = 1 << 16;

    private Recognition() {}

    /// @throws Refusal when it is no bill of materials that is read
    static BomFormat of(Opening file) throws IOException {
        byte[] start;
        try (InputStream in = file.open()) {
            start = in.readNBytes(LOOKED_AT);
        }
        String text = new String(start, StandardCharsets.UTF_8);
        String bare = (text.startsWith("\uFEFF") ? text.substring(1) : text).stripLeading();
        if (bare.isEmpty()) {
            throw new Refusal("bom-empty");
        }
        if (start[0] == 0x1F && start[1] == (byte) 0x8B || bare.startsWith("PK\u0003\u0004")) {
            throw new Refusal("bom-packed");
        }
        return switch (bare.charAt(0)) {
            case '{', '[' -> json(file);
            case '<' -> xml(start);
            default -> tags(bare);
        };
    }

    private static BomFormat tags(String text) throws IOException {
        var lines = new BufferedReader(new StringReader(text));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("SPDXVersion:")) {
                return BomFormat.SPDX_TAGS;
            }
            if (line.startsWith("spdxVersion:") || line.startsWith("SPDXID: \"") || line.startsWith("bomFormat:")) {
                throw new Refusal("bom-yaml");
            }
        }
        throw new Refusal("bom-not-one");
    }

    private static BomFormat xml(byte[] start) {
        String root = XmlCursor.root(new ByteArrayInputStream(start));
        if (root.startsWith("bom http://cyclonedx.org/schema/bom/")) {
            return BomFormat.CYCLONEDX_XML;
        }
        if (root.startsWith("RDF ")) {
            throw new Refusal("bom-rdf");
        }
        if (root.startsWith("Document ")) {
            return BomFormat.SPDX_XML;
        }
        throw new Refusal("bom-not-one");
    }

    /// Members come in any order: the whole root may have to be passed over.
    private static BomFormat json(Opening file) throws IOException {
        var found = new @Nullable BomFormat[1];
        try (InputStream in = file.open()) {
            JsonCursor.read(
                    in,
                    at -> at.members(name -> {
                        String text = at.text();
                        if (name.equals("bomFormat") && "CycloneDX".equals(text)) {
                            throw new Found(BomFormat.CYCLONEDX_JSON);
                        }
                        if (name.equals("spdxVersion") && text != null) {
                            throw new Found(BomFormat.SPDX_JSON);
                        }
                        if (name.equals("@context")) {
                            at.each(() -> {
                                String context = at.text();
                                if (context != null && context.contains("spdx.org/rdf/3")) {
                                    throw new Found(BomFormat.SPDX3_JSON);
                                }
                            });
                        }
                    }));
        } catch (Found done) {
            found[0] = done.format;
        }
        if (found[0] == null) {
            throw new Refusal("bom-not-one");
        }
        return found[0];
    }

    /// Stops the reading as soon as the form is known.
    private static final class Found extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final BomFormat format;

        private Found(BomFormat format) {
            super(format.id(), null, false, false);
            this.format = format;
        }
    }
}
