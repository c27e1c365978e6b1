package fr.etagere.serving;

import fr.etagere.imports.Limits;
import java.util.Map;

/// What an operator sets of imports: `ETAGERE_OPERATOR`, the SIRET of the organisation that runs the server,
/// `ETAGERE_IMPORT_MAX_MB`, mebibytes of the largest file taken, and `ETAGERE_REJECTS_DAYS`, how many days the lists of
/// rejected rows are kept.
final class ImportLimits {

    static final String OPERATOR = "ETAGERE_OPERATOR";
    static final String LARGEST = "ETAGERE_IMPORT_MAX_MB";
    static final String REJECTS = "ETAGERE_REJECTS_DAYS";

    private ImportLimits() {}

    /// @throws UnusableSetting when a setting cannot be followed: a server that starts with another limit than
    ///     the one asked for would be worse than none
    static Limits from(Map<String, String> environment, boolean demo) {
        String operator = environment.getOrDefault(OPERATOR, "").replace(" ", "");
        if (!operator.isEmpty() && !operator.matches("\\d{14}")) {
            throw new UnusableSetting(OPERATOR + " : un SIRET de 14 chiffres est attendu");
        }
        String largest = environment.getOrDefault(LARGEST, "").strip();
        if (!largest.isEmpty() && !largest.matches("[1-9]\\d{0,6}")) {
            throw new UnusableSetting(LARGEST + " : un nombre entier de mébioctets est attendu");
        }
        String rejects = environment.getOrDefault(REJECTS, "").strip();
        if (!rejects.isEmpty() && !rejects.matches("[1-9]\\d{0,3}")) {
            throw new UnusableSetting(REJECTS + " : un nombre entier de jours est attendu, de 1 à 9999");
        }
        return new Limits(
                operator.isEmpty() && demo ? Demo.SIRET : operator,
                largest.isEmpty() ? Limits.USUAL_BYTES : Long.parseLong(largest) << 20,
                rejects.isEmpty() ? Limits.USUAL_REJECTS_DAYS : Integer.parseInt(rejects));
    }
}
