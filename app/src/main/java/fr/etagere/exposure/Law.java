package fr.etagere.exposure;

import fr.etagere.shared.Bilingual;
import fr.etagere.shared.Status;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A law that may reach an entity beyond its State's borders, in our words.
///
/// @param state ISO 3166-1 alpha-2
/// @param article where in the text
/// @param whom those it binds
/// @param from first day in force
/// @param to last day in force; null when no end is known
/// @param note what a reader must know before leaning on it; null for none
public record Law(
        String id,
        String state,
        String fr,
        String en,
        String article,
        Effect effect,
        Bilingual whom,
        LocalDate from,
        @Nullable LocalDate to,
        Status status,
        @Nullable Bilingual note,
        List<Reach> reaches,
        List<Source> sources) {

    public Law {
        reaches = List.copyOf(reaches);
        sources = List.copyOf(sources);
    }

    /// What may be asked under it.
    public enum Effect {
        /// Data may have to be handed over.
        DATA_ACCESS,
        /// Supply may have to stop.
        SERVICE_CUT
    }

    /// What ties an entity to the State.
    public enum Tie {
        SEAT,
        CONTROL,
        PRESENCE
    }

    /// One way it reaches someone.
    ///
    /// @param why in our words
    public record Reach(Tie by, Status status, Bilingual why) {}

    /// Where it was read.
    ///
    /// @param address null when nothing was read: general knowledge
    public record Source(String title, @Nullable String address, LocalDate lastChecked) {}

    public Bilingual title() {
        return new Bilingual(fr, en);
    }

    public boolean inForce(LocalDate on) {
        return !on.isBefore(from) && (to == null || !on.isAfter(to));
    }
}
