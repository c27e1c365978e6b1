package fr.etagere.procurement;

import java.util.Locale;

/// What may be changed, noticed or joined in a row that is kept. Each is counted, and worded under
/// `procurement.rule.<id>`.
public enum Rule {
    AMENDMENT_AMOUNT_UNKNOWN(Kind.REPAIR),
    AMOUNT_BELOW_CENT(Kind.REPAIR),
    AMOUNT_OTHER_CURRENCY(Kind.REPAIR),
    AMOUNT_TEXT(Kind.REPAIR),
    AMOUNT_TOO_LARGE(Kind.REPAIR),
    AMOUNT_TWICE(Kind.REPAIR),
    BUYER_FLATTENED(Kind.REPAIR),
    CPV_CHECK_DIGIT(Kind.REPAIR),
    DATE_FRENCH(Kind.REPAIR),
    DATE_OUT_OF_RANGE(Kind.REPAIR),
    DATE_WITH_OFFSET(Kind.REPAIR),
    DATE_WITH_TIME(Kind.REPAIR),
    DURATION_FROM_DAYS(Kind.REPAIR),
    DURATION_NOT_PUBLISHED(Kind.REPAIR),
    DURATION_TEXT(Kind.REPAIR),
    DURATION_UNREADABLE(Kind.REPAIR),
    IDENTIFIER_KIND(Kind.REPAIR),
    IDENTIFIER_NUMBER(Kind.REPAIR),
    IDENTIFIER_SPACES(Kind.REPAIR),
    LIST_NESTED(Kind.REPAIR),
    SCHEME_RCS_SIRET(Kind.REPAIR),
    SIREN_FOR_SIRET(Kind.REPAIR),
    SIRET_LEADING_ZERO(Kind.REPAIR),
    SUPPLIER_TWICE(Kind.REPAIR),
    TEXT_CONTROL(Kind.REPAIR),
    TEXT_SHORTENED(Kind.REPAIR),
    UID_COMPUTED(Kind.REPAIR),

    AMENDMENT_UNDATED(Kind.FINDING),
    AMOUNT_ALL_NINES(Kind.FINDING),
    AMOUNT_MISSING(Kind.FINDING),
    AMOUNT_ZERO(Kind.FINDING),
    CPV_MALFORMED(Kind.FINDING),
    CPV_MISSING(Kind.FINDING),
    DATE_MALFORMED(Kind.FINDING),
    DATE_MISSING(Kind.FINDING),
    FIELD_UNREADABLE(Kind.FINDING),
    IDENTIFIER_KIND_UNKNOWN(Kind.FINDING),
    IDENTIFIER_MALFORMED(Kind.FINDING),
    OBJECT_MISSING(Kind.FINDING),
    SIRET_MALFORMED(Kind.FINDING),
    SUPPLIER_MISSING(Kind.FINDING),
    SUPPLIER_UNREADABLE(Kind.FINDING),
    TEXT_REPLACEMENT(Kind.FINDING),

    LINES_AMENDMENT(Kind.JOINING),
    LINES_SUPPLIER(Kind.JOINING),
    LOTS_APART(Kind.JOINING),
    VERSION_SUPERSEDED(Kind.JOINING);

    /// What a rule does to a row.
    public enum Kind {
        /// A value is written otherwise than in the source, or taken as unknown.
        REPAIR,
        /// Nothing is changed: what is odd is counted.
        FINDING,
        /// Several rows are read as one contract, or one number as several.
        JOINING
    }

    private final Kind kind;
    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

    Rule(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /// The name in accounts and in documentation.
    public String id() {
        return id;
    }
}
