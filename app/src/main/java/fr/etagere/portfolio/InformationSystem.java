package fr.etagere.portfolio;

import fr.etagere.ownership.EntityId;
import org.jspecify.annotations.Nullable;

/// An information system, an application or a service of an organisation.
///
/// @param id unique in its organisation
/// @param organisation null when the source gives no identifier
/// @param criticality [Criticality#UNKNOWN] when the source does not say
/// @param hostingCountry ISO 3166-1 alpha-2 of where its data are kept; null when not stated
/// @param source id of the [PortfolioSource]
public record InformationSystem(
        String id,
        @Nullable EntityId organisation,
        String name,
        Criticality criticality,
        @Nullable String hostingCountry,
        String source) {

    /// How much the organisation needs it.
    public enum Criticality {
        CRITICAL,
        IMPORTANT,
        ORDINARY,
        UNKNOWN
    }
}
