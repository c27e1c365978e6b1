package fr.etagere.bom;

import java.io.IOException;
import java.io.InputStream;

/// Reads a bill of materials of any known form.
final class BomReader {

    private BomReader() {}

    /// @throws Refusal when the file cannot be read as a whole
    static Inventory read(BomFormat format, Opening file) throws IOException {
        var into = new Inventory();
        try (InputStream in = file.open()) {
            switch (format) {
                case CYCLONEDX_JSON -> JsonCursor.read(in, at -> new CycloneDx(at, into).read());
                case CYCLONEDX_XML ->
                    XmlCursor.read(in, at -> {
                        var reader = new CycloneDx(at, into);
                        reader.namespace(at.namespace());
                        reader.read();
                    });
                case SPDX_JSON -> JsonCursor.read(in, at -> new Spdx2(at, into).read());
                case SPDX_XML -> XmlCursor.read(in, at -> new Spdx2(at, into).read());
                case SPDX_TAGS -> SpdxTags.read(in, into);
                case SPDX3_JSON -> JsonCursor.read(in, at -> new Spdx3(at, into).read());
            }
        }
        if (into.items.isEmpty()) {
            throw new Refusal("bom-without-component");
        }
        return into;
    }
}
