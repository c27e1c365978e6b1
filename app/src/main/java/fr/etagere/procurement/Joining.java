package fr.etagere.procurement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// The second pass, over one bucket: rows that share a uid are made into contracts, which are packed and read back.
final class Joining {

    final Balance balance = new Balance();
    final Tally tally = new Tally();

    private final Awards awards;
    private final byte[] digits;
    private final Packing packing;

    private Joining(Awards awards, Packing packing) {
        this.awards = awards;
        this.packing = packing;
        String source = awards.source();
        this.digits = source.substring(source.length() - Draft.DIGITS).getBytes(StandardCharsets.US_ASCII);
    }

    /// @param packed the contracts of the bucket, as they go to the register
    record Joined(byte[] packed, Balance balance, Tally tally) {}

    /// @param awards with the source, its hash known
    static Joined of(Buckets.Held held, Awards awards) throws IOException {
        var readBack = new Balance();
        try (var packing = new Packing((lines, length) -> WrittenTotals.read(lines, length, readBack))) {
            var joining = new Joining(awards, packing);
            joining.drafts(held.drafts().toArray(Draft[]::new));
            joining.lines(held.lines().toArray(Row[]::new));
            byte[] packed = packing.packed();
            joining.balance.add(readBack);
            return new Joined(packed, joining.balance, joining.tally);
        }
    }

    private void drafts(Draft[] drafts) throws IOException {
        // Stable: those that share a uid stay in the order of the file.
        Arrays.sort(drafts);
        for (int from = 0; from < drafts.length; ) {
            int to = from + 1;
            while (to < drafts.length && drafts[to].shares(drafts[from])) {
                to++;
            }
            for (int i = from; i < to; i++) {
                drafts[i].source(digits);
            }
            if (to == from + 1) {
                alone(drafts[from]);
            } else {
                group(Arrays.asList(drafts).subList(from, to));
            }
            from = to;
        }
    }

    private void alone(Draft draft) throws IOException {
        balance.ended(draft.cents(), false);
        balance.contract(draft.amount());
        Draft.Span json = draft.json();
        packing.lines().copy(json.bytes(), json.from(), json.length());
        packing.ended();
    }

    private void group(List<Draft> drafts) throws IOException {
        Merging.Merged merged = Merging.of(drafts.stream().map(Draft::award).toList(), file(drafts.size()));
        for (int i = 0; i < drafts.size(); i++) {
            balance.ended(drafts.get(i).cents(), merged.fates()[i] == Merging.Fate.DUPLICATE);
            if (merged.fates()[i] == Merging.Fate.SUPERSEDED) {
                tally.add(Rule.VERSION_SUPERSEDED);
            }
        }
        hand(merged);
    }

    private void lines(Row[] rows) throws IOException {
        Arrays.sort(rows, Comparator.comparing(Row::base).thenComparingLong(Row::number));
        for (int from = 0; from < rows.length; ) {
            int to = from + 1;
            while (to < rows.length && rows[to].base().equals(rows[from].base())) {
                to++;
            }
            table(List.of(Arrays.copyOfRange(rows, from, to)));
            from = to;
        }
    }

    private void table(List<Row> rows) throws IOException {
        TableLines.Assembled assembled = TableLines.of(rows);
        for (int i = 0; i < rows.size(); i++) {
            TableLines.Fate fate = Objects.requireNonNull(assembled.fates()[i]);
            balance.ended(rows.get(i).cents(), fate == TableLines.Fate.DUPLICATE);
            switch (fate) {
                case SUPPLIER -> tally.add(Rule.LINES_SUPPLIER);
                case AMENDMENT -> tally.add(Rule.LINES_AMENDMENT);
                case CONTRACT, DUPLICATE -> {}
            }
        }
        int[] judged = new int[assembled.rows().size()];
        hand(Merging.of(assembled.rows().stream().map(awards::of).toList(), judged));
    }

    private void hand(Merging.Merged merged) throws IOException {
        for (int i = 0; i < merged.apart(); i++) {
            tally.add(Rule.LOTS_APART);
        }
        for (Award award : merged.awards()) {
            balance.contract(award);
            AwardJson.write(award, packing.lines());
            packing.ended();
        }
    }

    private static int[] file(int many) {
        int[] places = new int[many];
        Arrays.fill(places, -1);
        return places;
    }
}
