package fr.etagere.procurement;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// The second pass, over one bucket: rows that share a uid are made into contracts, which are packed and read back.
final class Joining {

    final Balance balance = new Balance();
    final Tally tally = new Tally();

    private final Awards awards;
    private final List<Award> all = new ArrayList<>();

    private Joining(Awards awards) {
        this.awards = awards;
    }

    /// @param packed the contracts of the bucket, as they go to the register
    record Joined(byte[] packed, Balance balance, Tally tally) {}

    static Joined of(List<Row> rows, Awards awards) throws IOException {
        var joining = new Joining(awards);
        Row[] sorted = rows.toArray(Row[]::new);
        Arrays.sort(sorted, Comparator.comparing(Row::base).thenComparingLong(Row::number));
        for (int from = 0; from < sorted.length; ) {
            int to = from + 1;
            while (to < sorted.length && sorted[to].base().equals(sorted[from].base())) {
                to++;
            }
            joining.group(List.of(Arrays.copyOfRange(sorted, from, to)));
            from = to;
        }
        var out = new ByteArrayOutputStream();
        try (var packing = AwardLines.packed(out)) {
            AwardLines.write(joining.all, packing);
            packing.write('\n');
        }
        WrittenTotals.read(new ByteArrayInputStream(out.toByteArray()), joining.balance);
        return new Joined(out.toByteArray(), joining.balance, joining.tally);
    }

    private void group(List<Row> rows) {
        if (rows.getFirst().line()) {
            table(rows);
            return;
        }
        Merging.Merged merged = Merging.of(rows.stream().map(awards::of).toList(), file(rows.size()));
        for (int i = 0; i < rows.size(); i++) {
            balance.ended(rows.get(i), merged.fates()[i] == Merging.Fate.DUPLICATE);
            if (merged.fates()[i] == Merging.Fate.SUPERSEDED) {
                tally.add(Rule.VERSION_SUPERSEDED);
            }
        }
        hand(merged);
    }

    private void table(List<Row> rows) {
        TableLines.Assembled assembled = TableLines.of(rows);
        for (int i = 0; i < rows.size(); i++) {
            TableLines.Fate fate = Objects.requireNonNull(assembled.fates()[i]);
            balance.ended(rows.get(i), fate == TableLines.Fate.DUPLICATE);
            switch (fate) {
                case SUPPLIER -> tally.add(Rule.LINES_SUPPLIER);
                case AMENDMENT -> tally.add(Rule.LINES_AMENDMENT);
                case CONTRACT, DUPLICATE -> {}
            }
        }
        int[] judged = new int[assembled.rows().size()];
        hand(Merging.of(assembled.rows().stream().map(awards::of).toList(), judged));
    }

    private void hand(Merging.Merged merged) {
        for (int i = 0; i < merged.apart(); i++) {
            tally.add(Rule.LOTS_APART);
        }
        merged.awards().forEach(award -> {
            balance.contract(award);
            all.add(award);
        });
    }

    private static int[] file(int many) {
        int[] places = new int[many];
        Arrays.fill(places, -1);
        return places;
    }
}
