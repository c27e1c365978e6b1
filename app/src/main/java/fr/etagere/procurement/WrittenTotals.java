package fr.etagere.procurement;

import fr.etagere.ownership.EntityId;
import fr.etagere.portfolio.Contract.Supplier;
import java.util.ArrayList;

/// Reads back from a register what the gate needs, amount and suppliers, by other code than the one that wrote it.
final class WrittenTotals {

    private static final byte[] CONTRACT = JsonBytes.name("contract");
    private static final byte[] AMOUNT = JsonBytes.name("amount");
    private static final byte[] SUPPLIERS = JsonBytes.name("suppliers");
    private static final byte[] ID = JsonBytes.name("id");
    private static final byte[] SCHEME = JsonBytes.name("scheme");

    private final LineScan scan;
    private final Balance balance;

    private WrittenTotals(LineScan scan, Balance balance) {
        this.scan = scan;
        this.balance = balance;
    }

    /// @param lines whole lines, an award each
    static void read(byte[] lines, int length, Balance balance) {
        var scan = new LineScan(lines, length);
        var totals = new WrittenTotals(scan, balance);
        while (scan.hasMore()) {
            totals.award();
            scan.expect('\n');
        }
    }

    private void award() {
        for (boolean more = scan.open('{', '}'); more; more = scan.another('}')) {
            int name = scan.name();
            if (scan.is(name, CONTRACT)) {
                contract();
            } else {
                scan.pass();
            }
        }
    }

    private void contract() {
        long cents = Amounts.UNKNOWN;
        var suppliers = new ArrayList<Supplier>(1);
        for (boolean more = scan.open('{', '}'); more; more = scan.another('}')) {
            int name = scan.name();
            if (scan.is(name, AMOUNT)) {
                cents = scan.cents();
            } else if (scan.is(name, SUPPLIERS)) {
                for (boolean one = scan.open('[', ']'); one; one = scan.another(']')) {
                    suppliers.add(supplier());
                }
            } else {
                scan.pass();
            }
        }
        balance.written(cents, suppliers);
    }

    private Supplier supplier() {
        EntityId id = null;
        String name = null;
        for (boolean more = scan.open('{', '}'); more; more = scan.another('}')) {
            if (scan.is(scan.name(), ID)) {
                id = entity();
            } else if (id == null) {
                name = scan.text();
            } else {
                // A group is known by identifiers where there are some.
                scan.pass();
            }
        }
        return new Supplier(id, name);
    }

    private EntityId entity() {
        String scheme = "";
        String value = "";
        for (boolean more = scan.open('{', '}'); more; more = scan.another('}')) {
            boolean isScheme = scan.is(scan.name(), SCHEME);
            String text = scan.text();
            scheme = isScheme ? text : scheme;
            value = isScheme ? value : text;
        }
        return new EntityId(scheme, value);
    }
}
