package fr.etagere.registry;

import fr.etagere.filings.BodsExport;
import fr.etagere.filings.ChainExtract;
import fr.etagere.ownership.EntityId;
import fr.etagere.shared.Violation;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;

/// What asking for an entity and all that are above it, to hand it to others, comes to.
public sealed interface ByChain {

    /// What was typed is no identifier.
    ///
    /// @param violations what is wrong and what to do; never empty
    record Malformed(List<Violation> violations) implements ByChain {
        public Malformed {
            violations = List.copyOf(violations);
        }
    }

    /// No imported register names it.
    record Unknown(EntityId id) implements ByChain {}

    /// The registers name it.
    ///
    /// @param day when it is handed over
    record Answered(ChainExtract chain, LocalDate day) implements ByChain {

        /// In the Beneficial Ownership Data Standard 0.4 (Open Ownership).
        ///
        /// @param publisher who publishes the file
        public ArrayNode bods(String publisher) {
            return BodsExport.of(chain.subject(), chain.entities(), chain.holdings(), chain.sources(), publisher, day);
        }
    }
}
