package fr.etagere.ownership;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.Optional;

/// Looks at every value of a compiled graph that an answer would follow, so that a file made to mislead is refused
/// and not read past its columns. A checksum tells of accidents only.
final class GraphCheck {

    private final Columns columns;
    private final int nodes;
    private final int identifiers;
    private final int words;
    private final int links;

    GraphCheck(Columns columns) {
        this.columns = columns;
        nodes = columns.size(Section.NODE_UP_START) - 1;
        identifiers = columns.size(Section.IDENTIFIER_NODE);
        words = columns.size(Section.WORD_START) - 1;
        links = columns.size(Section.LINK_HOLDER);
    }

    /// The first column that does not hold together.
    Optional<Section> fault() {
        for (Section section : Section.values()) {
            if (!sound(section)) {
                return Optional.of(section);
            }
        }
        return linked() ? Optional.empty() : Optional.of(Section.DOWN_LINK);
    }

    private boolean sound(Section section) {
        return switch (section) {
            case IDENTIFIER_BYTES,
                    WORD_BYTES,
                    DESCRIPTION_BYTES,
                    SOURCE_BYTES,
                    LINK_FROM,
                    LINK_TO,
                    LINK_RECORDED,
                    GAP_RECORDED -> sized(section);
            case IDENTIFIER_START -> starts(section, identifiers, Section.IDENTIFIER_BYTES) && sorted();
            case IDENTIFIER_NODE -> below(section, nodes);
            case NODE_IDENTIFIER_START -> starts(section, nodes, Section.NODE_IDENTIFIER) && named();
            case NODE_IDENTIFIER -> columns.size(section) == identifiers && below(section, identifiers);
            case WORD_START -> starts(section, words, Section.WORD_BYTES);
            case DESCRIPTION_START ->
                starts(section, columns.size(Section.DESCRIPTION_IDENTIFIER), Section.DESCRIPTION_BYTES);
            case DESCRIPTION_IDENTIFIER, GAP_IDENTIFIER, LINK_HOLDER, LINK_HELD ->
                sized(section) && below(section, identifiers);
            case DESCRIPTION_SOURCE, GAP_REASON, GAP_SOURCE, LINK_SOURCE -> sized(section) && below(section, words);
            case NODE_DESCRIPTION_START -> starts(section, nodes, Section.DESCRIPTION_IDENTIFIER);
            case LINK_KIND -> sized(section) && kinds();
            case CAPITAL_LEAST, CAPITAL_MOST, VOTES_LEAST, VOTES_MOST -> sized(section) && shares(section);
            case NODE_UP_START -> starts(section, nodes, Section.LINK_HELD);
            case NODE_DOWN_START -> starts(section, nodes, Section.DOWN_LINK);
            case DOWN_LINK -> sized(section) && below(section, links);
            case GAP_LEVEL -> sized(section) && levels();
            case NODE_GAP_START -> starts(section, nodes, Section.GAP_IDENTIFIER);
        };
    }

    /// Columns of one table have as many rows.
    private boolean sized(Section section) {
        String name = section.name();
        int rows = columns.size(section);
        if (name.endsWith("_BYTES")) {
            return true;
        }
        if (name.startsWith("GAP_")) {
            return rows == columns.size(Section.GAP_IDENTIFIER);
        }
        return rows == (name.startsWith("DESCRIPTION_") ? columns.size(Section.DESCRIPTION_IDENTIFIER) : links);
    }

    private boolean starts(Section section, int rows, Section of) {
        if (rows < 0
                || columns.size(section) != rows + 1
                || columns.at(section, 0) != 0
                || columns.at(section, rows) != columns.size(of)) {
            return false;
        }
        for (int row = 0; row < rows; row++) {
            if (columns.at(section, row) > columns.at(section, row + 1)) {
                return false;
            }
        }
        return true;
    }

    private boolean below(Section section, int limit) {
        for (int row = 0; row < columns.size(section); row++) {
            int value = columns.at(section, row);
            if (value < 0 || value >= limit) {
                return false;
            }
        }
        return true;
    }

    private boolean kinds() {
        for (int link = 0; link < links; link++) {
            if ((columns.byteAt(Section.LINK_KIND, link) & ~Section.LAPSED) >= Holding.Kind.values().length) {
                return false;
            }
        }
        return true;
    }

    private boolean levels() {
        for (int gap = 0; gap < columns.size(Section.GAP_LEVEL); gap++) {
            if (columns.byteAt(Section.GAP_LEVEL, gap) >= ParentGap.Level.values().length) {
                return false;
            }
        }
        return true;
    }

    private boolean shares(Section section) {
        Section least = section == Section.VOTES_MOST ? Section.VOTES_LEAST : Section.CAPITAL_LEAST;
        boolean upper = section == Section.VOTES_MOST || section == Section.CAPITAL_MOST;
        for (int link = 0; link < links; link++) {
            int share = columns.at(section, link);
            if (share < 0 || share > Share.WHOLE || upper && share < columns.at(least, link)) {
                return false;
            }
        }
        return true;
    }

    /// Identifiers are found by halving: each is after the one before, and has its zero byte.
    private boolean sorted() {
        MemorySegment bytes = columns.segment(Section.IDENTIFIER_BYTES);
        for (int i = 0; i < identifiers; i++) {
            int from = columns.at(Section.IDENTIFIER_START, i);
            int to = columns.at(Section.IDENTIFIER_START, i + 1);
            if (!written(bytes, from, to)
                    || i > 0 && !after(bytes, columns.at(Section.IDENTIFIER_START, i - 1), from, to)) {
                return false;
            }
        }
        return true;
    }

    /// Whether an identifier has its zero byte and is text: what is not would never be found under its own name.
    private static boolean written(MemorySegment bytes, int from, int to) {
        boolean scheme = false;
        boolean plain = true;
        for (int at = from; at < to; at++) {
            byte octet = bytes.get(ValueLayout.JAVA_BYTE, at);
            scheme |= octet == 0;
            plain &= octet >= 0;
        }
        if (!scheme || plain) {
            return scheme;
        }
        byte[] key = bytes.asSlice(from, (long) to - from).toArray(ValueLayout.JAVA_BYTE);
        return Arrays.equals(key, Identifiers.key(Identifiers.id(key)));
    }

    private static boolean after(MemorySegment bytes, int before, int from, int to) {
        long apart = MemorySegment.mismatch(bytes, before, from, bytes, from, to);
        if (apart < 0 || apart == to - from) {
            return false;
        }
        return apart == from - before
                || (bytes.get(ValueLayout.JAVA_BYTE, before + apart) & 0xff)
                        < (bytes.get(ValueLayout.JAVA_BYTE, from + apart) & 0xff);
    }

    /// Each node has an identifier, and the identifiers of a node are those that name it.
    private boolean named() {
        for (int node = 0; node < nodes; node++) {
            int from = columns.at(Section.NODE_IDENTIFIER_START, node);
            int to = columns.at(Section.NODE_IDENTIFIER_START, node + 1);
            if (from == to) {
                return false;
            }
            for (int at = from; at < to; at++) {
                int identifier = columns.at(Section.NODE_IDENTIFIER, at);
                if (identifier < 0
                        || identifier >= identifiers
                        || columns.at(Section.IDENTIFIER_NODE, identifier) != node) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Links are under the node they say, both ways.
    private boolean linked() {
        for (int node = 0; node < nodes; node++) {
            for (int link = columns.at(Section.NODE_UP_START, node);
                    link < columns.at(Section.NODE_UP_START, node + 1);
                    link++) {
                if (columns.at(Section.IDENTIFIER_NODE, columns.at(Section.LINK_HELD, link)) != node) {
                    return false;
                }
            }
            for (int at = columns.at(Section.NODE_DOWN_START, node);
                    at < columns.at(Section.NODE_DOWN_START, node + 1);
                    at++) {
                int holder = columns.at(Section.LINK_HOLDER, columns.at(Section.DOWN_LINK, at));
                if (columns.at(Section.IDENTIFIER_NODE, holder) != node) {
                    return false;
                }
            }
        }
        return true;
    }
}
