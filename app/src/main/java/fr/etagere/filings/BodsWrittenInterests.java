package fr.etagere.filings;

import fr.etagere.ownership.Holding;
import fr.etagere.ownership.Share;
import java.math.BigDecimal;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The interests of one link, as BODS 0.4 writes them: capital and votes apart, each with its share when it is known.
final class BodsWrittenInterests {

    private static final int BILLIONTHS = 7;

    /// Registers publish bounds with at most four decimals: one billionth beyond such a bound is the bound left out.
    private static final int BOUND = 1_000;

    private BodsWrittenInterests() {}

    static ArrayNode of(Holding holding) {
        ArrayNode interests = JsonNodeFactory.instance.arrayNode();
        if (holding.kind() != Holding.Kind.SHARES) {
            interests.add(interest(holding, BodsWords.of(holding.kind()), Share.UNKNOWN));
            return interests;
        }
        BodsWords.Interest capital = BodsWords.of(Holding.Kind.SHARES);
        if (!holding.capital().unknown() || holding.votes().unknown()) {
            interests.add(interest(holding, capital, holding.capital()));
        }
        if (!holding.votes().unknown()) {
            interests.add(
                    interest(holding, new BodsWords.Interest("votingRights", capital.way(), null), holding.votes()));
        }
        return interests;
    }

    private static ObjectNode interest(Holding holding, BodsWords.Interest words, Share share) {
        ObjectNode interest = JsonNodeFactory.instance.objectNode();
        interest.put("type", words.type());
        interest.put("directOrIndirect", words.way());
        if (words.details() != null) {
            interest.put("details", words.details());
        }
        if (!share.unknown()) {
            interest.set("share", share(share));
        }
        if (holding.from() != null) {
            interest.put("startDate", holding.from().toString());
        }
        if (holding.to() != null) {
            // A link keeps its last day; the standard gives the first day without it.
            interest.put("endDate", holding.to().plusDays(1).toString());
        }
        return interest;
    }

    private static ObjectNode share(Share share) {
        ObjectNode written = JsonNodeFactory.instance.objectNode();
        if (share.known()) {
            return written.put("exact", percent(share.least()));
        }
        if (share.least() % BOUND == 1) {
            written.put("exclusiveMinimum", percent(share.least() - 1));
        } else {
            written.put("minimum", percent(share.least()));
        }
        if (share.most() % BOUND == BOUND - 1) {
            written.put("exclusiveMaximum", percent(share.most() + 1));
        } else {
            written.put("maximum", percent(share.most()));
        }
        return written;
    }

    private static BigDecimal percent(int billionths) {
        BigDecimal percent = BigDecimal.valueOf(billionths, BILLIONTHS).stripTrailingZeros();
        return percent.scale() < 0 ? percent.setScale(0) : percent;
    }
}
