package fr.etagere.bom;

import fr.etagere.shared.Violation;
import java.util.List;

/// Why a whole file is refused; it never leaves the package.
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Violation violation;

    Refusal(String code, String... arguments) {
        this(Violation.ofFile(code, arguments));
    }

    Refusal(Violation violation) {
        super(violation.code());
        this.violation = violation;
    }

    static Refusal at(int line, String code, String... arguments) {
        return new Refusal(new Violation("", Math.max(1, line), "", code, List.of(arguments)));
    }

    Violation violation() {
        return violation;
    }
}
