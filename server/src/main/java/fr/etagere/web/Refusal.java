package fr.etagere.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Why what was sent was not saved, with what was sent, so that nobody types twice.
///
/// @param message empty when nothing was refused
/// @param form what was sent; null when it was not a list
/// @param faults in words, by solution; under "" what is wrong with the whole
record Refusal(String message, @Nullable ShelfStepForm form, Map<String, String> faults) {

    static final Refusal NONE = new Refusal("", null, Map.of());

    boolean refused() {
        return !message.isEmpty();
    }
}
