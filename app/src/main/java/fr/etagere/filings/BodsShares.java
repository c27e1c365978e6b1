package fr.etagere.filings;

import fr.etagere.ownership.Share;
import fr.etagere.rows.Row;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The share of an interest (BODS 0.4, `Interest.share`): `exact`, or bounds included (`minimum`, `maximum`) or not
/// (`exclusiveMinimum`, `exclusiveMaximum`). A bound left out is the widest one.
final class BodsShares {

    private BodsShares() {}

    /// @return [Share#UNKNOWN] when the interest states none
    static Share of(Row interest) {
        Row share = interest.row("share");
        if (!share.readable()) {
            return Share.UNKNOWN;
        }
        int least = least(share);
        int most = most(share);
        BigDecimal exact = Percentage.of(share, "exact");
        if (exact != null) {
            Share stated = Percentage.exactly(exact);
            // An exact figure outside its own bounds leaves nobody able to say which of the two was meant.
            if (stated.most() < least || stated.least() > most) {
                interest.fault("share", "share-contradiction");
            }
            return stated;
        }
        if (least > most) {
            interest.fault("share", "share-contradiction");
            return Share.UNKNOWN;
        }
        return new Share(least, most);
    }

    private static int least(Row share) {
        int included = down(Percentage.of(share, "minimum"));
        BigDecimal excluded = Percentage.of(share, "exclusiveMinimum");
        return excluded == null ? included : Math.max(included, Percentage.down(excluded) + 1);
    }

    private static int most(Row share) {
        BigDecimal maximum = Percentage.of(share, "maximum");
        int included = maximum == null ? Share.WHOLE : Percentage.up(maximum);
        BigDecimal excluded = Percentage.of(share, "exclusiveMaximum");
        return excluded == null ? included : Math.min(included, Percentage.up(excluded) - 1);
    }

    private static int down(@Nullable BigDecimal percent) {
        return percent == null ? 0 : Percentage.down(percent);
    }
}
