package fr.etagere.web;

import fr.etagere.cartography.Buyers;
import org.jspecify.annotations.Nullable;

/// Of which buyer the map is asked.
///
/// @param all those imported
/// @param written what was asked, cut to what can be a question; empty for the whole map
/// @param called whom that means; null for the whole map
record BuyerAsked(Buyers all, String written, Buyers.@Nullable Called called) {

    /// What an address and a form call it.
    static final String FIELD = "acheteur";

    static BuyerAsked of(String typed, Buyers all) {
        String written = Asked.clean(typed);
        return new BuyerAsked(all, written, written.isEmpty() ? null : all.called(written));
    }

    /// The one buyer asked about; null for all, or as long as it is not clear whom is meant.
    Buyers.@Nullable Buyer one() {
        return called instanceof Buyers.Called.One(Buyers.Buyer buyer) ? buyer : null;
    }

    /// Whether it is clear of whom the map is asked.
    boolean settled() {
        return called == null || one() != null;
    }

    /// Whether there is someone to choose, or something to say of who was chosen.
    boolean offered() {
        return all.size() > 1 || called != null;
    }

    /// What was written, as long as it means no one buyer.
    String unclear() {
        return settled() ? "" : written;
    }
}
