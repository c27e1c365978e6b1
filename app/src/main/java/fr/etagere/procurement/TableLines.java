package fr.etagere.procurement;

import fr.etagere.portfolio.Contract.Amendment;
import fr.etagere.portfolio.Contract.Supplier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Rows of a table that share a uid: a row is a supplier of a publication, and a publication is the market or one of
/// its modifications. Where the table numbers modifications, the number decides; where it does not, publications with
/// the same suppliers, code and number of offers on different days are read as modifications, in order of days.
final class TableLines {

    /// What became of a row.
    enum Fate {
        CONTRACT,
        SUPPLIER,
        AMENDMENT,
        DUPLICATE
    }

    /// @param fates by the place of each row given
    record Assembled(List<Row> rows, Fate[] fates) {}

    /// Rows that say the same thing of different suppliers.
    private record Publication(Row row, List<Supplier> suppliers) {}

    private static final Comparator<Publication> IN_TIME = Comparator.<Publication>comparingInt(
                    one -> one.row().modification())
            .thenComparing(one -> one.row().notified(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparingLong(one -> one.row().number());

    private TableLines() {}

    static Assembled of(List<Row> lines) {
        var fates = new Fate[lines.size()];
        var publications = new LinkedHashMap<List<Object>, Publication>();
        var places = new LinkedHashMap<Long, Integer>();
        for (int i = 0; i < lines.size(); i++) {
            Row line = lines.get(i);
            places.put(line.number(), i);
            Publication known = publications.get(key(line));
            if (known == null) {
                publications.put(key(line), new Publication(line, new ArrayList<>(line.suppliers())));
                fates[i] = Fate.CONTRACT;
            } else if (known.suppliers().containsAll(line.suppliers())) {
                fates[i] = Fate.DUPLICATE;
            } else {
                known.suppliers().addAll(line.suppliers());
                fates[i] = Fate.SUPPLIER;
            }
        }
        var rows = new ArrayList<Row>();
        for (List<Publication> contract : contracts(List.copyOf(publications.values()))) {
            Publication first = contract.getFirst();
            var amendments = new ArrayList<Amendment>();
            for (int i = 1; i < contract.size(); i++) {
                Publication one = contract.get(i);
                fates[Objects.requireNonNull(places.get(one.row().number()))] = Fate.AMENDMENT;
                amendments.add(amendment(contract.get(i - 1), one));
            }
            rows.add(with(first, amendments));
        }
        return new Assembled(rows, fates);
    }

    private static List<Object> key(Row row) {
        return List.of(
                row.modification(),
                String.valueOf(row.notified()),
                row.cents(),
                String.valueOf(row.months()),
                String.valueOf(row.cpv()),
                row.offers(),
                row.object());
    }

    private static List<List<Publication>> contracts(List<Publication> publications) {
        var numbers = new HashSet<Integer>();
        boolean numbered = publications.stream()
                .allMatch(one ->
                        one.row().modification() >= 0 && numbers.add(one.row().modification()));
        if (numbered) {
            return List.of(publications.stream().sorted(IN_TIME).toList());
        }
        Map<List<Object>, List<Publication>> bySuppliers = new LinkedHashMap<>();
        for (Publication one : publications.stream().sorted(IN_TIME).toList()) {
            bySuppliers.computeIfAbsent(alike(one), _ -> new ArrayList<>()).add(one);
        }
        var contracts = new ArrayList<List<Publication>>();
        for (List<Publication> alike : bySuppliers.values()) {
            contracts.addAll(apart(alike));
        }
        return contracts;
    }

    private static List<Object> alike(Publication one) {
        return List.of(
                SupplierKeys.group(one.suppliers()),
                String.valueOf(one.row().cpv()),
                one.row().offers());
    }

    /// Two publications of one day with two amounts cannot follow one another: they are lots.
    private static List<List<Publication>> apart(List<Publication> alike) {
        var days = new HashSet<Object>();
        boolean follow = alike.stream()
                .allMatch(one -> days.add(List.of(
                        one.row().modification(), String.valueOf(one.row().notified()))));
        return follow ? List.of(alike) : alike.stream().map(List::of).toList();
    }

    private static Amendment amendment(Publication before, Publication now) {
        return new Amendment(
                now.row().notified(),
                now.row().cents() == before.row().cents()
                        ? null
                        : Amounts.euros(now.row().cents()),
                Objects.equals(now.row().months(), before.row().months())
                        ? null
                        : now.row().months(),
                sameSuppliers(before, now) ? List.of() : now.suppliers());
    }

    private static boolean sameSuppliers(Publication before, Publication now) {
        return SupplierKeys.group(before.suppliers()).equals(SupplierKeys.group(now.suppliers()));
    }

    private static Row with(Publication first, List<Amendment> amendments) {
        Row r = first.row();
        return new Row(
                r.number(),
                r.base(),
                r.buyer(),
                r.buyerName(),
                r.object(),
                r.cpv(),
                r.notified(),
                r.published(),
                r.months(),
                r.cents(),
                first.suppliers(),
                r.framework(),
                r.tic(),
                amendments,
                r.offers(),
                r.modification(),
                r.line());
    }
}
