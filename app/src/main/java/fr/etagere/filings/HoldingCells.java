package fr.etagere.filings;

import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.Holding;
import fr.etagere.ownership.Holding.Kind;
import fr.etagere.ownership.Share;
import fr.etagere.rows.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The cells of a row of holdings: who, what kind, which shares, when.
final class HoldingCells {

    private static final Pattern LOCAL = Pattern.compile(EntityId.LOCAL + "-(.+)");
    private static final Pattern SPACES = Pattern.compile("[\\s\u00a0\u202f]+");

    private static final Map<String, Kind> FRENCH = Map.ofEntries(
            Map.entry("actions", Kind.SHARES),
            Map.entry("parts", Kind.SHARES),
            Map.entry("consolidation-directe", Kind.DIRECT_CONSOLIDATION),
            Map.entry("consolidation-ultime", Kind.ULTIMATE_CONSOLIDATION),
            Map.entry("droit-de-veto", Kind.VETO),
            Map.entry("nomination", Kind.APPOINTMENT),
            Map.entry("action-specifique", Kind.GOLDEN_SHARE),
            Map.entry("autre-controle", Kind.OTHER_CONTROL),
            Map.entry("mandat", Kind.OFFICE),
            Map.entry("gestion-de-fonds", Kind.FUND_MANAGEMENT),
            Map.entry("compartiment", Kind.SUBFUND),
            Map.entry("fonds-nourricier", Kind.FEEDER_FUND),
            Map.entry("succursale", Kind.BRANCH));

    private HoldingCells() {}

    /// `SCHEME-value` as org-id.guide has it, or a bare LEI, SIREN or SIRET; without any, the name alone, which means
    /// nothing outside the table.
    static EntityId id(Row row, String column, @Nullable String name, String source) {
        String written = row.label(column);
        if (written == null) {
            if (name == null) {
                row.fault(column, "holding-id-missing");
            }
            return new EntityId(EntityId.LOCAL, source + ":" + name);
        }
        String bare = SPACES.matcher(written).replaceAll("");
        EntityId id = written(bare, source);
        if (id == null) {
            row.fault(column, "holding-id");
            return new EntityId(EntityId.LOCAL, source + ":" + written);
        }
        return id;
    }

    private static @Nullable EntityId written(String text, String source) {
        Matcher local = LOCAL.matcher(text);
        if (local.matches()) {
            return new EntityId(EntityId.LOCAL, source + ":" + local.group(1));
        }
        EntityId coded = OrgIds.split(text).orElse(null);
        return coded == null ? bare(text) : OrgIds.wellFormed(coded) && OrgIds.agrees(coded) ? coded : null;
    }

    private static @Nullable EntityId bare(String value) {
        if (Identifiers.isSiren(value) || Identifiers.isSiret(value)) {
            return EntityId.siren(value);
        }
        String lei = value.toUpperCase(Locale.ROOT);
        return Identifiers.isLei(lei) ? EntityId.lei(lei) : null;
    }

    static Holding link(Row row, HoldingColumns columns, EntityId holder, EntityId held, String source) {
        LocalDate from = row.day(columns.name("from"));
        LocalDate to = row.day(columns.name("to"));
        if (from != null && to != null && to.isBefore(from)) {
            row.fault(columns.name("to"), "link-ends-before-it-begins");
        }
        String document = row.text(columns.name("source"));
        return new Holding(
                holder,
                held,
                kind(row, columns.name("kind")),
                share(row, columns, "capital"),
                share(row, columns, "votes"),
                from,
                to,
                false,
                source,
                row.day(columns.name("recorded")),
                document == null
                        ? null
                        : SPACES.matcher(document).replaceAll(" ").strip());
    }

    private static Kind kind(Row row, String column) {
        String written = row.label(column);
        if (written == null) {
            return Kind.SHARES;
        }
        String plain = written.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        for (Kind kind : Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(plain)) {
                return kind;
            }
        }
        Kind french = FRENCH.get(plain);
        if (french == null) {
            row.fault(column, "holding-kind");
            return Kind.SHARES;
        }
        return french;
    }

    /// The exact share, or its bounds: both at once may not disagree.
    private static Share share(Row row, HoldingColumns columns, String what) {
        BigDecimal exact = Percentage.of(row, columns.name(what));
        BigDecimal least = Percentage.of(row, columns.name(what + "_min"));
        BigDecimal most = Percentage.of(row, columns.name(what + "_max"));
        int from = least == null ? 0 : Percentage.down(least);
        int to = most == null ? Share.WHOLE : Percentage.up(most);
        Share stated = exact == null ? null : Percentage.exactly(exact);
        if (from > to || stated != null && (stated.most() < from || stated.least() > to)) {
            row.fault(columns.name(what), "share-contradiction");
            return Share.UNKNOWN;
        }
        return stated == null ? new Share(from, to) : stated;
    }
}
