package fr.etagere.analytics;

import fr.etagere.ownership.EntityId;
import fr.etagere.portfolio.Contract;
import fr.etagere.portfolio.Contract.Digital;
import fr.etagere.portfolio.Contract.Supplier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Contracts made by seed, with every value that may be missing missing now and then.
final class MadeContracts {

    private static final String[] COUNTRIES = {"FR", "US", "IE"};

    private MadeContracts() {}

    static List<Contract> of(long seed, int many) {
        var random = new Random(seed);
        var all = new ArrayList<Contract>();
        for (int i = 0; i < many; i++) {
            all.add(contract(i, random));
        }
        return all;
    }

    /// Where a contract's money goes, for a test: by its number; nowhere known for one in four.
    static @Nullable String country(Contract contract) {
        int at = Math.floorMod(contract.uid().hashCode(), COUNTRIES.length + 1);
        return at == COUNTRIES.length ? null : COUNTRIES[at];
    }

    private static Contract contract(int number, Random random) {
        var suppliers = new ArrayList<Supplier>();
        for (int i = random.nextInt(4); i > 0; i--) {
            suppliers.add(supplier(random));
        }
        boolean dated = random.nextInt(5) > 0;
        return new Contract(
                "u" + number,
                random.nextInt(6) == 0
                        ? null
                        : EntityId.siren((random.nextBoolean() ? "213502388" : "200053780") + "00019"),
                null,
                "Objet d'« " + number + " »",
                random.nextBoolean() ? "72000000" : null,
                dated ? LocalDate.of(2022, 1, 31).plusDays(random.nextInt(1_800)) : null,
                random.nextInt(5) == 0 ? null : 1 + random.nextInt(72),
                switch (random.nextInt(8)) {
                    case 0 -> null;
                    case 1 -> BigDecimal.ZERO;
                    default -> BigDecimal.valueOf(random.nextInt(100_000_000), 2);
                },
                suppliers,
                null,
                new Digital(Digital.Verdict.values()[random.nextInt(3)], null),
                random.nextInt(3) == 0 ? 1 + random.nextInt(6) : null,
                null,
                List.of(),
                "made");
    }

    private static Supplier supplier(Random random) {
        int which = random.nextInt(12);
        return which < 9
                ? new Supplier(
                        EntityId.siren("81223113" + which + "0002" + which), random.nextBoolean() ? "S" + which : null)
                : new Supplier(null, "Société  n° " + which);
    }
}
