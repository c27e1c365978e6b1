package fr.etagere.api;

import fr.etagere.cartography.Buyers;
import fr.etagere.catalogue.Entry;
import fr.etagere.portfolio.Contract;
import fr.etagere.records.Dossier;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a page ended: the last row seen, so that what is added meanwhile neither repeats nor hides a row.
final class Cursor {

    private static final int LONGEST = 2_000;

    private static final String ENTRY = "entry|";

    private static final Pattern BUYER = Pattern.compile("(\\d{1,9})\\|(.+)", Pattern.DOTALL);

    private Cursor() {}

    /// A row of a list in the order of moments, then of identifiers.
    record Row(Instant at, String id) implements Comparable<Row> {
        @Override
        public int compareTo(Row other) {
            return Comparator.comparing(Row::at).thenComparing(Row::id).compare(this, other);
        }
    }

    static String after(Dossier last) {
        return after(new Row(last.openedAt().toInstant(), last.id().toString()));
    }

    static String after(Row last) {
        return written(last.at() + "|" + last.id());
    }

    static String after(Entry last) {
        return written(ENTRY + last.id());
    }

    /// The id of an entry of the shelf; empty when nobody was given this one.
    static Optional<String> entry(String cursor) {
        return text(cursor)
                .filter(written -> written.startsWith(ENTRY))
                .map(written -> written.substring(ENTRY.length()));
    }

    static String after(Buyers.Buyer last) {
        return written(last.contracts() + "|" + last.id());
    }

    static String after(Contract last) {
        return written(last.uid());
    }

    private static String written(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Empty when it is none of ours.
    private static Optional<String> text(String cursor) {
        if (cursor.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// The uid of the last contract of a page; empty when nobody was given this one.
    static Optional<String> uid(String cursor) {
        return text(cursor).filter(uid -> !uid.isEmpty());
    }

    /// Empty when nobody was given this one.
    static Optional<Buyers.Place> buyer(String cursor) {
        return text(cursor)
                .map(BUYER::matcher)
                .filter(Matcher::matches)
                .map(parts -> new Buyers.Place(Integer.parseInt(parts.group(1)), parts.group(2)));
    }

    /// Empty when nobody was given this one.
    static Optional<Dossier> dossier(String cursor) {
        return row(cursor).flatMap(row -> {
            try {
                return Optional.of(
                        new Dossier(UUID.fromString(row.id()), "", "", row.at().atOffset(ZoneOffset.UTC), 0, null));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        });
    }

    /// Empty when nobody was given this one.
    static Optional<Row> row(String cursor) {
        Optional<String> text = text(cursor);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            String[] parts = text.get().split("\\|", -1);
            if (parts.length != 2 || !parts[0].matches("\\d{4}-.{1,26}Z")) {
                return Optional.empty();
            }
            return Optional.of(new Row(Instant.parse(parts[0]), parts[1]));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
