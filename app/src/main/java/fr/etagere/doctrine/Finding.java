package fr.etagere.doctrine;

/// Something wrong in the published doctrine.
///
/// @param kind what kind of fault
/// @param rule the rule, or the data file
/// @param witness a case that shows it
public record Finding(Kind kind, String rule, String witness) {

    /// Kinds of fault.
    public enum Kind {
        /// No line answers the case.
        GAP,
        /// Several lines answer the case.
        OVERLAP,
        /// No case reaches the line.
        UNREACHABLE,
        /// A name that refers to nothing.
        UNKNOWN_REFERENCE,
        /// A line without its sentence, its source, or what a human must settle.
        UNEXPLAINED,
        /// Two dated values hold on the same day for the same case.
        DATES_OVERLAP,
        /// Days without a value between two dated values.
        DATES_GAP
    }
}
