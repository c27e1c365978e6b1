package fr.etagere.portfolio;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// `from` needs `to`. Needs of one node add up (AND), except those that share a group: any one of them is enough (OR).
///
/// @param group name of the set of alternatives it belongs to, within `from`; null when nothing replaces it
/// @param certain false when the source only says it may be so
/// @param since first day; null when not known
/// @param until last day; null while it lasts
/// @param source id of the [PortfolioSource]
public record Dependency(
        NodeId from,
        NodeId to,
        Kind kind,
        @Nullable String group,
        boolean certain,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        String source) {

    /// What the need is.
    public enum Kind {
        /// An organisation needs a system.
        USES,
        /// A system runs on a solution, a host or another system.
        RUNS_ON,
        /// A system or a component contains a component.
        CONTAINS,
        /// A system or a solution is supplied under a contract.
        BOUGHT_UNDER,
        /// A contract, a solution or a component comes from a supplier.
        SUPPLIED_BY,
        /// Someone stands above a supplier: control or consolidation, as registers say it.
        UNDER,
        /// Data or operations are in a country.
        LOCATED_IN
    }
}
