package fr.etagere.bom;

import java.util.Locale;

/// What may be changed or noticed in a file that is kept. Each is counted, and worded under `bom.rule.<id>`.
public enum Rule {
    CPE_MALFORMED(Kind.REPAIR),
    NAME_FROM_PURL(Kind.REPAIR),
    PACKAGE_ALIAS(Kind.REPAIR),
    PURL_MALFORMED(Kind.REPAIR),
    PURL_NORMALISED(Kind.REPAIR),
    REF_TWICE(Kind.REPAIR),
    TEXT_CONTROL(Kind.REPAIR),
    TEXT_SHORTENED(Kind.REPAIR),
    VALUE_UNREADABLE(Kind.REPAIR),

    COMPONENT_ALONE(Kind.WARNING),
    COMPONENT_ATTACHED(Kind.WARNING),
    CRITICALITY_UNREADABLE(Kind.WARNING),
    DEPENDENCIES_ABSENT(Kind.WARNING),
    FILE_IGNORED(Kind.WARNING),
    LINK_BUILD(Kind.WARNING),
    LINK_ELSEWHERE(Kind.WARNING),
    LINK_IGNORED(Kind.WARNING),
    LINK_SELF(Kind.WARNING),
    NOT_ASSERTED(Kind.WARNING),
    PACKAGE_ELSEWHERE(Kind.WARNING),
    PACKAGE_LOCAL(Kind.WARNING),
    PURL_WITHOUT_VERSION(Kind.WARNING),
    REPOSITORY_ARCHIVED(Kind.WARNING),
    REPOSITORY_UNLISTED(Kind.WARNING),
    ROOT_MISSING(Kind.WARNING),
    SERVICE_AS_COMPONENT(Kind.WARNING),
    SUPPLIER_FROM_PUBLISHER(Kind.WARNING),
    SYSTEM_UNDESCRIBED(Kind.WARNING),
    VERSION_NOT_COVERED(Kind.WARNING);

    /// What a rule does.
    public enum Kind {
        /// A value is written otherwise than in the source, or taken as unknown.
        REPAIR,
        /// Nothing is changed in a value: what is odd, left out or supposed is counted.
        WARNING
    }

    private final Kind kind;
    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

    Rule(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /// The name in accounts.
    public String id() {
        return id;
    }
}
