package fr.etagere.app;

import fr.etagere.filings.EntityIds;
import fr.etagere.ownership.Controller;
import fr.etagere.ownership.Controllers;
import fr.etagere.ownership.Described;
import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.FilingSource;
import fr.etagere.ownership.Gap;
import fr.etagere.ownership.Holding;
import fr.etagere.ownership.Ownership;
import fr.etagere.ownership.OwnershipGraph;
import fr.etagere.ownership.ParentGap;
import fr.etagere.ownership.Share;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Read;
import fr.etagere.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Who controls, for people: a tree of grounds, each link worded as its source words it, from the entity up.
final class ControllersPage {

    private static final Set<Gap.Code> IN_BILLIONTHS = Set.of(Gap.Code.VOTES_INCOMPLETE, Gap.Code.OVER_THE_WHOLE);

    private final OwnershipGraph graph;
    private final Ownership ownership;
    private final Texts texts;

    ControllersPage(OwnershipGraph graph, Ownership ownership, Texts texts) {
        this.graph = graph;
        this.ownership = ownership;
        this.texts = texts;
    }

    List<String> lines(Controllers answer) {
        var lines = new ArrayList<String>();
        lines.add(texts.get("ownership.title", named(answer.id()), texts.date(answer.asOf())));
        if (!answer.person().equals(answer.id())) {
            lines.add(texts.get("ownership.for-person", named(answer.person())));
        }
        lines.add(texts.get(answer.ultimate().isEmpty() ? "ownership.none" : "ownership.above"));
        for (Controller one : answer.ultimate()) {
            lines.add("  ● " + top(one));
            tree(one.chain().reversed(), lines);
        }
        if (!answer.beside().isEmpty()) {
            lines.add(texts.get("ownership.beside"));
            tree(answer.beside(), lines);
        }
        if (!answer.gaps().isEmpty()) {
            lines.add(texts.get("ownership.gaps"));
            answer.gaps().forEach(gap -> lines.add("  ? " + gap(gap)));
        }
        return lines;
    }

    private String top(Controller one) {
        String members = one.group().stream().map(this::named).collect(Collectors.joining(" + "));
        String country = one.country() == null ? "" : ", " + one.country();
        String shares = one.capital().unknown() && one.votes().unknown()
                ? ""
                : ", " + texts.get("ownership.shares", share(one.capital()), share(one.votes()));
        return members + country + " — " + texts.get("ownership.basis." + one.basis()) + shares + " ("
                + texts.get("ownership.certainty." + one.certainty()) + ")";
    }

    private void tree(List<Holding> links, List<String> lines) {
        for (int i = 0; i < links.size(); i++) {
            lines.add("    " + (i == links.size() - 1 ? "└ " : "├ ") + link(links.get(i)));
        }
    }

    String link(Holding link) {
        String words = texts.get("ownership.link." + link.kind());
        if (link.kind() == Holding.Kind.SHARES) {
            words = words + " (" + texts.get("ownership.link.share", share(link.capital()), share(link.votes())) + ")";
        }
        String said = texts.get("ownership.link", named(link.held()), words, named(link.holder()));
        String title = graph.source(link.source()).map(FilingSource::title).orElse(link.source());
        String source = link.recorded() == null
                ? texts.get("ownership.link.undated", title)
                : texts.get("ownership.link.source", title, texts.date(link.recorded()));
        return said + " " + source + (link.lapsed() ? " " + texts.get("ownership.link.lapsed") : "");
    }

    String gap(Gap gap) {
        String details = gap.details().stream()
                .map(detail -> IN_BILLIONTHS.contains(gap.code()) ? percent(Integer.parseInt(detail)) : worded(detail))
                .collect(Collectors.joining(", "));
        return texts.get(
                "ownership.gap",
                named(gap.about()),
                texts.get("ownership.gap." + gap.code(), details),
                texts.get("ownership.document." + gap.code().settledBy()));
    }

    /// A code of the graph in words; what is no code stays as it is.
    private String worded(String detail) {
        for (Holding.Kind kind : Holding.Kind.values()) {
            if (kind.name().equals(detail)) {
                return texts.get("ownership.link." + kind);
            }
        }
        for (ParentGap.Level level : ParentGap.Level.values()) {
            if (level.name().equals(detail)) {
                return texts.get("ownership.level." + level);
            }
        }
        return graph.source(detail).map(FilingSource::title).orElseGet(() -> named(detail));
    }

    private String named(String written) {
        return switch (EntityIds.read(written)) {
            case Read.Ok<EntityId>(EntityId id) -> named(id);
            case Read.Refused<EntityId> _ -> written;
        };
    }

    private String share(Share share) {
        if (share.unknown()) {
            return texts.get("ownership.share.unknown");
        }
        return share.known()
                ? percent(share.least())
                : texts.get("ownership.share.between", number(share.least()), number(share.most()));
    }

    String percent(int billionths) {
        return texts.get("ownership.share.exact", number(billionths));
    }

    /// All its decimals: 24 % is not 24.01 %.
    private String number(int billionths) {
        String plain = ControllersJson.percent(billionths).toPlainString();
        return texts.lang() == Lang.FR ? plain.replace('.', ',') : plain;
    }

    String named(EntityId id) {
        return ownership
                .find(id)
                .map(Described::name)
                .map(name -> name + " (" + id + ")")
                .orElse(id.toString());
    }
}
