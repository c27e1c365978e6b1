package fr.etagere.api;

import fr.etagere.records.Dossier;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/// Where a page ended: the last row seen, so that what is added meanwhile neither repeats nor hides a row.
final class Cursor {

    private static final int LONGEST = 200;

    private Cursor() {}

    static String after(Dossier last) {
        String written = last.openedAt().toInstant() + "|" + last.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(written.getBytes(StandardCharsets.UTF_8));
    }

    /// Empty when nobody was given this one.
    static Optional<Dossier> read(String cursor) {
        if (cursor.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|", -1);
            if (parts.length != 2 || !parts[0].matches("\\d{4}-.{1,26}Z")) {
                return Optional.empty();
            }
            return Optional.of(new Dossier(UUID.fromString(parts[1]), "", "", OffsetDateTime.parse(parts[0]), 0, null));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
