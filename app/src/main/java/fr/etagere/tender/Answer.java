package fr.etagere.tender;

/// Yes, no, or not said: never taken for one another.
public enum Answer {
    YES,
    NO,
    UNKNOWN;

    static Answer of(String written) {
        return switch (written) {
            case "yes", "true" -> YES;
            case "no", "false" -> NO;
            default -> UNKNOWN;
        };
    }
}
