package fr.etagere.rows;

import fr.etagere.shared.Characters;
import fr.etagere.shared.Violation;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/// One row of a file, or an object inside it, whatever the format it was written in. Reading a field never
/// fails: what is wrong is written down, and the whole row is judged once it has been read to its end.
public final class Row {

    /// The longest name of the published lists has 70 characters, the longest identifier 120.
    private static final int LABEL = 300;

    private static final int TEXT = 20_000;

    /// `2026-01-31`, without a time.
    private static final int DAY = 10;

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,12}");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final char REPLACEMENT = '\uFFFD';

    private final RowFindings findings;
    private final JsonNode node;
    private final String path;

    /// @param node the row itself; missing when its columns are not those of the header
    public Row(RowFindings findings, JsonNode node) {
        this(findings, node, "");
    }

    private Row(RowFindings findings, JsonNode node, String path) {
        this.findings = findings;
        this.node = node;
        this.path = path;
    }

    /// Where it is, and what was found in it so far.
    public RowFindings findings() {
        return findings;
    }

    /// The same row, shown otherwise where it cannot be kept: for rows that hold what nobody may keep.
    public Row shownAs(String raw) {
        return new Row(
                new RowFindings(
                        findings.number(), findings.line(), Shown.of(raw), findings.faults(), findings.oddities()),
                node,
                path);
    }

    /// Whether there is anything to read: the row is an object, or the columns are those of the header.
    public boolean readable() {
        return node.isObject();
    }

    /// Whether a value is written there, whatever it is.
    public boolean has(String field) {
        return node.hasNonNull(field);
    }

    /// The value itself, for the few fields that may be of several types.
    public JsonNode value(String field) {
        return node.path(field);
    }

    /// A name that must be there, on one line; empty when the row cannot be kept.
    public String name(String field) {
        return needed(field, this::label);
    }

    /// A name that must be there, on one line, by a bound of its own; empty when the row cannot be kept.
    public String name(String field, int most) {
        return needed(field, name -> label(name, most));
    }

    /// A text of any length a list may reasonably hold.
    public @Nullable String text(String field) {
        return text(field, TEXT);
    }

    /// A short text on one line: a label, a version, a name that may be missing.
    public @Nullable String label(String field) {
        return label(field, LABEL);
    }

    /// A short text on one line, by a bound of its own.
    public @Nullable String label(String field, int most) {
        String label = text(field, most);
        return label == null ? null : SPACES.matcher(label).replaceAll(" ");
    }

    private @Nullable String text(String field, int most) {
        JsonNode value = value(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            fault(field, "text-expected");
            return null;
        }
        return sound(field, value.asString(), most) ? blankIsNull(value.asString()) : null;
    }

    private boolean sound(String field, String text, int most) {
        int before = findings.faults().size();
        if (text.length() > most) {
            fault(field, "text-too-long", Integer.toString(most));
        }
        if (!Characters.areText(text)) {
            fault(field, "text-control");
        }
        if (text.indexOf(REPLACEMENT) >= 0) {
            fault(field, "text-replacement");
        }
        return findings.faults().size() == before;
    }

    /// An identifier, which some lists write as a number and others as a text.
    public @Nullable String id(String field) {
        JsonNode value = value(field);
        return value.isIntegralNumber() ? value.asString() : label(field);
    }

    /// An identifier that is a number of the list: SILL, Comptoir.
    public @Nullable String number(String field) {
        String id = id(field);
        if (id != null && !DIGITS.matcher(id).matches()) {
            fault(field, "id-not-a-number");
            return null;
        }
        return id;
    }

    /// The same, without which the row cannot be kept: it is its key.
    public String key(String field) {
        return needed(field, this::number);
    }

    /// A value of the wrong type or form has its own fault: it is not said to be missing too.
    private String needed(String field, Function<String, @Nullable String> reading) {
        int before = findings.faults().size();
        String value = reading.apply(field);
        if (value == null && findings.faults().size() == before) {
            fault(field, "text-missing");
        }
        return value == null ? "" : value;
    }

    /// A truth value; absent is false.
    public boolean truth(String field) {
        JsonNode value = value(field);
        if (has(field) && !value.isBoolean()) {
            fault(field, "boolean-expected");
        }
        return value.asBoolean(false);
    }

    /// A day, `2026-01-31`.
    public @Nullable LocalDate day(String field) {
        String text = label(field);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            fault(field, "date-does-not-exist");
            return null;
        }
    }

    /// The day of a day or of a moment, `2026-01-31` or `2026-01-31T08:00:00+02:00`, as it is written: no offset is
    /// applied, since the one who wrote the moment meant that day.
    public @Nullable LocalDate dayOfMoment(String field) {
        String text = label(field);
        if (text == null) {
            return null;
        }
        try {
            return text.length() > DAY ? OffsetDateTime.parse(text).toLocalDate() : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            fault(field, "date-does-not-exist");
            return null;
        }
    }

    /// The texts of an array.
    public List<String> labels(String field) {
        var labels = new LinkedHashSet<String>();
        for (Row item : items(field)) {
            String label = item.label("");
            if (label != null) {
                labels.add(label);
            }
        }
        return List.copyOf(labels);
    }

    /// The objects of an array.
    public List<Row> rows(String field) {
        var rows = new ArrayList<Row>();
        for (Row item : items(field)) {
            if (item.value("").isObject()) {
                rows.add(new Row(findings, item.value(""), item.path));
            } else {
                item.fault("", "object-expected");
            }
        }
        return rows;
    }

    /// Each element under the empty field name, so that an element is read with the words that read a field.
    private List<Row> items(String field) {
        JsonNode array = value(field);
        if (has(field) && !array.isArray()) {
            fault(field, "list-expected");
        }
        var items = new ArrayList<Row>();
        for (int i = 0; array.isArray() && i < array.size(); i++) {
            var single = JsonNodeFactory.instance.objectNode().set("", array.get(i));
            items.add(new Row(findings, single, at(field) + "/" + i));
        }
        return items;
    }

    /// The object there. PHP writes an empty object as an empty array: both, and null, give a row without fields.
    public Row row(String field) {
        JsonNode value = value(field);
        if (value.isObject()) {
            return new Row(findings, value, at(field));
        }
        if (has(field) && !isEmptyList(field)) {
            fault(field, "object-expected");
        }
        return new Row(findings, MissingNode.getInstance(), at(field));
    }

    /// The objects that the members of an object hold, by name.
    public Map<String, Row> members(String field) {
        Row owner = row(field);
        var members = new LinkedHashMap<String, Row>();
        owner.node.propertyNames().forEach(name -> {
            if (!name.isBlank() && owner.sound(name, name, LABEL)) {
                members.put(name.strip(), owner.row(name));
            }
        });
        return members;
    }

    /// The same row, its fields found under other names.
    public Row renamed(UnaryOperator<JsonNode> naming) {
        return new Row(findings, readable() ? naming.apply(node) : node, path);
    }

    /// Writes down why the row cannot be kept.
    public void fault(String field, String code, String... arguments) {
        findings.fault(violation(field, code, arguments));
    }

    /// Writes down what is odd in a row that can be kept.
    public void odd(String field, String code, String... arguments) {
        findings.odd(violation(field, code, arguments));
    }

    private Violation violation(String field, String code, String... arguments) {
        JsonNode value = value(field);
        String shown = value.isValueNode() && !value.isNull() ? Shown.of(value.asString()) : "";
        return new Violation(Shown.of(at(field)), findings.line(), shown, code, List.of(arguments));
    }

    /// Whether a field holds `[]`, which PHP writes for nothing at all.
    public boolean isEmptyList(String field) {
        return value(field).isArray() && value(field).isEmpty();
    }

    private String at(String field) {
        return field.isEmpty() ? path : path + "/" + Shown.inPointer(field);
    }

    private static @Nullable String blankIsNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
