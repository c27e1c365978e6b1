package fr.etagere.filings;

import fr.etagere.rows.Row;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Codes that describe and do not identify: one that is not well formed is left out, with a remark.
final class Codes {

    private Codes() {}

    static @Nullable String code(Row row, String field, Pattern form, String remark) {
        String code = row.label(field);
        if (code == null || form.matcher(code).matches()) {
            return code;
        }
        row.odd(field, remark);
        return null;
    }
}
