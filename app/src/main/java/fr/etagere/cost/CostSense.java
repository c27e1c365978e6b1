package fr.etagere.cost;

import fr.etagere.shared.Document;
import fr.etagere.shared.Violation;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What a schema cannot say of a study: bounds in order, years inside the horizon, one amount a line. It looks at files
/// the schema refuses too, so that every violation is said at once.
final class CostSense {

    static final List<String> AMOUNTS = List.of("once", "yearly", "perUserYear");

    /// Keys that mean nothing without a yearly amount.
    private static final List<String> OF_YEARS = List.of("from", "to", "indexation");

    private static final int CENTS = 2;
    private static final int PERCENT_DECIMALS = 4;

    private final Document document;
    private final int years;
    private final List<Violation> violations = new ArrayList<>();

    CostSense(Document document) {
        this.document = document;
        // Without a sound horizon, no year is beyond it.
        this.years = document.root().path("years").asInt(Integer.MAX_VALUE);
    }

    List<Violation> violations() {
        date();
        percent("/discountRate/percent");
        ordered("/users");
        var names = new HashSet<String>();
        for (int i = 0; i < at("/options").size(); i++) {
            String path = "/options/" + i;
            String name = at(path + "/name").asString("");
            if (!name.isBlank() && !names.add(name.strip().toLowerCase(Locale.ROOT))) {
                add(path + "/name", "cost-option-twice", name);
            }
            option(path);
        }
        return violations;
    }

    private void date() {
        if (!at("/start").isString()) {
            return;
        }
        try {
            LocalDate.parse(at("/start").asString());
        } catch (DateTimeParseException e) {
            add("/start", "date-does-not-exist");
        }
    }

    private void option(String path) {
        Set<String> none = new HashSet<>();
        at(path + "/none").forEach(kind -> none.add(kind.asString("")));
        for (int i = 0; i < at(path + "/lines").size(); i++) {
            String line = path + "/lines/" + i;
            String kind = at(line + "/kind").asString("");
            if (none.contains(kind)) {
                add(line + "/kind", "cost-none-and-line", kind);
            }
            line(line);
        }
    }

    private void line(String path) {
        JsonNode line = at(path);
        List<String> amounts = AMOUNTS.stream().filter(line::has).toList();
        if (amounts.size() > 1) {
            add(path, "cost-one-amount", String.join(", ", amounts));
            return;
        }
        amounts.forEach(key -> {
            ordered(path + "/" + key);
            decimals(path + "/" + key, CENTS, "amount-cents");
        });
        percent(path + "/indexation");
        ordered(path + "/users");
        boolean yearly = amounts.contains("yearly") || amounts.contains("perUserYear");
        if (yearly) {
            unused(path, "year", "once");
        } else {
            OF_YEARS.forEach(key -> unused(path, key, "yearly, perUserYear"));
        }
        if (!amounts.contains("perUserYear")) {
            unused(path, "users", "perUserYear");
        }
        within(path, yearly);
    }

    private void within(String path, boolean yearly) {
        for (String key : List.of("year", "from", "to")) {
            if (at(path).path(key).asInt(0) > years) {
                add(path + "/" + key, "cost-year-beyond", Integer.toString(years));
                return;
            }
        }
        if (yearly && at(path).path("from").asInt(1) > at(path).path("to").asInt(years)) {
            add(path + "/from", "cost-years-reversed");
        }
    }

    private void unused(String path, String key, String with) {
        if (at(path).has(key)) {
            add(path + "/" + key, "cost-key-unused", key, with);
        }
    }

    private void percent(String path) {
        ordered(path);
        decimals(path, PERCENT_DECIMALS, "cost-percent-decimals");
    }

    private void ordered(String path) {
        JsonNode node = at(path);
        if (node.path("min").isNumber()
                && node.path("max").isNumber()
                && node.path("min").decimalValue().compareTo(node.path("max").decimalValue()) > 0) {
            add(path, "cost-reversed");
        }
    }

    private void decimals(String path, int most, String code) {
        for (String place : List.of(path, path + "/min", path + "/max")) {
            JsonNode node = at(place);
            if (node.isNumber() && node.decimalValue().stripTrailingZeros().scale() > most) {
                add(place, code);
            }
        }
    }

    private JsonNode at(String pointer) {
        return document.root().at(pointer);
    }

    private void add(String pointer, String code, String... arguments) {
        violations.add(
                new Violation(pointer, document.line(pointer), at(pointer).asString(""), code, List.of(arguments)));
    }
}
