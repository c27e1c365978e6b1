package fr.etagere.need;

import fr.etagere.shared.Document;
import fr.etagere.shared.SchemaErrors;
import fr.etagere.shared.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// What a schema cannot say of a need: a true SIRET, dates that exist, amounts that agree, names that refer to
/// something.
final class NeedSense {

    private static final int CENTS = 2;

    private final Document document;
    private final boolean wellFormed;
    private final List<Violation> violations = new ArrayList<>();

    /// @param wellFormed whether the schema accepted the whole: sums are only made of sound numbers
    NeedSense(Document document, boolean wellFormed) {
        this.document = document;
        this.wellFormed = wellFormed;
    }

    List<Violation> violations() {
        siret();
        for (String pointer : List.of("/wantedOn", "/existingContract/endsOn", "/marketStudy/on", "/stateReview/on")) {
            date(pointer);
        }
        for (String pointer : List.of("/value/perYear", "/value/total", "/value/options", "/project/costInclTax")) {
            cents(pointer);
        }
        if (wellFormed) {
            amountsAgree();
        }
        functionsAreDistinct();
        componentsReferToFunctions();
        healthDataArePersonalAndSecret();
        masteryIsReasoned();
        return violations;
    }

    private void siret() {
        JsonNode siret = at("/organisation/siret");
        if (siret.isString() && !Siret.isValid(siret.asString())) {
            add("/organisation/siret", "siret-key");
        }
    }

    private void date(String pointer) {
        JsonNode date = at(pointer);
        if (!date.isString()) {
            return;
        }
        try {
            LocalDate.parse(date.asString());
        } catch (DateTimeParseException e) {
            add(pointer, "date-does-not-exist");
        }
    }

    private void cents(String pointer) {
        JsonNode amount = at(pointer);
        if (amount.isNumber() && amount.decimalValue().stripTrailingZeros().scale() > CENTS) {
            add(pointer, "amount-cents");
        }
    }

    private void amountsAgree() {
        if (at("/value").isObject()
                && !at("/value/perYear").isNumber()
                && !at("/value/total").isNumber()) {
            add("/value", "amount-options-alone");
        }
        JsonNode total = at("/value/total");
        JsonNode perYear = at("/value/perYear");
        if (perYear.isNumber() && !total.isNumber() && !at("/duration/months").isNumber()) {
            add("/value/perYear", "amount-needs-duration");
        }
        if (!perYear.isNumber() || !total.isNumber() || !at("/duration/months").isNumber()) {
            return;
        }
        var duration = new Need.Duration(
                at("/duration/months").asInt(),
                at("/duration/renewals").asInt(0),
                at("/duration/renewalMonths").isNumber()
                        ? Integer.valueOf(at("/duration/renewalMonths").asInt())
                        : null);
        BigDecimal computed = ContractValue.overDuration(perYear.decimalValue(), duration);
        if (computed == null) {
            return;
        }
        JsonNode options = at("/value/options");
        BigDecimal least = options.isNumber() ? computed.add(options.decimalValue()) : computed;
        if (total.decimalValue().compareTo(least) < 0) {
            add("/value/total", "amount-total-too-low", least.toPlainString());
        }
    }

    private void functionsAreDistinct() {
        var seen = new HashSet<String>();
        JsonNode functions = array("/functions");
        for (int i = 0; i < functions.size(); i++) {
            String name = functions.get(i).path("name").asString("");
            if (!seen.add(name)) {
                add("/functions/" + i + "/name", "function-twice", name);
            }
        }
    }

    private void componentsReferToFunctions() {
        var names = new ArrayList<String>();
        array("/functions").forEach(function -> names.add(function.path("name").asString("")));
        Set<String> known = Set.copyOf(names);
        JsonNode components = array("/components");
        for (int i = 0; i < components.size(); i++) {
            JsonNode functions = array("/components/" + i + "/functions");
            for (int j = 0; j < functions.size(); j++) {
                String name = functions.get(j).asString("");
                if (!known.contains(name)) {
                    String close = SchemaErrors.closest(name, names);
                    add(
                            "/components/" + i + "/functions/" + j,
                            "component-function",
                            close == null ? String.join(", ", names) : close);
                }
            }
        }
    }

    /// The list there, or an empty one: the schema says what else stands in its place.
    private JsonNode array(String pointer) {
        JsonNode found = at(pointer);
        return found.isArray() ? found : JsonNodeFactory.instance.arrayNode();
    }

    private JsonNode at(String pointer) {
        return document.root().at(pointer);
    }

    private void add(String pointer, String code, String... arguments) {
        violations.add(
                new Violation(pointer, document.line(pointer), at(pointer).asString(""), code, List.of(arguments)));
    }

    /// Health data are personal data, and medical secrecy is a secret protected by law (CRPA L311-6).
    private void healthDataArePersonalAndSecret() {
        if (Answer.of(at("/data/health").asString("")) != Answer.YES) {
            return;
        }
        if (Answer.of(at("/data/personal").asString("")) == Answer.NO) {
            add("/data/personal", "health-is-personal");
        }
        if (at("/data/protectedSecrets").isArray()
                && at("/data/protectedSecrets").isEmpty()) {
            add("/data/protectedSecrets", "health-is-secret");
        }
    }

    /// The second ground of development is an exception: whoever claims it says why.
    private void masteryIsReasoned() {
        if (Answer.of(at("/mastery/required").asString("")) == Answer.YES
                && at("/mastery/reason").asString("").isBlank()) {
            add("/mastery/required", "mastery-reason");
        }
    }
}
