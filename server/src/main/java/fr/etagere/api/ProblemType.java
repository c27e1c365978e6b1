package fr.etagere.api;

import java.util.Locale;

/// Everything that can go wrong on the wire. The words are in the bundle, under `problem.<slug>` and
/// `problem.<slug>.detail`.
public enum ProblemType {
    TOKEN_MISSING(401),
    TOKEN_UNKNOWN(401),
    TOKEN_EXPIRED(401),
    TOKEN_REVOKED(401),
    SCOPE_MISSING(403),
    TOO_MANY_CALLS(429),
    NOT_FOUND(404),
    NOTHING_IMPORTED(404),
    EMPTY_MAP(404),
    NO_PRODUCTS(404),
    NO_CRITICAL_SYSTEM(404),
    NOT_ON_MAP(404),
    UNKNOWN_BUYER(404),
    METHOD_NOT_ALLOWED(405),
    BODY_TOO_LARGE(413),
    BODY_TOO_SLOW(408),
    TYPE_NOT_TAKEN(415),
    PARAMETER(400),
    CURSOR(400),
    INVALID(422),
    SHORTLIST_FROZEN(409),
    DECISION_LACKING(409),
    DECISION_MOVED(409),
    TABLES_CHANGED(409),
    APPROVAL_BY_A_PERSON(403),
    REVIEW_MOVED(409),
    REVIEW_COMMON(409),
    VERSION_NOT_SAID(428),
    VERSION_PASSED(412),
    KEY_MALFORMED(400),
    KEY_NOT_TAKEN(400),
    KEY_REUSED(422),
    IMPORT_EMPTY(422),
    IMPORTS_WAITING(409),
    NOT_OPERATOR(403),
    NO_ROOM(507),
    BUSY(503),
    OURS(500);

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    /// The status of the answer.
    public int status() {
        return status;
    }

    /// Its name in the `type` of a problem and in the documentation.
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
