package fr.etagere.procurement;

import fr.etagere.ownership.EntityId;
import fr.etagere.portfolio.Contract.Amendment;
import fr.etagere.portfolio.Contract.Supplier;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows on the way from reading to merging, in a scratch file that one import writes, reads and deletes.
final class RowCodec {

    private static final int ABSENT = Integer.MIN_VALUE;

    private RowCodec() {}

    static void write(Row row, DataOutputStream out) throws IOException {
        out.writeLong(row.number());
        text(row.base(), out);
        entity(row.buyer(), out);
        text(row.buyerName(), out);
        text(row.object(), out);
        text(row.cpv(), out);
        day(row.notified(), out);
        day(row.published(), out);
        number(row.months(), out);
        out.writeLong(row.cents());
        suppliers(row.suppliers(), out);
        text(row.framework(), out);
        out.writeByte(row.tic() == null ? 2 : row.tic() ? 1 : 0);
        out.writeInt(row.amendments().size());
        for (Amendment amendment : row.amendments()) {
            day(amendment.on(), out);
            BigDecimal amount = amendment.amount();
            out.writeLong(
                    amount == null ? Amounts.UNKNOWN : amount.unscaledValue().longValueExact());
            number(amendment.months(), out);
            suppliers(amendment.suppliers(), out);
        }
        out.writeInt(row.offers());
        out.writeInt(row.modification());
        out.writeBoolean(row.line());
    }

    static Row read(DataInputStream in) throws IOException {
        return new Row(
                in.readLong(),
                some(in),
                entity(in),
                text(in),
                some(in),
                text(in),
                day(in),
                day(in),
                number(in),
                in.readLong(),
                suppliers(in),
                text(in),
                switch (in.readByte()) {
                    case 0 -> Boolean.FALSE;
                    case 1 -> Boolean.TRUE;
                    default -> null;
                },
                amendments(in),
                in.readInt(),
                in.readInt(),
                in.readBoolean());
    }

    private static List<Amendment> amendments(DataInputStream in) throws IOException {
        int many = in.readInt();
        if (many == 0) {
            return List.of();
        }
        var amendments = new ArrayList<Amendment>(many);
        for (int i = 0; i < many; i++) {
            amendments.add(new Amendment(day(in), Amounts.euros(in.readLong()), number(in), suppliers(in)));
        }
        return amendments;
    }

    private static void text(@Nullable String text, DataOutputStream out) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static @Nullable String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length < 0 ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static String some(DataInputStream in) throws IOException {
        String text = text(in);
        return text == null ? "" : text;
    }

    private static void entity(@Nullable EntityId id, DataOutputStream out) throws IOException {
        text(id == null ? null : id.scheme(), out);
        if (id != null) {
            text(id.value(), out);
        }
    }

    private static @Nullable EntityId entity(DataInputStream in) throws IOException {
        String scheme = text(in);
        return scheme == null
                ? null
                : new EntityId(scheme.equals(EntityId.SIRENE) ? EntityId.SIRENE : scheme, some(in));
    }

    private static void suppliers(List<Supplier> suppliers, DataOutputStream out) throws IOException {
        out.writeInt(suppliers.size());
        for (Supplier supplier : suppliers) {
            entity(supplier.id(), out);
            text(supplier.name(), out);
        }
    }

    private static List<Supplier> suppliers(DataInputStream in) throws IOException {
        int many = in.readInt();
        var suppliers = new ArrayList<Supplier>(many);
        for (int i = 0; i < many; i++) {
            suppliers.add(new Supplier(entity(in), text(in)));
        }
        return suppliers;
    }

    private static void day(@Nullable LocalDate day, DataOutputStream out) throws IOException {
        out.writeInt(day == null ? ABSENT : (int) day.toEpochDay());
    }

    private static @Nullable LocalDate day(DataInputStream in) throws IOException {
        int day = in.readInt();
        return day == ABSENT ? null : LocalDate.ofEpochDay(day);
    }

    private static void number(@Nullable Integer number, DataOutputStream out) throws IOException {
        out.writeInt(number == null ? ABSENT : number);
    }

    private static @Nullable Integer number(DataInputStream in) throws IOException {
        int number = in.readInt();
        return number == ABSENT ? null : number;
    }
}
