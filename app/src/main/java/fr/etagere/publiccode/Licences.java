package fr.etagere.publiccode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// SPDX licence expressions (SPDX 2.3, annex D) against the list of SPDX identifiers.
final class Licences {

    private static final int LONGEST = 1000;
    private static final Pattern TOKEN = Pattern.compile("[()]|[^\\s()]+");
    private static final Pattern OWN = Pattern.compile("(DocumentRef-[A-Za-z0-9.-]+:)?LicenseRef-[A-Za-z0-9.-]+");
    private static final Pattern OWN_ADDITION =
            Pattern.compile("(DocumentRef-[A-Za-z0-9.-]+:)?AdditionRef-[A-Za-z0-9.-]+");

    private static final Map<String, String> IDS = new HashMap<>();
    private static final Map<String, String> EXCEPTIONS = new HashMap<>();
    private static final Set<String> DEPRECATED = new HashSet<>();

    static {
        new String(Standard.resource("spdx.txt"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" ", -1))
                .forEach(words -> {
                    (words[0].equals("L") ? IDS : EXCEPTIONS).put(words[1].toLowerCase(Locale.ROOT), words[1]);
                    if (words.length > 2) {
                        DEPRECATED.add(words[1]);
                    }
                });
    }

    private Licences() {}

    static void judge(String pointer, String expression, Findings findings) {
        List<String> words = words(expression);
        if (expression.length() > LONGEST || !isWellFormed(words)) {
            findings.refuse(pointer, "publiccode-licence-syntax");
            return;
        }
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (isOperator(word) || word.equals("(") || word.equals(")")) {
                continue;
            }
            boolean exception = i > 0 && words.get(i - 1).equalsIgnoreCase("WITH");
            String id = exception ? exception(word) : licence(word);
            if (id == null) {
                String close = Closest.to(word, (exception ? EXCEPTIONS : IDS).values());
                if (close == null) {
                    findings.refuse(pointer, "publiccode-licence-unknown", word);
                } else {
                    findings.refuse(pointer, "publiccode-licence-misspelt", word, close);
                }
            } else if (DEPRECATED.contains(id)) {
                findings.warn(pointer, "publiccode-licence-deprecated", id);
            }
        }
        String canonical = canonical(expression);
        if (!findings.isRefused()
                && !canonical.equals(String.join(" ", words).replace("( ", "(").replace(" )", ")"))) {
            findings.warn(pointer, "publiccode-licence-case", canonical);
        }
    }

    /// The expression with the capitals of the list: identifiers are the same whatever their case.
    static String canonical(String expression) {
        var written = new ArrayList<String>();
        for (String word : words(expression)) {
            String id = licence(word);
            id = id == null ? exception(word) : id;
            written.add(isOperator(word) ? word.toUpperCase(Locale.ROOT) : id == null ? word : id);
        }
        return String.join(" ", written).replace("( ", "(").replace(" )", ")");
    }

    private static List<String> words(String expression) {
        return TOKEN.matcher(expression).results().map(MatchResult::group).toList();
    }

    /// Read from left to right without recursion: a thousand brackets cost a thousand steps.
    private static boolean isWellFormed(List<String> words) {
        boolean wantsLicence = true;
        int open = 0;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("(")) {
                if (!wantsLicence) {
                    return false;
                }
                open++;
            } else if (word.equals(")")) {
                if (wantsLicence || --open < 0) {
                    return false;
                }
            } else if (isOperator(word)) {
                // WITH binds a licence, not a bracket, to an exception; and not twice.
                boolean with = word.equalsIgnoreCase("WITH");
                boolean afterException = i > 1 && words.get(i - 2).equalsIgnoreCase("WITH");
                if (wantsLicence || with && (words.get(i - 1).equals(")") || afterException)) {
                    return false;
                }
                wantsLicence = true;
            } else {
                if (!wantsLicence) {
                    return false;
                }
                wantsLicence = false;
            }
            if (word.equals("(") && i > 0 && words.get(i - 1).equalsIgnoreCase("WITH")) {
                return false;
            }
        }
        return !wantsLicence && open == 0;
    }

    private static boolean isOperator(String word) {
        return switch (word) {
            case "AND", "OR", "WITH", "and", "or", "with" -> true;
            default -> false;
        };
    }

    private static @Nullable String licence(String word) {
        if (OWN.matcher(word).matches()) {
            return word;
        }
        String id = IDS.get(word.toLowerCase(Locale.ROOT));
        if (id == null && word.endsWith("+")) {
            String base = IDS.get(word.substring(0, word.length() - 1).toLowerCase(Locale.ROOT));
            return base == null ? null : base + "+";
        }
        return id;
    }

    private static @Nullable String exception(String word) {
        return OWN_ADDITION.matcher(word).matches() ? word : EXCEPTIONS.get(word.toLowerCase(Locale.ROOT));
    }
}
