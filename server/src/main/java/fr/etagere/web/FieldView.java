package fr.etagere.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
            @Nullable Boolean none) implements Shape {}

    /// What is read with a field that stands alone: its help, what is wrong, its unit.
    @Nullable
    String described() {
        return joined(help.isEmpty() ? "" : id + "-help", wrong() ? id + "-fault" : "", unit());
    }

    /// What is read with a cell: what is wrong with its table, its unit.
    @Nullable
    String describedIn(FieldView table) {
        return joined(wrong() ? table.id() + "-fault" : "", unit());
    }

    private String unit() {
        return shape instanceof Input input && !input.unit().isEmpty() ? id + "-unit" : "";
    }

    private static @Nullable String joined(String... ids) {
        String all = Stream.of(ids).filter(one -> !one.isEmpty()).collect(Collectors.joining(" "));
        return all.isEmpty() ? null : all;
    }

    boolean wrong() {
        return !faults.isEmpty();
    }
}
