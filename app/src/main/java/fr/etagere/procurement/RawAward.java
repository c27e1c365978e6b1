package fr.etagere.procurement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An award as a file writes it, before anything is judged: texts, whatever the format. Filled by a reader, used once.
final class RawAward {

    /// Scalars, in the places that [#set] fills.
    enum Field {
        ID,
        UID,
        BUYER_ID,
        BUYER_NAME,
        OBJECT,
        CPV,
        NOTIFIED,
        PUBLISHED,
        MONTHS,
        DAYS,
        AMOUNT,
        GLOBAL_VALUE,
        CURRENCY,
        FRAMEWORK,
        CCAG,
        OFFERS,
        MODIFICATION
    }

    private static final Field[] FIELDS = Field.values();

    private final @Nullable String[] values = new @Nullable String[FIELDS.length];
    private final boolean[] numbers = new boolean[FIELDS.length];

    final List<RawSupplier> suppliers = new ArrayList<>();
    final List<RawChange> changes = new ArrayList<>();

    /// Scheme of the buyer's identifier (OCDS); null when it is a SIRET by definition of the format.
    @Nullable
    String buyerScheme;

    /// One row of a table: several make one contract.
    boolean line;

    /// The uid is the source's own (OCDS), not buyer + number.
    boolean uidIsKey;

    int unreadableSuppliers;
    boolean nestedLists;
    boolean flattened;

    /// A field that holds a list or an object where a value is expected.
    final List<Field> misshapen = new ArrayList<>();

    /// Name of a field written twice; null when none is.
    @Nullable
    String twice;

    /// Reason that the reader itself found; null when it found none.
    @Nullable
    String rejected;

    /// Blank values are absent ones: some publishers write the fields of a market and of a concession side by side, one
    /// of them empty.
    void set(Field field, @Nullable String value, boolean number) {
        if (value == null || value.isBlank()) {
            return;
        }
        if (values[field.ordinal()] != null) {
            twice = field.name();
        }
        values[field.ordinal()] = value;
        numbers[field.ordinal()] = number;
    }

    /// The value as written; null when it is absent or blank.
    @Nullable
    String get(Field field) {
        return values[field.ordinal()];
    }

    /// About how many characters it holds.
    long weight() {
        long weight = FIELDS.length;
        for (String value : values) {
            weight += value == null ? 0 : value.length();
        }
        for (RawSupplier supplier : suppliers) {
            weight += supplier.weight();
        }
        for (RawChange change : changes) {
            weight += change.weight();
        }
        return weight;
    }

    private static int length(@Nullable String text) {
        return text == null ? 1 : text.length();
    }

    boolean isNumber(Field field) {
        return numbers[field.ordinal()];
    }

    /// A supplier as written.
    static final class RawSupplier {
        @Nullable
        String kind;

        @Nullable
        String id;

        @Nullable
        String name;

        boolean number;

        long weight() {
            return (long) length(kind) + length(id) + length(name);
        }

        boolean isEmpty() {
            return kind == null && id == null && name == null;
        }
    }

    /// A modification as written.
    static final class RawChange {
        @Nullable
        String on;

        @Nullable
        String published;

        @Nullable
        String amount;

        boolean amountIsNumber;

        @Nullable
        String months;

        boolean monthsIsNumber;

        final List<RawSupplier> suppliers = new ArrayList<>();

        long weight() {
            long weight = (long) length(on) + length(published) + length(amount) + length(months);
            for (RawSupplier supplier : suppliers) {
                weight += supplier.weight();
            }
            return weight;
        }
    }
}
