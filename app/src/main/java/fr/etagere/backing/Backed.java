package fr.etagere.backing;

import fr.etagere.catalogue.Entry;
import fr.etagere.exposure.Exposure;
import fr.etagere.exposure.SecNumCloudAnswer;
import fr.etagere.exposure.Subject;
import fr.etagere.naming.Candidate;
import fr.etagere.ownership.Ownership;
import fr.etagere.ownership.OwnershipGraph;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who stands behind some entries of the shelf on a day.
///
/// @param providers each once, in the order of the entries asked
/// @param cited what was read
/// @param registers what the copies hold together; null when nothing was imported
public record Backed(
        LocalDate day,
        List<Provider> providers,
        Cited cited,
        @Nullable Registers registers) {

    public Backed {
        providers = List.copyOf(providers);
    }

    /// The registers, ready to be asked for words.
    public record Registers(OwnershipGraph graph, Ownership ownership) {}

    /// A provider.
    ///
    /// @param name as the shelf writes it
    /// @param entries those asked that it provides
    /// @param mitigations evidenced on the day for any service it has on the shelf, asked or not
    /// @param identity the company that the shelf states behind the name; null when it states none
    public record Provider(
            String name,
            List<Entry> entries,
            Standing standing,
            List<Mitigation> mitigations,
            @Nullable Identity identity) {
        public Provider {
            entries = List.copyOf(entries);
            mitigations = List.copyOf(mitigations);
        }
    }

    /// What led to an entity of the registers.
    public enum By {
        /// A person decided so.
        REVIEW,
        /// A number that the shelf states.
        IDENTIFIER,
        NAME
    }

    /// What the registers know of a provider.
    public sealed interface Standing {

        /// Nothing is known: no register is imported.
        record NothingImported() implements Standing {}

        /// No list says who provides it.
        record NotNamed() implements Standing {}

        /// No entity of the registers bears its numbers or its name, or a person decided that none is it.
        record NotFound() implements Standing {}

        /// Several may be it: a wrong company would be worse than none.
        record Ambiguous(List<Candidate> candidates) implements Standing {
            public Ambiguous {
                candidates = List.copyOf(candidates);
            }
        }

        /// An entity of the registers.
        ///
        /// @param secNumCloud null on a day when the referential did not exist
        record Known(
                Candidate entity,
                By by,
                Subject subject,
                Exposure exposure,
                @Nullable SecNumCloudAnswer secNumCloud) implements Standing {}
    }
}
