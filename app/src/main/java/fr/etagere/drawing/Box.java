package fr.etagere.drawing;

import java.util.List;

/// A thing in a picture.
///
/// @param id unique in the diagram
/// @param lines first its name, then what is said under it; long ones are broken
/// @param mark what it is, by its outline
public record Box(String id, List<String> lines, Mark mark) {

    public Box {
        lines = List.copyOf(lines);
    }

    /// Outlines that stay apart in black and white.
    public enum Mark {
        PLAIN,
        /// What the picture is about.
        SUBJECT,
        /// An end of the chain.
        END,
        /// Not described by any source.
        UNKNOWN,
        /// Hit, lost or in alert.
        HIT,
        /// Several things told by one box.
        FOLDED
    }
}
