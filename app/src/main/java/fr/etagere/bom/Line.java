package fr.etagere.bom;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.etagere.portfolio.Component;
import fr.etagere.portfolio.Dependency;
import fr.etagere.portfolio.InformationSystem;
import fr.etagere.portfolio.PortfolioFilings;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A line of a register: exactly one of the three is there.
record Line(
        @Nullable InformationSystem system,
        @Nullable Component component,
        @Nullable Dependency dependency) {

    /// Values that are not there are not written.
    static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    void into(PortfolioFilings filings) {
        if (system != null) {
            filings.system(system);
        }
        if (component != null) {
            filings.component(component);
        }
        if (dependency != null) {
            filings.dependency(dependency);
        }
    }
}
