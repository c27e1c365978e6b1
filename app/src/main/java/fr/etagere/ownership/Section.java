package fr.etagere.ownership;

/// The columns of a compiled graph, in the order of its file. A node is a legal entity; an identifier is one name
/// that a register gives it; `*_START` columns say where a row's items begin in another column, and have one more
/// value than rows.
enum Section {
    /// Scheme, a zero byte, value; sorted as unsigned bytes.
    IDENTIFIER_BYTES(1),
    IDENTIFIER_START(4),
    IDENTIFIER_NODE(4),
    NODE_IDENTIFIER_START(4),
    /// Best known first.
    NODE_IDENTIFIER(4),
    /// Short texts that come back often: sources, reasons.
    WORD_BYTES(1),
    WORD_START(4),
    DESCRIPTION_BYTES(1),
    DESCRIPTION_START(4),
    DESCRIPTION_IDENTIFIER(4),
    DESCRIPTION_SOURCE(4),
    NODE_DESCRIPTION_START(4),
    /// Links are sorted by the node held.
    LINK_HOLDER(4),
    LINK_HELD(4),
    /// Rank in [Holding.Kind]; the eighth bit when lapsed.
    LINK_KIND(1),
    CAPITAL_LEAST(4),
    CAPITAL_MOST(4),
    VOTES_LEAST(4),
    VOTES_MOST(4),
    /// Days since 1970; the least integer when none is published.
    LINK_FROM(4),
    LINK_TO(4),
    /// Id of the source; then a zero character and the document, when the source names one.
    LINK_SOURCE(4),
    LINK_RECORDED(4),
    NODE_UP_START(4),
    NODE_DOWN_START(4),
    DOWN_LINK(4),
    GAP_IDENTIFIER(4),
    GAP_LEVEL(1),
    GAP_REASON(4),
    GAP_SOURCE(4),
    GAP_RECORDED(4),
    NODE_GAP_START(4),
    SOURCE_BYTES(1);

    static final int LAPSED = 0x80;
    static final int NO_DAY = Integer.MIN_VALUE;

    /// Bytes of one value.
    final int width;

    Section(int width) {
        this.width = width;
    }
}
