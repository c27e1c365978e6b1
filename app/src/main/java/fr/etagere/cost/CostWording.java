package fr.etagere.cost;

import fr.etagere.shared.Texts;

/// Says what is missing in a study of costs, and what to ask for.
public final class CostWording {

    private CostWording() {}

    /// A gap on one line: where, what, and what to ask for.
    public static String lack(Account.Missing missing, Texts texts) {
        String where = missing.row() == null
                ? ""
                : texts.get("violations.line", missing.row().toString()) + texts.get("colon");
        String label = missing.label() == null ? "" : missing.label();
        return where
                + texts.get("cost.lack." + missing.what(), texts.get("kind." + missing.kind()), label)
                + " → "
                + ask(missing, texts);
    }

    static String ask(Account.Missing missing, Texts texts) {
        if (missing.ask() != null) {
            return texts.get("cost.ask", missing.ask());
        }
        String usual = texts.get("cost.ask." + missing.kind());
        return switch (missing.what()) {
            case KIND -> texts.get("cost.ask-or-none", usual);
            case AMOUNT, UPPER_BOUND -> usual;
            case USERS -> texts.get("cost.ask.USERS");
        };
    }
}
