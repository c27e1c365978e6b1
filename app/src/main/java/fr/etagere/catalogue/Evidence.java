package fr.etagere.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What supports some of an entry's facts.
///
/// @param claims names of the entry's fields it supports
/// @param source id in `catalogue/sources.yaml`
/// @param retrieved when somebody read the source
/// @param expires last day it may count as proof; null when it does not expire
public record Evidence(
        List<String> claims,
        String source,
        LocalDate retrieved,
        @Nullable LocalDate expires,
        Status status,
        Confidence confidence) {

    /// What kind of support it is. A contested fact never counts as proof.
    public enum Status {
        DECLARED,
        EVIDENCED,
        AUDITED,
        CONTESTED
    }

    /// How far the curator trusts it.
    public enum Confidence {
        HIGH,
        MEDIUM,
        LOW
    }

    /// Whether it is proof of a field on a day.
    public boolean supports(String field, LocalDate on) {
        return claims.contains(field) && status != Status.CONTESTED && !expired(on);
    }

    boolean expired(LocalDate on) {
        return expires != null && on.isAfter(expires);
    }
}
