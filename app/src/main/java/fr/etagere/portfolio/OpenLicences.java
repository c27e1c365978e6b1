package fr.etagere.portfolio;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whether a licence, as a bill of materials writes it, is an approved one. SPDX expressions are read (SPDX 2.3, annex
/// D): of a choice (OR) the open one can be taken, of several at once (AND) all must be open.
public final class OpenLicences {

    /// Longer than any real expression.
    private static final int LONGEST = 1000;

    private static final Pattern TOKEN = Pattern.compile("[()]|[^\\s()]+");

    private final Map<String, Standing> known = new HashMap<>();

    /// What the list says of a licence.
    public enum Standing {
        APPROVED,
        NOT_APPROVED,
        /// Not stated, or no licence of the list.
        UNKNOWN
    }

    /// A licence of the list.
    ///
    /// @param name in full; null when it goes by its identifier only
    public record Licence(String id, @Nullable String name) {}

    /// @param other identifiers of the list that are not approved
    public OpenLicences(List<Licence> approved, List<String> other) {
        other.forEach(id -> known.put(folded(id), Standing.NOT_APPROVED));
        for (Licence licence : approved) {
            known.put(folded(licence.id()), Standing.APPROVED);
            if (licence.name() != null) {
                known.putIfAbsent(folded(licence.name()), Standing.APPROVED);
            }
        }
    }

    /// @param written null when the source states none
    public Standing of(@Nullable String written) {
        if (written == null || written.length() > LONGEST) {
            return Standing.UNKNOWN;
        }
        Standing whole = known.get(folded(written));
        return whole != null ? whole : expression(written);
    }

    /// Shunting-yard (Dijkstra 1961), AND before OR.
    private Standing expression(String written) {
        Deque<Standing> values = new ArrayDeque<>();
        Deque<String> operators = new ArrayDeque<>();
        boolean exception = false;
        for (String token :
                TOKEN.matcher(written).results().map(MatchResult::group).toList()) {
            String word = token.toUpperCase(Locale.ROOT);
            if (exception) {
                // An exception adds a permission, and takes none away.
                exception = false;
            } else if (word.equals("WITH")) {
                exception = true;
            } else if (word.equals("(")) {
                operators.push(word);
            } else if (word.equals(")")) {
                while (!operators.isEmpty() && !operators.peek().equals("(")) {
                    apply(operators.pop(), values);
                }
                operators.poll();
            } else if (word.equals("AND") || word.equals("OR")) {
                while (!operators.isEmpty() && operators.peek().equals("AND")) {
                    apply(operators.pop(), values);
                }
                operators.push(word);
            } else {
                Standing one = known.get(folded(token.replaceFirst("\\+$", "")));
                values.push(one == null ? Standing.UNKNOWN : one);
            }
        }
        while (!operators.isEmpty()) {
            apply(operators.pop(), values);
        }
        return values.size() == 1 ? values.pop() : Standing.UNKNOWN;
    }

    private static void apply(String operator, Deque<Standing> values) {
        if (operator.equals("(") || values.size() < 2) {
            values.clear();
            return;
        }
        values.push(joined(operator.equals("AND"), values.pop(), values.pop()));
    }

    private static Standing joined(boolean both, Standing one, Standing other) {
        Standing decides = both ? Standing.NOT_APPROVED : Standing.APPROVED;
        if (one == decides || other == decides) {
            return decides;
        }
        return one == other ? one : Standing.UNKNOWN;
    }

    private static String folded(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
