package fr.etagere.web;

import java.util.List;

/// A question as it is shown, with its answer and what is wrong with it.
///
/// @param id of the element, unique on the page
/// @param help empty when the label says it all
/// @param faults in words
record FieldView(String id, String name, String label, String help, List<String> faults, Shape shape) {

    /// How it is asked.
    sealed interface Shape {}

    /// @param type of the input: text, date
    /// @param unit shown after it; empty for none
    record Input(String type, String mode, String value, int longest, String unit) implements Shape {}

    record Area(String value, int longest) implements Shape {}

    record Choice(List<Option> options) implements Shape {}

    record Option(String value, String label, boolean chosen) {}

    /// @param none whether the list is answered « none »; null when that is not an answer
    record Table(
            List<String> columns,
            List<List<FieldView>> rows,
            @org.jspecify.annotations.Nullable Boolean none) implements Shape {}

    boolean wrong() {
        return !faults.isEmpty();
    }
}
