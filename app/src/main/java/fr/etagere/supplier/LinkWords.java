package fr.etagere.supplier;

import fr.etagere.ownership.Holding;
import fr.etagere.ownership.Share;
import fr.etagere.shared.Texts;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/// Says a link in its register's own sense: accounts taken in are not control.
public final class LinkWords {

    private static final int DECIMALS = 7;
    private static final int SHOWN_DECIMALS = 2;

    private final Texts texts;

    public LinkWords(Texts texts) {
        this.texts = texts;
    }

    /// From the holder's side, for an arrow: « détient 61 % du capital, 70 % des voix ».
    public String arrow(Holding link) {
        String said = link.kind() == Holding.Kind.SHARES
                ? shares(link)
                : texts.get("supplier.link." + link.kind().name());
        return link.lapsed() ? texts.get("supplier.link.lapsed", said) : said;
    }

    /// One holder that consolidates accounts as direct and as ultimate parent.
    String bothConsolidations(boolean lapsed) {
        String said = texts.get("supplier.link.both-consolidations");
        return lapsed ? texts.get("supplier.link.lapsed", said) : said;
    }

    private String shares(Holding link) {
        if (link.capital().unknown() && link.votes().unknown()) {
            return texts.get("supplier.link.shares-unknown");
        }
        if (link.capital().equals(link.votes())) {
            return texts.get("supplier.link.shares-both", share(link.capital()));
        }
        if (link.votes().unknown()) {
            return texts.get("supplier.link.shares-capital", share(link.capital()));
        }
        return link.capital().unknown()
                ? texts.get("supplier.link.shares-votes", share(link.votes()))
                : texts.get("supplier.link.shares-apart", share(link.capital()), share(link.votes()));
    }

    /// `61 %`, `de 10 à 25 %` or « part non publiée ».
    public String share(Share share) {
        if (share.unknown()) {
            return texts.get("supplier.share.unknown");
        }
        return share.known()
                ? texts.get("supplier.share.exact", number(share.least()))
                : texts.get("supplier.share.between", number(share.least()), number(share.most()));
    }

    /// Shorter, for a table: `61 %`, `10 à 25 %` or « inconnu ».
    public String figure(Share share) {
        if (share.unknown()) {
            return texts.get("ownership.share.unknown");
        }
        return share.known()
                ? percent(share.least())
                : texts.get("ownership.share.between", number(share.least()), number(share.most()));
    }

    /// A share of the whole, in billionths, with all its decimals: 24 % is not 24.01 %.
    public String percent(int billionths) {
        return texts.get("supplier.share.exact", number(billionths));
    }

    /// Never rounded over a threshold: 24.001 is not shown as 24.
    private String number(int billionths) {
        BigDecimal percent = BigDecimal.valueOf(billionths, DECIMALS).stripTrailingZeros();
        NumberFormat format = NumberFormat.getNumberInstance(texts.lang().locale());
        format.setMaximumFractionDigits(Math.max(SHOWN_DECIMALS, percent.scale()));
        return format.format(percent);
    }

    /// A country's name; its code when it has none.
    public String country(String code) {
        String name = Locale.of("", code).getDisplayCountry(texts.lang().locale());
        return name.isEmpty() ? code : name;
    }
}
