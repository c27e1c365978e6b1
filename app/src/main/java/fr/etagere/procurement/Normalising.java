package fr.etagere.procurement;

import fr.etagere.ownership.EntityId;
import fr.etagere.portfolio.Contract.Amendment;
import fr.etagere.portfolio.Contract.Supplier;
import fr.etagere.procurement.RawAward.Field;
import fr.etagere.procurement.RawAward.RawChange;
import fr.etagere.procurement.RawAward.RawSupplier;
import fr.etagere.shared.Characters;
import fr.etagere.shared.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Puts an award in one form, or says why it cannot be kept. Every change is a [Rule] that is counted; a row that is
/// rejected counts for none.
final class Normalising {

    private static final int LONGEST_ID = 256;

    /// Schemes of OCDS have two letters, a hyphen and a name; of the kinds of DECP, none has.
    private static boolean isScheme(String kind) {
        return kind.length() > 3
                && isCapital(kind.charAt(0))
                && isCapital(kind.charAt(1))
                && kind.charAt(2) == '-'
                && isCapital(kind.charAt(3));
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static final Comparator<Amendment> BY_DAY =
            Comparator.comparing(Amendment::on, Comparator.nullsLast(Comparator.naturalOrder()));

    private final Tally total;
    private final Tally tally = new Tally();
    private final List<Violation> faults = new ArrayList<>();

    /// @param total where rules of kept rows are counted
    Normalising(Tally total) {
        this.total = total;
    }

    /// Why the last row was not kept.
    List<Violation> faults() {
        return List.copyOf(faults);
    }

    /// The row, or null when it is rejected.
    @Nullable
    Row row(RawAward raw, long number, int line) {
        faults.clear();
        tally.clear();
        Row row = read(raw, number, line);
        if (row == null || !faults.isEmpty()) {
            return null;
        }
        total.add(tally);
        return row;
    }

    private @Nullable Row read(RawAward raw, long number, int line) {
        if (raw.rejected != null) {
            fault(line, "", "", raw.rejected);
            return null;
        }
        if (raw.twice != null) {
            fault(line, "", "", "award-key-twice", raw.twice.toLowerCase(Locale.ROOT));
        }
        String id = id(raw, line);
        EntityId buyer = buyer(raw, line);
        long cents = amount(raw, line);
        String cpv = CpvCodes.of(raw.get(Field.CPV), tally);
        LocalDate notified = Days.of(raw.get(Field.NOTIFIED), tally);
        count(notified == null && raw.get(Field.NOTIFIED) == null, Rule.DATE_MISSING);
        count(raw.get(Field.OBJECT) == null, Rule.OBJECT_MISSING);
        count(raw.nestedLists, Rule.LIST_NESTED);
        raw.misshapen.forEach(_ -> tally.add(Rule.FIELD_UNREADABLE));
        for (int i = 0; i < raw.unreadableSuppliers; i++) {
            tally.add(Rule.SUPPLIER_UNREADABLE);
        }
        List<Supplier> suppliers = suppliers(raw.suppliers);
        count(suppliers.isEmpty(), Rule.SUPPLIER_MISSING);
        String object = Wording.text(raw.get(Field.OBJECT), tally);
        return new Row(
                number,
                uid(raw, buyer, id),
                buyer,
                Wording.text(raw.get(Field.BUYER_NAME), tally),
                object == null ? "" : object,
                cpv,
                notified,
                Days.of(raw.get(Field.PUBLISHED), tally),
                months(raw),
                cents,
                suppliers,
                Wording.text(raw.get(Field.FRAMEWORK), tally),
                DigitalCodes.isTic(raw.get(Field.CCAG)),
                amendments(raw.changes),
                count(raw.get(Field.OFFERS)),
                count(raw.get(Field.MODIFICATION)),
                raw.line);
    }

    private String id(RawAward raw, int line) {
        String id = raw.get(Field.ID);
        if (raw.misshapen.contains(Field.ID)) {
            fault(line, "/id", "", "award-field-shape");
        } else if (id == null) {
            fault(line, "/id", "", "award-id-missing");
        } else if (id.length() > LONGEST_ID || !Characters.areText(id)) {
            fault(line, "/id", Shown.of(id), "award-id-unreadable", Integer.toString(LONGEST_ID));
        }
        return id == null ? "" : id.strip();
    }

    private @Nullable EntityId buyer(RawAward raw, int line) {
        count(raw.flattened, Rule.BUYER_FLATTENED);
        String id = raw.get(Field.BUYER_ID);
        if (raw.uidIsKey) {
            return raw.buyerScheme == null ? null : scheme(raw.buyerScheme, id);
        }
        if (id == null) {
            fault(line, "/acheteur/id", "", "award-buyer-missing");
            return null;
        }
        count(raw.isNumber(Field.BUYER_ID), Rule.IDENTIFIER_NUMBER);
        return Identifiers.siret(Identifiers.bare(id, tally), tally);
    }

    private String uid(RawAward raw, @Nullable EntityId buyer, String id) {
        String given = raw.get(Field.UID);
        if (raw.uidIsKey && given != null) {
            return given.strip();
        }
        String computed = (buyer == null ? "" : buyer.value()) + id;
        count(given != null && !given.strip().equals(computed), Rule.UID_COMPUTED);
        return computed;
    }

    private long amount(RawAward raw, int line) {
        if (raw.misshapen.contains(Field.AMOUNT) || raw.misshapen.contains(Field.GLOBAL_VALUE)) {
            fault(line, "/montant", "", "award-field-shape");
            return Amounts.UNKNOWN;
        }
        // A market has a « montant », a concession a « valeurGlobale »; some files write both.
        long cents = amount(raw, Field.AMOUNT, line);
        long global = amount(raw, Field.GLOBAL_VALUE, line);
        if (cents == Amounts.UNKNOWN) {
            cents = global;
        } else if (global == 0 || global == cents) {
            tally.add(Rule.AMOUNT_TWICE);
        } else if (global != Amounts.UNKNOWN) {
            fault(line, "/valeurGlobale", "", "award-two-amounts");
        }
        count(cents == Amounts.UNKNOWN, Rule.AMOUNT_MISSING);
        count(cents == 0, Rule.AMOUNT_ZERO);
        count(Amounts.isAllNines(cents), Rule.AMOUNT_ALL_NINES);
        return cents;
    }

    private long amount(RawAward raw, Field field, int line) {
        String written = raw.get(field);
        String currency = raw.get(Field.CURRENCY);
        if (currency != null && !currency.equals("EUR") && written != null) {
            tally.add(Rule.AMOUNT_OTHER_CURRENCY);
            return Amounts.UNKNOWN;
        }
        long cents = Amounts.cents(written, raw.isNumber(field), tally);
        if (cents == Amounts.UNREADABLE || cents == Amounts.NEGATIVE) {
            String code = cents == Amounts.NEGATIVE ? "award-amount-negative" : "award-amount-unreadable";
            fault(line, "/montant", written == null ? "" : Shown.of(written), code);
            return Amounts.UNKNOWN;
        }
        return cents;
    }

    private @Nullable Integer months(RawAward raw) {
        String days = raw.get(Field.DAYS);
        return days != null
                ? Durations.monthsOfDays(days, tally)
                : Durations.months(raw.get(Field.MONTHS), raw.isNumber(Field.MONTHS), tally);
    }

    private List<Supplier> suppliers(List<RawSupplier> raw) {
        var suppliers = new ArrayList<Supplier>(raw.size());
        for (RawSupplier one : raw) {
            String kind = one.kind;
            EntityId id = kind == null || !isScheme(kind)
                    ? Identifiers.of(kind, one.id, one.number, tally)
                    : scheme(kind, one.id);
            String name = Wording.text(one.name, tally);
            var supplier = new Supplier(id, name);
            if (id == null && name == null) {
                tally.add(Rule.SUPPLIER_UNREADABLE);
            } else if (suppliers.contains(supplier)) {
                tally.add(Rule.SUPPLIER_TWICE);
            } else {
                suppliers.add(supplier);
            }
        }
        return suppliers;
    }

    private @Nullable EntityId scheme(String scheme, @Nullable String id) {
        if (id == null || id.isBlank()) {
            return null;
        }
        String bare = Identifiers.bare(id, tally);
        if (scheme.equals("FR-RCS") || scheme.startsWith("FR-INSEE")) {
            // The ministry's own mapping to OCDS writes SIRETs under the scheme of the trade register.
            count(scheme.equals("FR-RCS"), Rule.SCHEME_RCS_SIRET);
            return Identifiers.siret(bare, tally);
        }
        return new EntityId(Shown.of(scheme), Shown.of(bare));
    }

    private List<Amendment> amendments(List<RawChange> changes) {
        if (changes.isEmpty()) {
            return List.of();
        }
        var amendments = new ArrayList<Amendment>(changes.size());
        for (RawChange change : changes) {
            LocalDate on = Days.of(change.on, tally);
            LocalDate day = on == null ? Days.of(change.published, tally) : on;
            count(day == null, Rule.AMENDMENT_UNDATED);
            long cents = Amounts.cents(change.amount, change.amountIsNumber, tally);
            if (cents == Amounts.NEGATIVE || cents == Amounts.UNREADABLE) {
                tally.add(Rule.AMENDMENT_AMOUNT_UNKNOWN);
                cents = Amounts.UNKNOWN;
            }
            amendments.add(new Amendment(
                    day,
                    Amounts.euros(cents),
                    Durations.months(change.months, change.monthsIsNumber, tally),
                    suppliers(change.suppliers)));
        }
        amendments.sort(BY_DAY);
        return amendments;
    }

    private static int count(@Nullable String written) {
        return written != null && written.matches("[0-9]{1,6}") ? Integer.parseInt(written) : -1;
    }

    private void count(boolean met, Rule rule) {
        if (met) {
            tally.add(rule);
        }
    }

    private void fault(int line, String path, String value, String code, String... arguments) {
        faults.add(new Violation(path, line, value, code, List.of(arguments)));
    }
}
