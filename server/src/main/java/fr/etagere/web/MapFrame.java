package fr.etagere.web;

import fr.etagere.accounts.Permission;
import fr.etagere.cartography.Buyers;
import fr.etagere.exitplan.Block;
import fr.etagere.exitplan.Chapters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What every page of the map has: its way to the others, its dates, the addresses of its pictures and tables.
///
/// @param more what this page is asked besides: what to cut off
record MapFrame(Visit visit, MapAsked asked, MapTab tab, Map<String, String> more) {

    private static final List<String> IMPORTED =
            List.of("name", "takes", "contract", "used-by", "replace", "supplier", "component");

    MapFrame(Visit visit, MapAsked asked, MapTab tab) {
        this(visit, asked, tab, Map.of());
    }

    record Way(String name, String address, boolean here) {}

    String title() {
        return visit.t("map.tab." + tab);
    }

    /// The language of a cell: names of contracts, systems and suppliers are as they were imported, in French; null for
    /// our own words.
    @Nullable
    String lang(Block.Table table, List<String> row, int column) {
        String heading = table.columns().get(column);
        boolean imported = IMPORTED.stream()
                .anyMatch(key -> visit.texts().get("exit-plan.col." + key).equals(heading));
        boolean country = row.contains(visit.texts().get("exit-plan.column.COUNTRY"));
        return imported && !country ? Passage.QUOTED : null;
    }

    String lead() {
        return visit.t("map.lead." + tab);
    }

    List<Way> ways() {
        return Stream.of(MapTab.values())
                .map(one -> new Way(visit.t("map.tab." + one), to(one), one == tab))
                .toList();
    }

    /// Another page, of the same map.
    String to(MapTab other) {
        return MapAsked.address(other.path(), asked.fields());
    }

    /// This page, of another buyer.
    String of(Buyers.Buyer buyer) {
        var fields = fields();
        fields.put(BuyerAsked.FIELD, buyer.id());
        return MapAsked.address(tab.path(), fields);
    }

    /// This page, of all buyers.
    String everyone() {
        var fields = fields();
        fields.remove(BuyerAsked.FIELD);
        return MapAsked.address(tab.path(), fields);
    }

    /// This page as it is usually asked, of the same buyer.
    String usual() {
        Buyers.Buyer one = asked.buyer().one();
        return one == null ? tab.path() : MapAsked.address(tab.path(), Map.of(BuyerAsked.FIELD, one.id()));
    }

    private Map<String, String> fields() {
        var fields = new LinkedHashMap<>(asked.fields());
        fields.putAll(more);
        return fields;
    }

    /// Which map this is, when it is not that of today.
    String which() {
        var said = new StringBuilder(visit.t("map.on", visit.texts().date(asked.day())));
        if (asked.asOf() != null) {
            said.append(visit.t("map.as-of", visit.texts().date(asked.asOf())));
        }
        if (asked.knownOn() != null) {
            said.append(visit.t("map.known-on", visit.texts().date(asked.knownOn())));
        }
        if (asked.digital()) {
            said.append(visit.t("map.digital-only"));
        }
        Buyers.Buyer one = asked.buyer().one();
        if (one != null) {
            said.append(visit.t("map.of-buyer", BuyersView.name(one)));
        }
        return said.toString();
    }

    boolean mayImport() {
        return visit.can(Permission.IMPORT_PORTFOLIO);
    }

    /// A picture of this page.
    String picture(String name) {
        return name.equals(Chapters.FALL) ? here("/carte/coupure/dessin") : here("/carte/dessins/" + name);
    }

    /// All rows of a table of this page, for a spreadsheet.
    String csv(String name) {
        return name.equals(Chapters.FALL) ? here("/carte/coupure/tableau") : here("/carte/tableaux/" + name);
    }

    /// All figures of the measures, for a spreadsheet.
    String measuresCsv() {
        return here("/carte/indices/tableau");
    }

    /// Whether a table has a file of its own: those of a few lines have none.
    boolean hasCsv(String name) {
        return !name.equals("brief") && !name.equals("gaps") && !name.equals("sources");
    }

    private String here(String path) {
        return MapAsked.address(path, fields());
    }
}
