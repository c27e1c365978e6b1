package fr.etagere.publiccode;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Walks a file beside the standard: which keys are there, missing, unknown, too new or too old, and whether each holds
/// what it should.
final class KeyWalk {

    private static final String ITALY = "IT";
    private static final int CAPITALS = 5;
    private static final Set<Key.Kind> MAY_BE_BLANK =
            EnumSet.of(Key.Kind.TEXT, Key.Kind.LOGO, Key.Kind.SCREENSHOT, Key.Kind.FILE);

    private final Standard standard;
    private final Findings findings;
    private final Values values;
    private final int version;
    private final String versionAsWritten;

    KeyWalk(Findings findings, Values values, int version, String versionAsWritten) {
        this.standard = Standard.PUBLICCODE;
        this.findings = findings;
        this.values = values;
        this.version = version;
        this.versionAsWritten = versionAsWritten;
    }

    void judge() {
        judge("", "", findings.root(), false);
    }

    private void judge(String pointer, String pattern, JsonNode node, boolean needed) {
        Key key = Objects.requireNonNull(standard.key(pattern));
        if (!pattern.endsWith("*")) {
            age(pointer, pattern, key);
        }
        switch (key.is()) {
            case MAP -> map(pointer, pattern, key, node);
            case LIST -> list(pointer, pattern, key, node);
            case FLAG -> flag(pointer, node);
            case TEXT,
                    VERSION,
                    ADDRESS,
                    WEB,
                    URI,
                    DATE,
                    LANGUAGE,
                    COUNTRY,
                    MEDIA_TYPE,
                    EMAIL,
                    LICENCE,
                    CODICE_IPA,
                    SUPPORTED,
                    VIDEO,
                    LOGO,
                    SCREENSHOT,
                    FILE -> text(pointer, key, node, needed);
        }
    }

    private void age(String pointer, String pattern, Key key) {
        String name = pattern.substring(pattern.lastIndexOf('/') + 1);
        if (version < key.since()) {
            findings.warn(pointer, "publiccode-key-newer", name, "0." + key.since(), versionAsWritten);
        }
        if (version >= key.deprecated()) {
            if (key.instead() == null) {
                findings.warn(pointer, "publiccode-deprecated", name, "0." + key.deprecated());
            } else {
                findings.warn(pointer, "publiccode-deprecated-for", name, "0." + key.deprecated(), key.instead());
            }
        }
    }

    private void map(String pointer, String pattern, Key key, JsonNode node) {
        if (!node.isObject()) {
            findings.refuse(pointer, "publiccode-type-map");
            return;
        }
        if (node.size() < key.least()) {
            findings.refuse(pointer, "publiccode-empty");
        }
        List<String> known = standard.children(pattern);
        for (String child : known) {
            absence(pointer + "/" + child, pattern + "/" + child, node.path(child));
        }
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String name = entry.getKey();
            String childPointer = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
            if (known.contains("*")) {
                if (!Languages.isTag(name)) {
                    findings.refuse(childPointer, "publiccode-language-key", name);
                }
                judge(childPointer, pattern + "/*", entry.getValue(), true);
            } else if (known.contains(name)) {
                present(childPointer, pattern + "/" + name, entry.getValue());
            } else if (!(pointer.isEmpty() && countrySection(childPointer, name, entry.getValue()))) {
                unknown(childPointer, name, known);
            }
        }
    }

    private void absence(String pointer, String pattern, JsonNode node) {
        Key key = standard.key(pattern);
        if (key == null || !(node.isMissingNode() || node.isNull())) {
            return;
        }
        String name = pattern.substring(pattern.lastIndexOf('/') + 1);
        if (key.required()) {
            findings.refuse(pointer, "publiccode-required", name);
        } else if (version < key.requiredBefore()) {
            findings.warn(pointer, "publiccode-was-required", name, versionAsWritten, "0." + key.requiredBefore());
        }
    }

    /// A key without a value is an absent key: generated files write them all.
    private void present(String pointer, String pattern, JsonNode node) {
        if (!node.isNull()) {
            judge(
                    pointer,
                    pattern,
                    node,
                    Objects.requireNonNull(standard.key(pattern)).required());
        }
    }

    /// Sections of a country stand at the root under its code. The standard defines one, for Italy.
    private boolean countrySection(String pointer, String name, JsonNode node) {
        String capitals = name.toUpperCase(Locale.ROOT);
        boolean oneCase = name.equals(capitals) || name.equals(name.toLowerCase(Locale.ROOT));
        if (name.length() != 2 || !oneCase || !Languages.isCountry(capitals)) {
            return false;
        }
        if (!capitals.equals(ITALY)) {
            findings.warn(pointer, "publiccode-section-unknown", name);
            return true;
        }
        if (findings.root().hasNonNull(ITALY)) {
            findings.refuse(pointer, "publiccode-section-twice", name, ITALY);
        } else if (version >= CAPITALS) {
            findings.warn(pointer, "publiccode-country-small", ITALY);
        }
        present(pointer, "/" + ITALY, node);
        return true;
    }

    private void unknown(String pointer, String name, List<String> known) {
        String close = findings.closest(name, known);
        if (close == null) {
            findings.refuse(pointer, "publiccode-unknown-key", name);
        } else {
            findings.refuse(pointer, "publiccode-misspelt-key", name, close);
        }
    }

    private void list(String pointer, String pattern, Key key, JsonNode node) {
        if (!node.isArray()) {
            bareText(pointer, pattern, key, node);
            return;
        }
        if (node.size() < key.least()) {
            findings.refuse(pointer, "publiccode-empty");
        }
        for (int i = 0; i < node.size(); i++) {
            judge(pointer + "/" + i, pattern + "/*", node.get(i), true);
        }
    }

    private void bareText(String pointer, String pattern, Key key, JsonNode node) {
        String orOne = key.orOne();
        if (orOne == null || !node.isString()) {
            findings.refuse(pointer, "publiccode-type-list");
        } else if (orOne.equals("any")) {
            judge(pointer, pattern + "/*", node, true);
        } else if (!standard.list(orOne).contains(node.asString())) {
            findings.refuse(pointer, "publiccode-type-list");
        }
    }

    /// YAML 1.1 read `yes` and `on` as true; the standard wants YAML 1.2, where they are words.
    private void flag(String pointer, JsonNode node) {
        if (!node.isBoolean()) {
            findings.refuse(pointer, "publiccode-type-flag");
        }
    }

    private void text(String pointer, Key key, JsonNode node, boolean needed) {
        if (node.isNumber()) {
            findings.warn(pointer, "publiccode-number-as-text");
        } else if (!node.isString()) {
            findings.refuse(pointer, "publiccode-type-text");
            return;
        }
        String text = node.asString();
        boolean mayBeBlank = MAY_BE_BLANK.contains(key.is());
        if (!text.isBlank()) {
            values.judge(pointer, key, text);
        } else if (needed) {
            findings.refuse(pointer, "publiccode-blank");
        } else if (!mayBeBlank) {
            values.judge(pointer, key, text);
        }
    }
}
