package fr.etagere.bom;

/// The forms of bills of materials that are read, recognised from the content of the file.
public enum BomFormat {
    /// CycloneDX 1.x, JSON.
    CYCLONEDX_JSON("cyclonedx-json"),
    /// CycloneDX 1.x, XML.
    CYCLONEDX_XML("cyclonedx-xml"),
    /// SPDX 2.x, JSON.
    SPDX_JSON("spdx-json"),
    /// SPDX 2.x, XML that mirrors the JSON.
    SPDX_XML("spdx-xml"),
    /// SPDX 2.x, a line a value.
    SPDX_TAGS("spdx-tag-value"),
    /// SPDX 3.0, JSON-LD.
    SPDX3_JSON("spdx3-json");

    private final String id;

    BomFormat(String id) {
        this.id = id;
    }

    /// The word for it in an account; its title is `bom.format.<id>`.
    public String id() {
        return id;
    }
}
