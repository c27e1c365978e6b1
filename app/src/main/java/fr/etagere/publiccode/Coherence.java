package fr.etagere.publiccode;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What no key says alone: who maintains depends on how, and one language at least tells everything.
final class Coherence {

    /// Version that forbade contractors where nobody is under contract; before, they were only useless.
    private static final int CLARIFIED = 5;

    private static final Set<String> BY_PEOPLE = Set.of("internal", "community");

    private final Findings findings;
    private final int version;

    Coherence(Findings findings, int version) {
        this.findings = findings;
        this.version = version;
    }

    void judge() {
        maintenance();
        someLanguageHas("longDescription", "publiccode-no-long-description");
        someLanguageHas("features", "publiccode-no-features");
    }

    private void maintenance() {
        String type = findings.at("/maintenance/type").asString("");
        boolean contractors = isThere(findings.at("/maintenance/contractors"));
        boolean contacts = isThere(findings.at("/maintenance/contacts"));
        if (type.equals("contract") && !contractors) {
            findings.refuse("/maintenance/contractors", "publiccode-contractors-missing");
        }
        if (BY_PEOPLE.contains(type) && !contacts) {
            findings.refuse("/maintenance/contacts", "publiccode-contacts-missing", type);
        }
        boolean known = type.equals("none") || BY_PEOPLE.contains(type);
        if (known && contractors && version >= CLARIFIED) {
            findings.refuse("/maintenance/contractors", "publiccode-contractors-unexpected", type);
        } else if (known && contractors) {
            findings.warn("/maintenance/contractors", "publiccode-contractors-unexpected", type);
        }
    }

    private void someLanguageHas(String key, String code) {
        JsonNode description = findings.at("/description");
        if (!description.isObject() || description.isEmpty()) {
            return;
        }
        for (JsonNode language : description) {
            if (isThere(language.path(key))) {
                return;
            }
        }
        findings.refuse("/description", code);
    }

    /// What stands there with a wrong type is there: its type is said elsewhere.
    private static boolean isThere(JsonNode node) {
        boolean nothing = node.isMissingNode()
                || node.isNull()
                || node.isArray() && node.isEmpty()
                || node.isString() && node.asString().isBlank();
        return !nothing;
    }
}
