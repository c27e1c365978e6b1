package fr.etagere.drawing;

/// A link in a picture, from a box to another.
///
/// @param label what the link is; empty for none
/// @param stroke how sure it is, or how strong
public record Arrow(String from, String to, String label, Stroke stroke) {

    /// Lines that stay apart in black and white.
    public enum Stroke {
        SOLID,
        /// Possible, past or not vouched for.
        DASHED
    }
}
