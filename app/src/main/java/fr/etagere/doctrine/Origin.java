package fr.etagere.doctrine;

/// Where a fact comes from.
///
/// @param kind which of the four sources of facts
/// @param reference the place: JSON pointer in the need, parameter and dates, rule id, entry of the shelf
public record Origin(Kind kind, String reference) {

    /// Sources of facts.
    public enum Kind {
        NEED,
        SHELF,
        PARAMETER,
        RULE,
        UNSTATED
    }

    public static Origin need(String pointer) {
        return new Origin(Kind.NEED, pointer);
    }

    public static Origin shelf(String reference) {
        return new Origin(Kind.SHELF, reference);
    }
}
