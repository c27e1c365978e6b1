package fr.etagere.naming;

import org.jspecify.annotations.Nullable;

/// Words left alone on one side that are slips of what says nothing: « Étalbissements » for « Établissements », « dde »
/// for « de », « SAARL » for « SARL ». Without this they would be held for the rarest words of the register.
final class Trifles {

    private static final int LONG = 5;
    private static final int SHORTEST_FORM = 3;
    private static final int LONGEST_FORM = 5;

    /// What a slip in an empty word, or in a legal form, costs.
    private static final double COST = 0.5;

    private final Alignment alignment;
    private final Name left;
    private final Name right;

    Trifles(Alignment alignment, Name left, Name right) {
        this.alignment = alignment;
        this.left = left;
        this.right = right;
    }

    void take() {
        take(left, right, true);
        take(right, left, false);
    }

    private void take(Name one, Name other, boolean ofLeft) {
        for (int i = 0; i < one.size(); i++) {
            if (one.kinds()[i] == Words.Kind.OTHER && !alignment.seen(ofLeft, i)) {
                String of = empty(one.words()[i], other, !ofLeft);
                if (of == null) {
                    of = form(one, i, other);
                }
                if (of != null) {
                    alignment.trifle(ofLeft, i, of, COST);
                }
            }
        }
    }

    private @Nullable String empty(String word, Name other, boolean ofLeft) {
        for (int j = 0; j < other.size(); j++) {
            String written = other.written()[j];
            if (other.kinds()[j] == Words.Kind.EMPTY && !alignment.seen(ofLeft, j) && near(word, written)) {
                return written;
            }
        }
        return null;
    }

    /// Short words bear one slip and have two letters at least, long ones as any word.
    private static boolean near(String word, String empty) {
        if (empty.length() >= LONG) {
            return Slips.quality(word, empty, false) > 0;
        }
        return empty.length() > 1 && word.length() < LONG && Slips.distance(word, empty, 2) < 2;
    }

    /// At the ends of a name that has no form, a slip of the form of the other.
    private static @Nullable String form(Name one, int at, Name other) {
        String word = one.words()[at];
        boolean edge = at == 0 || at == one.size() - 1;
        if (!edge || !one.forms().isEmpty() || word.length() < SHORTEST_FORM || word.length() > LONGEST_FORM) {
            return null;
        }
        for (LegalForm form : other.forms()) {
            if (form.id().length() >= SHORTEST_FORM && Slips.distance(word, form.id(), 2) < 2) {
                return form.id();
            }
        }
        return null;
    }
}
