package fr.etagere.exposure;

import fr.etagere.ownership.Basis;
import fr.etagere.ownership.Certainty;
import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.Gap;
import fr.etagere.ownership.Holding;
import fr.etagere.shared.Status;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The laws that may reach an entity on a day.
///
/// @param reached laws in force, each once for each way it takes hold
/// @param past laws that would reach it and are not in force on that day: what they say of their end matters
/// @param gaps what nobody published, by which other laws might take hold
public record Exposure(
        EntityId id, @Nullable String name, LocalDate asOf, List<Reached> reached, List<Reached> past, List<Gap> gaps) {

    public Exposure {
        reached = List.copyOf(reached);
        past = List.copyOf(past);
        gaps = List.copyOf(gaps);
    }

    /// A law, and how it takes hold.
    ///
    /// @param status the less sure of the law's own status and of that of this way of reaching
    public record Reached(Law law, Law.Reach reach, Status status, Hold hold) {}

    /// What ties the entity to the law's State.
    public sealed interface Hold {

        /// A seat there, or its law governs the entity.
        ///
        /// @param seat kind of seat, or `JURISDICTION`
        record Seat(String seat, String country) implements Hold {}

        /// Someone above it has a seat there.
        ///
        /// @param basis what the registers state: control, or consolidation of accounts, which is not control
        /// @param chain from that entity down to the one asked about
        record Above(
                EntityId id,
                @Nullable String name,
                String country,
                Basis basis,
                Certainty certainty,
                List<Holding> chain)
                implements Hold {

            public Above {
                chain = List.copyOf(chain);
            }
        }

        /// A branch there.
        record Branch(Holding link, String country) implements Hold {}

        /// A presence that somebody states.
        record Stated(String country, String source) implements Hold {}
    }
}
