package fr.etagere.bench.ownership;

import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.Filings;
import fr.etagere.ownership.Holding;
import fr.etagere.ownership.LegalEntity;
import fr.etagere.ownership.Share;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;

/// Registers drawn by seed, handed over one filing at a time.
final class MadeRegister {

    static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static final long SEED = 20_261_122;
    private static final int MOST_HOLDERS = 4;
    private static final String[] COUNTRIES = {"FR", "DE", "US", "LU", "GB", "NL", "IT", "JP"};

    private MadeRegister() {}

    static EntityId id(int entity) {
        String digits = Integer.toString(entity);
        return EntityId.lei("9695" + "0".repeat(16 - digits.length()) + digits);
    }

    /// Entities described as in a golden copy, of which some name a direct and an ultimate accounting parent.
    static void consolidation(int entities, int children, Filings to) {
        var random = new SplittableRandom(SEED);
        for (int entity = 0; entity < entities; entity++) {
            String country = COUNTRIES[random.nextInt(COUNTRIES.length)];
            to.entity(new LegalEntity(
                    id(entity),
                    List.of(),
                    "Société de gestion et de participations " + entity,
                    List.of(),
                    LegalEntity.Kind.COMPANY,
                    LegalEntity.Standing.ACTIVE,
                    country,
                    List.of(
                            new LegalEntity.Seat(
                                    LegalEntity.SeatKind.LEGAL, country, "Ville " + entity % 9_999, "75001"),
                            new LegalEntity.Seat(
                                    LegalEntity.SeatKind.CENTRAL_ADMINISTRATION,
                                    country,
                                    "Ville " + entity % 9_999,
                                    "75001")),
                    "9999",
                    "made",
                    DAY));
        }
        for (int child = 1; child <= children; child++) {
            int direct = random.nextInt(child);
            to.holding(link(direct, child, Holding.Kind.DIRECT_CONSOLIDATION, Share.UNKNOWN));
            to.holding(link(random.nextInt(direct + 1), child, Holding.Kind.ULTIMATE_CONSOLIDATION, Share.UNKNOWN));
        }
    }

    /// Companies with one to four holders each. Three holders out of four are held by nobody, as persons and funds
    /// are; of the others a few come after what they hold, which makes cycles. Six companies out of ten have a
    /// holder of the majority; of the rest, one out of ten is held by a pair that has it together: a holder, and a
    /// company that the holder has the majority in.
    static void shares(int ends, int companies, Filings to) {
        var random = new SplittableRandom(SEED);
        int[] above = new int[companies];
        Arrays.fill(above, -1);
        for (int company = 0; company < companies; company++) {
            int holders = 1 + random.nextInt(MOST_HOLDERS);
            int left = Share.WHOLE;
            boolean majority = random.nextInt(10) < 6;
            int partner = company == 0 ? 0 : random.nextInt(company);
            if (!majority && random.nextInt(10) == 0 && above[partner] >= 0 && above[partner] != ends + company) {
                to.holding(link(above[partner], ends + company, Holding.Kind.SHARES, Share.of(Share.WHOLE / 10 * 3)));
                to.holding(link(ends + partner, ends + company, Holding.Kind.SHARES, Share.of(Share.WHOLE / 4)));
                continue;
            }
            var drawn = new HashSet<Integer>();
            for (int i = 0; i < holders; i++) {
                int share = i == 0 && majority
                        ? Share.WHOLE / 2 + 1 + random.nextInt(Share.WHOLE / 3)
                        : Math.max(1, random.nextInt(left / 2 + 1));
                left -= share;
                int holder = holder(random, ends, company, companies);
                if (holder != ends + company && drawn.add(holder)) {
                    above[company] = i == 0 && majority ? holder : above[company];
                    to.holding(link(holder, ends + company, Holding.Kind.SHARES, Share.of(share)));
                }
            }
        }
    }

    private static int holder(SplittableRandom random, int ends, int company, int companies) {
        if (company == 0 || random.nextInt(4) > 0) {
            return random.nextInt(ends);
        }
        return ends + (random.nextInt(33) == 0 ? random.nextInt(companies) : random.nextInt(company));
    }

    private static Holding link(int holder, int held, Holding.Kind kind, Share share) {
        return new Holding(id(holder), id(held), kind, share, share, null, null, false, "made", DAY);
    }
}
