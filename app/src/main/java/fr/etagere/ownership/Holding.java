package fr.etagere.ownership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A link by which one entity holds, consolidates, manages or appoints in another, as one register states it.
///
/// @param holder the upper end: shareholder, parent, manager of the fund, head office of the branch
/// @param held the lower end
/// @param capital of `held`; [Share#UNKNOWN] when the register does not say
/// @param votes in `held`; [Share#UNKNOWN] when the register does not say
/// @param from first day; null when not published
/// @param to last day; null while it lasts, or when not published
/// @param lapsed whether the register no longer vouches for it (GLEIF: registration status LAPSED)
/// @param source id of the [FilingSource]
/// @param recorded when the register last wrote it; null when it does not say
/// @param document the paper that the line was taken from, as written; null when it names none
public record Holding(
        EntityId holder,
        EntityId held,
        Kind kind,
        Share capital,
        Share votes,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean lapsed,
        String source,
        @Nullable LocalDate recorded,
        @Nullable String document) {

    /// A link whose source names no document.
    public Holding(
            EntityId holder,
            EntityId held,
            Kind kind,
            Share capital,
            Share votes,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean lapsed,
            String source,
            @Nullable LocalDate recorded) {
        this(holder, held, kind, capital, votes, from, to, lapsed, source, recorded, null);
    }

    /// What the link is, in the register's own words. Only [#SHARES] counts shares; the others are told apart because
    /// none of them is a majority of votes by itself.
    public enum Kind {
        /// Capital or votes, direct.
        SHARES,
        /// GLEIF, IS_DIRECTLY_CONSOLIDATED_BY: closest parent that consolidates the accounts.
        DIRECT_CONSOLIDATION,
        /// GLEIF, IS_ULTIMATELY_CONSOLIDATED_BY: highest parent that consolidates the accounts.
        ULTIMATE_CONSOLIDATION,
        /// A right to refuse, by contract or statutes.
        VETO,
        /// The right to appoint the majority of administration, management or supervisory bodies.
        APPOINTMENT,
        /// Rights of a State attached to a share.
        GOLDEN_SHARE,
        /// Control by other means that the source declares without figures (BODS, `otherInfluenceOrControl`).
        OTHER_CONTROL,
        /// A legal person that runs the entity (president, manager), without its capital.
        OFFICE,
        FUND_MANAGEMENT,
        SUBFUND,
        FEEDER_FUND,
        BRANCH
    }

    /// Whether it holds on a day, as far as it is dated: a bound not published does not exclude.
    public boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
