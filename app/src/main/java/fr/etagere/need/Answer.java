package fr.etagere.need;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// A yes-or-no question a person may not be able to answer yet. Unknown is an answer of its own: it is never
/// taken for « no ».
public enum Answer {
    YES,
    NO,
    UNKNOWN;

    @JsonCreator
    static Answer of(Object written) {
        return switch (String.valueOf(written)) {
            case "yes", "true" -> YES;
            case "no", "false" -> NO;
            default -> UNKNOWN;
        };
    }

    @JsonValue
    String written() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
