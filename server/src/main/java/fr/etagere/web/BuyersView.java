package fr.etagere.web;

import fr.etagere.cartography.Buyers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The buyers that answer to what someone writes, each leading to the same page of the map.
///
/// @param words empty for those with most contracts
record BuyersView(MapFrame frame, String words) {

    private static final int SHOWN = 12;

    /// @param what how many contracts and systems it has
    record Choice(String name, @Nullable String number, String what, String address) {}

    Visit visit() {
        return frame.visit();
    }

    private Buyers.Found found() {
        return frame.asked().buyer().all().search(words, SHOWN);
    }

    List<Choice> choices() {
        return found().first().stream()
                .map(one -> new Choice(
                        name(one),
                        one.name() == null ? null : one.id(),
                        visit().t("map.buyer.has", one.contracts(), one.systems()),
                        frame.of(one)))
                .toList();
    }

    /// Its name, its number when no file names it.
    static String name(Buyers.Buyer buyer) {
        return buyer.name() == null ? buyer.id() : buyer.name();
    }

    /// How many answer, said once they are there.
    String count() {
        Buyers.Found found = found();
        int all = found.first().size() + found.more();
        return found.more() > 0
                ? visit().t("map.buyer.first", all, found.first().size())
                : visit().t("map.buyer.count", all);
    }

    /// Everything else that is asked, for a form that asks for a buyer.
    Map<String, String> kept() {
        var kept = new LinkedHashMap<>(frame.asked().fields());
        kept.putAll(frame.more());
        kept.remove(BuyerAsked.FIELD);
        return kept;
    }

    /// For the script: which page the choices lead to.
    String values() {
        return "{\"vers\":\"" + frame.tab() + "\"}";
    }
}
