package fr.etagere.procurement;

import fr.etagere.ownership.EntityId;
import fr.etagere.portfolio.Contract.Supplier;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads back from a register what the gate needs, amount and suppliers, by other code than the one that wrote it.
final class WrittenTotals {

    private WrittenTotals() {}

    static void read(InputStream packed, Balance balance) throws IOException {
        try (JsonParser parser = AwardLines.MAPPER.createParser(new GZIPInputStream(packed, 1 << 16))) {
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                award(parser, balance);
            }
        }
    }

    private static void award(JsonParser parser, Balance balance) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean contract = parser.currentName().equals("contract");
            if (parser.nextToken() == JsonToken.START_OBJECT && contract) {
                contract(parser, balance);
            } else {
                parser.skipChildren();
            }
        }
    }

    private static void contract(JsonParser parser, Balance balance) {
        BigDecimal amount = null;
        var suppliers = new ArrayList<Supplier>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("amount") && value.isNumeric()) {
                amount = parser.getDecimalValue();
            } else if (name.equals("suppliers")) {
                suppliers(parser, suppliers);
            } else {
                parser.skipChildren();
            }
        }
        balance.written(amount, suppliers);
    }

    private static void suppliers(JsonParser parser, List<Supplier> suppliers) {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            EntityId id = null;
            String name = null;
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean identifier = parser.currentName().equals("id");
                if (parser.nextToken() == JsonToken.START_OBJECT && identifier) {
                    id = entity(parser);
                } else {
                    name = parser.getString();
                }
            }
            suppliers.add(new Supplier(id, name));
        }
    }

    private static @Nullable EntityId entity(JsonParser parser) {
        String scheme = "";
        String value = "";
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean isScheme = parser.currentName().equals("scheme");
            parser.nextToken();
            if (isScheme) {
                scheme = parser.getString();
            } else {
                value = parser.getString();
            }
        }
        return new EntityId(scheme, value);
    }
}
