package fr.etagere.procurement;

import fr.etagere.ownership.EntityId;
import fr.etagere.portfolio.Contract.Amendment;
import fr.etagere.portfolio.Contract.Supplier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows on the way from reading to merging, in a scratch file that one import writes, reads and deletes.
final class RowCodec {

    private static final int ABSENT = Integer.MIN_VALUE;

    private RowCodec() {}

    static void write(Row row, RowBytes out) {
        out.put(row.number());
        out.put(row.base());
        entity(row.buyer(), out);
        out.put(row.buyerName());
        out.put(row.object());
        out.put(row.cpv());
        day(row.notified(), out);
        day(row.published(), out);
        number(row.months(), out);
        out.put(row.cents());
        suppliers(row.suppliers(), out);
        out.put(row.framework());
        out.put((byte) (row.tic() == null ? 2 : row.tic() ? 1 : 0));
        out.put(row.amendments().size());
        for (Amendment amendment : row.amendments()) {
            day(amendment.on(), out);
            BigDecimal amount = amendment.amount();
            out.put(amount == null ? Amounts.UNKNOWN : amount.unscaledValue().longValueExact());
            number(amendment.months(), out);
            suppliers(amendment.suppliers(), out);
        }
        out.put(row.offers());
        out.put(row.modification());
        out.put((byte) (row.line() ? 1 : 0));
    }

    static Row read(RowBytes in) {
        return new Row(
                in.nextLong(),
                some(in),
                entity(in),
                in.nextText(),
                some(in),
                in.nextText(),
                day(in),
                day(in),
                number(in),
                in.nextLong(),
                suppliers(in),
                in.nextText(),
                switch (in.nextByte()) {
                    case 0 -> Boolean.FALSE;
                    case 1 -> Boolean.TRUE;
                    default -> null;
                },
                amendments(in),
                in.nextInt(),
                in.nextInt(),
                in.nextByte() == 1);
    }

    private static List<Amendment> amendments(RowBytes in) {
        int many = in.nextInt();
        if (many == 0) {
            return List.of();
        }
        var amendments = new ArrayList<Amendment>(many);
        for (int i = 0; i < many; i++) {
            amendments.add(new Amendment(day(in), Amounts.euros(in.nextLong()), number(in), suppliers(in)));
        }
        return amendments;
    }

    private static String some(RowBytes in) {
        String text = in.nextText();
        return text == null ? "" : text;
    }

    private static void entity(@Nullable EntityId id, RowBytes out) {
        out.put(id == null ? null : id.scheme());
        if (id != null) {
            out.put(id.value());
        }
    }

    private static @Nullable EntityId entity(RowBytes in) {
        String scheme = in.nextText();
        return scheme == null
                ? null
                : new EntityId(scheme.equals(EntityId.SIRENE) ? EntityId.SIRENE : scheme, some(in));
    }

    private static void suppliers(List<Supplier> suppliers, RowBytes out) {
        out.put(suppliers.size());
        for (Supplier supplier : suppliers) {
            entity(supplier.id(), out);
            out.put(supplier.name());
        }
    }

    private static List<Supplier> suppliers(RowBytes in) {
        int many = in.nextInt();
        var suppliers = new ArrayList<Supplier>(many);
        for (int i = 0; i < many; i++) {
            suppliers.add(new Supplier(entity(in), in.nextText()));
        }
        return suppliers;
    }

    private static void day(@Nullable LocalDate day, RowBytes out) {
        out.put(day == null ? ABSENT : (int) day.toEpochDay());
    }

    private static @Nullable LocalDate day(RowBytes in) {
        int day = in.nextInt();
        return day == ABSENT ? null : LocalDate.ofEpochDay(day);
    }

    private static void number(@Nullable Integer number, RowBytes out) {
        out.put(number == null ? ABSENT : number);
    }

    private static @Nullable Integer number(RowBytes in) {
        int number = in.nextInt();
        return number == ABSENT ? null : number;
    }
}
