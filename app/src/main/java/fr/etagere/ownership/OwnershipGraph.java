package fr.etagere.ownership;

import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/// Entities and links of any number of registers, as columns of integers. Each legal entity is one node, however many
/// sources describe it: two identifiers are joined when a source states both. Nothing is overwritten, every
/// description and every link stays with its source. Immutable; the same filings give the same graph in whatever
/// order they are added.
public final class OwnershipGraph {

    final Columns columns;
    private final Map<String, FilingSource> sources;

    OwnershipGraph(Columns columns, Map<String, FilingSource> sources) {
        this.columns = columns;
        this.sources = sources;
    }

    /// Writes the compiled form, which [#read] takes back. The same filings give the same bytes.
    public void write(OutputStream out) throws IOException {
        GraphFile.write(columns, out);
    }

    /// Takes a compiled graph where it lies: a mapped file stays mapped for as long as the graph is used. Every
    /// column is checked first, so what is refused here is never half believed; a description is decoded only when
    /// asked for.
    ///
    /// @param file the whole of it, as [#write] made it
    public static Read<OwnershipGraph> read(MemorySegment file) {
        return switch (GraphFile.read(file)) {
            case Read.Refused<Columns>(List<Violation> violations) -> new Read.Refused<>(violations);
            case Read.Ok<Columns>(Columns columns) -> {
                byte[] sources = columns.bytes(Section.SOURCE_BYTES, 0, columns.size(Section.SOURCE_BYTES));
                try {
                    yield new Read.Ok<>(new OwnershipGraph(columns, SourceCodec.decode(sources)));
                } catch (JacksonException e) {
                    yield new Read.Refused<>(
                            List.of(Violation.ofFile("ownership-graph-damaged", Section.SOURCE_BYTES.name())));
                }
            }
        };
    }

    /// Gathers filings. An entity or a link given twice is kept once. Not safe for use by several threads.
    public static final class Builder implements Filings {

        final Terms identifiers = new Terms();
        final Terms words = new Terms();
        final Terms descriptions = new Terms();
        final Union union = new Union();
        final Rows described = new Rows(3);
        final Rows links = new Rows(11);
        final Rows gaps = new Rows(5);
        final Map<String, FilingSource> sources = new LinkedHashMap<>();

        /// Remembers where filings come from; only the id links them.
        public void source(FilingSource source) {
            sources.put(source.id(), source);
        }

        @Override
        public void entity(LegalEntity entity) {
            int id = identifier(entity.id(), entity.source());
            for (EntityId other : entity.others()) {
                union.join(id, identifier(other, entity.source()));
            }
            described.add(id, word(entity.source()), descriptions.number(EntityCodec.encode(entity)));
        }

        @Override
        public void holding(Holding holding) {
            links.add(
                    identifier(holding.holder(), holding.source()),
                    identifier(holding.held(), holding.source()),
                    holding.kind().ordinal() | (holding.lapsed() ? Section.LAPSED : 0),
                    holding.capital().least(),
                    holding.capital().most(),
                    holding.votes().least(),
                    holding.votes().most(),
                    Days.toInt(holding.from()),
                    Days.toInt(holding.to()),
                    word(holding.document() == null ? holding.source() : holding.source() + '\0' + holding.document()),
                    Days.toInt(holding.recorded()));
        }

        @Override
        public void gap(ParentGap gap) {
            gaps.add(
                    identifier(gap.entity(), gap.source()),
                    gap.level().ordinal(),
                    word(gap.reason()),
                    word(gap.source()),
                    Days.toInt(gap.recorded()));
        }

        public OwnershipGraph build() {
            return new OwnershipGraph(Compilation.of(this), Map.copyOf(sources));
        }

        private int identifier(EntityId id, String source) {
            return identifiers.number(Identifiers.key(Identifiers.scoped(id, source)));
        }

        private int word(String word) {
            return words.number(word.getBytes(StandardCharsets.UTF_8));
        }
    }

    /// Legal entities, described or only named by a link.
    public int entities() {
        return columns.size(Section.NODE_UP_START) - 1;
    }

    public int links() {
        return columns.size(Section.LINK_HOLDER);
    }

    public Optional<FilingSource> source(String id) {
        return Optional.ofNullable(sources.get(id));
    }

    /// The node that an identifier names, or -1. A local identifier may leave out its source when one file alone uses
    /// it.
    int node(EntityId id) {
        byte[] key = Identifiers.key(id);
        int at = lowerBound(key);
        if (at < columns.size(Section.IDENTIFIER_NODE)
                && columns.compare(Section.IDENTIFIER_BYTES, Section.IDENTIFIER_START, at, key) == 0) {
            return columns.at(Section.IDENTIFIER_NODE, at);
        }
        return id.scheme().equals(EntityId.LOCAL) ? onlyScope(Identifiers.anyScope(id)) : -1;
    }

    private int onlyScope(byte[] start) {
        int at = lowerBound(start);
        int size = columns.size(Section.IDENTIFIER_NODE);
        boolean found = at < size && Identifiers.startsWith(identifierKey(at), start);
        boolean another = at + 1 < size && Identifiers.startsWith(identifierKey(at + 1), start);
        return found && !another ? columns.at(Section.IDENTIFIER_NODE, at) : -1;
    }

    private int lowerBound(byte[] key) {
        int low = 0;
        int high = columns.size(Section.IDENTIFIER_NODE);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (columns.compare(Section.IDENTIFIER_BYTES, Section.IDENTIFIER_START, middle, key) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private byte[] identifierKey(int identifier) {
        return columns.text(Section.IDENTIFIER_BYTES, Section.IDENTIFIER_START, identifier);
    }

    /// The identifier by which a node is best known: LEI, then SIREN, then the others.
    EntityId id(int node) {
        int first = columns.at(Section.NODE_IDENTIFIER_START, node);
        return identifier(columns.at(Section.NODE_IDENTIFIER, first));
    }

    private EntityId identifier(int identifier) {
        return Identifiers.id(identifierKey(identifier));
    }

    List<EntityId> identifiers(int node) {
        var all = new ArrayList<EntityId>();
        int end = columns.at(Section.NODE_IDENTIFIER_START, node + 1);
        for (int i = columns.at(Section.NODE_IDENTIFIER_START, node); i < end; i++) {
            all.add(identifier(columns.at(Section.NODE_IDENTIFIER, i)));
        }
        return all;
    }

    /// What each source says of it, by source.
    List<LegalEntity> descriptions(int node) {
        var all = new ArrayList<LegalEntity>();
        int end = columns.at(Section.NODE_DESCRIPTION_START, node + 1);
        for (int i = columns.at(Section.NODE_DESCRIPTION_START, node); i < end; i++) {
            all.add(description(i));
        }
        return all;
    }

    /// @throws IllegalStateException when the bytes are no description: the compiled file was made to mislead
    private LegalEntity description(int row) {
        EntityId id = identifier(columns.at(Section.DESCRIPTION_IDENTIFIER, row));
        try {
            return EntityCodec.decode(
                    columns.text(Section.DESCRIPTION_BYTES, Section.DESCRIPTION_START, row),
                    id,
                    word(columns.at(Section.DESCRIPTION_SOURCE, row)));
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new IllegalStateException("damaged compiled graph: the description of " + id, e);
        }
    }

    List<ParentGap> gaps(int node) {
        var all = new ArrayList<ParentGap>();
        int end = columns.at(Section.NODE_GAP_START, node + 1);
        for (int i = columns.at(Section.NODE_GAP_START, node); i < end; i++) {
            all.add(new ParentGap(
                    identifier(columns.at(Section.GAP_IDENTIFIER, i)),
                    ParentGap.Level.values()[columns.byteAt(Section.GAP_LEVEL, i)],
                    word(columns.at(Section.GAP_REASON, i)),
                    word(columns.at(Section.GAP_SOURCE, i)),
                    Days.toDate(columns.at(Section.GAP_RECORDED, i))));
        }
        return all;
    }

    /// First of the links by which a node is held; they end where those of the next node begin.
    int upStart(int node) {
        return columns.at(Section.NODE_UP_START, node);
    }

    int downStart(int node) {
        return columns.at(Section.NODE_DOWN_START, node);
    }

    int downLink(int at) {
        return columns.at(Section.DOWN_LINK, at);
    }

    int holder(int link) {
        return columns.at(Section.IDENTIFIER_NODE, columns.at(Section.LINK_HOLDER, link));
    }

    int held(int link) {
        return columns.at(Section.IDENTIFIER_NODE, columns.at(Section.LINK_HELD, link));
    }

    private static final Holding.Kind[] KINDS = Holding.Kind.values();

    Holding.Kind kind(int link) {
        return KINDS[columns.byteAt(Section.LINK_KIND, link) & ~Section.LAPSED];
    }

    boolean lapsed(int link) {
        return (columns.byteAt(Section.LINK_KIND, link) & Section.LAPSED) != 0;
    }

    boolean holdsOn(int link, int day) {
        return Days.holds(columns.at(Section.LINK_FROM, link), columns.at(Section.LINK_TO, link), day);
    }

    /// A link as its source stated it.
    Holding holding(int link) {
        // The document rides with the source: few links name one, and a column would weigh on all.
        String[] source = word(columns.at(Section.LINK_SOURCE, link)).split("\0", 2);
        return new Holding(
                identifier(columns.at(Section.LINK_HOLDER, link)),
                identifier(columns.at(Section.LINK_HELD, link)),
                kind(link),
                new Share(columns.at(Section.CAPITAL_LEAST, link), columns.at(Section.CAPITAL_MOST, link)),
                new Share(columns.at(Section.VOTES_LEAST, link), columns.at(Section.VOTES_MOST, link)),
                Days.toDate(columns.at(Section.LINK_FROM, link)),
                Days.toDate(columns.at(Section.LINK_TO, link)),
                lapsed(link),
                source[0],
                Days.toDate(columns.at(Section.LINK_RECORDED, link)),
                source.length == 1 ? null : source[1]);
    }

    private String word(int word) {
        return new String(columns.text(Section.WORD_BYTES, Section.WORD_START, word), StandardCharsets.UTF_8);
    }
}
