package fr.etagere.web;

import fr.etagere.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.MissingResourceException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Fields and their values in words, wherever a version is told and not filled in.
final class FieldWords {

    private FieldWords() {}

    /// @param path a JSON pointer into a step
    static String label(Visit visit, String path) {
        String plain = path.replaceAll("/\\d+", "");
        // What lies under a place that has words, and has none of its own, is told by both.
        for (String known = plain; !known.isEmpty(); known = known.substring(0, known.lastIndexOf('/'))) {
            String words = words(visit, "field" + known.replace('/', '.'), "");
            if (!words.isEmpty()) {
                return words + plain.substring(known.length()).replace("/", " › ");
            }
        }
        return path;
    }

    static String value(Visit visit, String path, JsonNode value) {
        if (value.isMissingNode()) {
            return visit.t("value.empty");
        }
        if (value.isArray()) {
            var rows = new ArrayList<String>();
            value.forEach(row -> rows.add(value(visit, path, row)));
            return rows.isEmpty()
                    ? visit.t("value.none")
                    : String.join(visit.texts().semicolon(), rows);
        }
        if (value.isObject()) {
            return value.properties().stream()
                    .map(member -> value(visit, path + "/" + member.getKey(), member.getValue()))
                    .filter(text -> !text.isBlank())
                    .collect(Collectors.joining(" — "));
        }
        if (value.isNumber() && value.decimalValue().stripTrailingZeros().scale() <= 2) {
            return visit.texts().amount(value.decimalValue());
        }
        String code = value.asString();
        return switch (code) {
            case "yes", "no" -> visit.t("answer." + code);
            default ->
                Visit.iso(code)
                        .map(visit.texts()::date)
                        .orElseGet(() -> words(
                                visit, "field" + path.replaceAll("/\\d+", "").replace('/', '.') + "." + code, code));
        };
    }

    /// The language of a value: what people wrote is taken to be French; null for our own words, in that of the page.
    static @Nullable String tongue(Visit visit, String path, JsonNode value) {
        if (value.isContainer()) {
            return value.valueStream().anyMatch(one -> tongue(visit, path, one) != null) ? Passage.QUOTED : null;
        }
        return value.isString()
                        && !value.asString().isBlank()
                        && value(visit, path, value).equals(value.asString())
                ? Passage.QUOTED
                : null;
    }

    /// Every leaf of a tree under its pointer; a list is one.
    static void leaves(String path, JsonNode node, java.util.Map<String, JsonNode> into) {
        if (node.isObject()) {
            node.properties().forEach(member -> leaves(path + "/" + member.getKey(), member.getValue(), into));
        } else {
            into.put(path, node);
        }
    }

    static List<String> labels(Visit visit, List<String> paths) {
        return paths.stream().map(path -> label(visit, path)).toList();
    }

    /// What is wrong and where, in the words of the form: a buyer never sees the keys of the format.
    static String fault(Visit visit, Violation violation) {
        String where = label(visit, violation.path());
        return violation.code().endsWith("-required")
                ? visit.t("lacks", where)
                : where.equals(violation.path())
                        ? violation.message(visit.texts())
                        : visit.t("wrong", where, violation.message(visit.texts()));
    }

    /// What is wrong with a field and what to do, said beside it: a number is asked as one writes it, and not as the
    /// format wants it.
    static String beside(Visit visit, Violation violation) {
        return violation.message(visit.texts()) + " — " + advice(visit, violation);
    }

    /// What to do of what is wrong in a field.
    static String advice(Visit visit, Violation violation) {
        return words(visit, "advice." + violation.code(), violation.advice(visit.texts()));
    }

    private static String words(Visit visit, String key, String otherwise) {
        try {
            return visit.t(key);
        } catch (MissingResourceException e) {
            return otherwise;
        }
    }
}
