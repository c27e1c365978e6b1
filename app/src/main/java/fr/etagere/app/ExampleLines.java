package fr.etagere.app;

import fr.etagere.filings.Account;
import fr.etagere.shared.Texts;
import java.util.List;

/// A row of a register that was rejected, as people read it.
final class ExampleLines {

    static final int MOST = 20;

    private ExampleLines() {}

    static List<String> of(Account.Example example, Texts texts) {
        return example.row().violations().stream()
                .map(violation -> "  ✗ "
                        + texts.get("ownership.row", example.row().row()) + " " + violation.path()
                        + (violation.value().isEmpty() ? "" : " " + texts.get("violations.value", violation.value()))
                        + " — " + violation.message(texts))
                .toList();
    }
}
