package fr.etagere.backing;

import fr.etagere.filings.FilingRegisters.Copy;
import fr.etagere.ownership.EntityId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an answer leans on beside the published tables: with it, the answer is made again.
///
/// @param copies of the registers, in the order in which they were read; none when nothing was imported
/// @param reviewed what persons had decided of the names asked
public record Cited(List<Copy> copies, List<Reviewed> reviewed) {

    /// Nothing imported, nothing decided.
    public static final Cited NOTHING = new Cited(List.of(), List.of());

    public Cited {
        copies = List.copyOf(copies);
        reviewed = List.copyOf(reviewed);
    }

    /// A decision on a provider's name.
    ///
    /// @param provider as the shelf writes it
    /// @param entity the one it is; null for none of the registers
    public record Reviewed(String provider, @Nullable EntityId entity) {}
}
