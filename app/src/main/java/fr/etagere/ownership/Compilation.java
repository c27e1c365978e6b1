package fr.etagere.ownership;

import fr.etagere.ownership.OwnershipGraph.Builder;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/// Turns what a builder gathered into columns. Everything is numbered in the order of its own text, so that the same
/// filings give the same bytes in whatever order they came.
final class Compilation {

    private final Builder from;
    private final Map<Section, MemorySegment> columns = new EnumMap<>(Section.class);
    private final int[] identifiers;
    private final int[] identifierRank;
    private final int[] wordRank;
    private final int[] nodeOf;
    private int nodes;

    private Compilation(Builder from) {
        this.from = from;
        identifiers = from.identifiers.sorted();
        identifierRank = ranks(identifiers);
        wordRank = ranks(from.words.sorted());
        nodeOf = new int[identifiers.length];
    }

    static Columns of(Builder from) {
        var compilation = new Compilation(from);
        compilation.texts(
                Section.IDENTIFIER_BYTES, Section.IDENTIFIER_START, from.identifiers, compilation.identifiers);
        compilation.texts(Section.WORD_BYTES, Section.WORD_START, from.words, from.words.sorted());
        compilation.nodes();
        compilation.descriptions();
        compilation.links();
        compilation.gaps();
        compilation.columns.put(Section.SOURCE_BYTES, MemorySegment.ofArray(SourceCodec.encode(from.sources.values())));
        return new Columns(compilation.columns);
    }

    private static int[] ranks(int[] order) {
        int[] ranks = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            ranks[order[i]] = i;
        }
        return ranks;
    }

    private void nodes() {
        int[] nodeOfRoot = new int[identifiers.length];
        for (int i = 0; i < identifiers.length; i++) {
            int root = from.union.find(identifiers[i]);
            if (nodeOfRoot[root] == 0) {
                nodeOfRoot[root] = ++nodes;
            }
            nodeOf[i] = nodeOfRoot[root] - 1;
        }
        var named = Grouped.of(nodes, identifiers.length, i -> nodeOf[i], (a, b) -> {
            int byRank = Integer.compare(rank(a), rank(b));
            return byRank != 0 ? byRank : Integer.compare(a, b);
        });
        ints(Section.IDENTIFIER_NODE, nodeOf);
        ints(Section.NODE_IDENTIFIER_START, named.start());
        ints(Section.NODE_IDENTIFIER, named.rows());
    }

    private int rank(int identifier) {
        return Identifiers.rank(from.identifiers.term(identifiers[identifier]));
    }

    private int node(int oldIdentifier) {
        return nodeOf[identifierRank[oldIdentifier]];
    }

    private void descriptions() {
        Rows rows = from.described;
        var grouped = Grouped.of(nodes, rows.size(), row -> node(rows.get(row, 0)), (a, b) -> {
            int bySource = Integer.compare(wordRank[rows.get(a, 1)], wordRank[rows.get(b, 1)]);
            int byIdentifier = Integer.compare(identifierRank[rows.get(a, 0)], identifierRank[rows.get(b, 0)]);
            return bySource != 0
                    ? bySource
                    : byIdentifier != 0 ? byIdentifier : from.descriptions.compare(rows.get(a, 2), rows.get(b, 2));
        });
        int[] kept = grouped.rows();
        column(Section.DESCRIPTION_IDENTIFIER, kept, row -> identifierRank[rows.get(row, 0)]);
        column(Section.DESCRIPTION_SOURCE, kept, row -> wordRank[rows.get(row, 1)]);
        int[] terms = new int[kept.length];
        for (int i = 0; i < kept.length; i++) {
            terms[i] = rows.get(kept[i], 2);
        }
        texts(Section.DESCRIPTION_BYTES, Section.DESCRIPTION_START, from.descriptions, terms);
        ints(Section.NODE_DESCRIPTION_START, grouped.start());
    }

    private void links() {
        Rows rows = from.links;
        var grouped = Grouped.of(nodes, rows.size(), row -> node(rows.get(row, 1)), this::compareLinks);
        int[] kept = grouped.rows();
        column(Section.LINK_HOLDER, kept, row -> identifierRank[rows.get(row, 0)]);
        column(Section.LINK_HELD, kept, row -> identifierRank[rows.get(row, 1)]);
        octets(Section.LINK_KIND, kept, row -> rows.get(row, 2));
        var plain = new Section[] {
            Section.CAPITAL_LEAST,
            Section.CAPITAL_MOST,
            Section.VOTES_LEAST,
            Section.VOTES_MOST,
            Section.LINK_FROM,
            Section.LINK_TO
        };
        for (int i = 0; i < plain.length; i++) {
            int at = i + 3;
            column(plain[i], kept, row -> rows.get(row, at));
        }
        column(Section.LINK_SOURCE, kept, row -> wordRank[rows.get(row, 9)]);
        column(Section.LINK_RECORDED, kept, row -> rows.get(row, 10));
        ints(Section.NODE_UP_START, grouped.start());
        var down = Grouped.of(nodes, kept.length, link -> node(rows.get(kept[link], 0)), Integer::compare);
        ints(Section.NODE_DOWN_START, down.start());
        ints(Section.DOWN_LINK, down.rows());
    }

    private int compareLinks(int a, int b) {
        Rows rows = from.links;
        int order = Integer.compare(node(rows.get(a, 0)), node(rows.get(b, 0)));
        if (order == 0) {
            order = Integer.compare(identifierRank[rows.get(a, 0)], identifierRank[rows.get(b, 0)]);
        }
        if (order == 0) {
            order = Integer.compare(identifierRank[rows.get(a, 1)], identifierRank[rows.get(b, 1)]);
        }
        if (order == 0) {
            order = Integer.compare(wordRank[rows.get(a, 9)], wordRank[rows.get(b, 9)]);
        }
        return order == 0 ? rows.compare(a, b, 2) : order;
    }

    private void gaps() {
        Rows rows = from.gaps;
        var grouped = Grouped.of(nodes, rows.size(), row -> node(rows.get(row, 0)), (a, b) -> {
            int byReason = Integer.compare(wordRank[rows.get(a, 2)], wordRank[rows.get(b, 2)]);
            int bySource = Integer.compare(wordRank[rows.get(a, 3)], wordRank[rows.get(b, 3)]);
            int byIdentifier = Integer.compare(identifierRank[rows.get(a, 0)], identifierRank[rows.get(b, 0)]);
            int byLevel = Integer.compare(rows.get(a, 1), rows.get(b, 1));
            return byLevel != 0
                    ? byLevel
                    : byReason != 0
                            ? byReason
                            : bySource != 0 ? bySource : byIdentifier != 0 ? byIdentifier : rows.compare(a, b, 4);
        });
        int[] kept = grouped.rows();
        column(Section.GAP_IDENTIFIER, kept, row -> identifierRank[rows.get(row, 0)]);
        octets(Section.GAP_LEVEL, kept, row -> rows.get(row, 1));
        column(Section.GAP_REASON, kept, row -> wordRank[rows.get(row, 2)]);
        column(Section.GAP_SOURCE, kept, row -> wordRank[rows.get(row, 3)]);
        column(Section.GAP_RECORDED, kept, row -> rows.get(row, 4));
        ints(Section.NODE_GAP_START, grouped.start());
    }

    private void texts(Section bytes, Section starts, Terms terms, int[] order) {
        int[] start = new int[order.length + 1];
        for (int i = 0; i < order.length; i++) {
            start[i + 1] = Math.addExact(start[i], terms.length(order[i]));
        }
        byte[] all = new byte[start[order.length]];
        for (int i = 0; i < order.length; i++) {
            terms.copy(order[i], all, start[i]);
        }
        columns.put(bytes, MemorySegment.ofArray(all));
        ints(starts, start);
    }

    private void column(Section section, int[] rows, IntUnaryOperator value) {
        int[] values = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            values[i] = value.applyAsInt(rows[i]);
        }
        ints(section, values);
    }

    private void octets(Section section, int[] rows, IntUnaryOperator value) {
        byte[] values = new byte[rows.length];
        for (int i = 0; i < rows.length; i++) {
            values[i] = (byte) value.applyAsInt(rows[i]);
        }
        columns.put(section, MemorySegment.ofArray(values));
    }

    private void ints(Section section, int[] values) {
        if (ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN) {
            for (int i = 0; i < values.length; i++) {
                values[i] = Integer.reverseBytes(values[i]);
            }
        }
        columns.put(section, MemorySegment.ofArray(values));
    }
}
