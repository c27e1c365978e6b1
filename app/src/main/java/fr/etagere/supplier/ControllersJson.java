package fr.etagere.supplier;

import fr.etagere.ownership.Controller;
import fr.etagere.ownership.Controllers;
import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.FilingSource;
import fr.etagere.ownership.Gap;
import fr.etagere.ownership.Holding;
import fr.etagere.ownership.OwnershipGraph;
import fr.etagere.ownership.Share;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Who controls, for a program: `docs/schemas/controllers.schema.json`. Shares are intervals of percents.
public final class ControllersJson {

    private static final int DECIMALS_OF_PERCENT = 7;

    private final OwnershipGraph graph;
    private final Shown shown;
    private final Set<String> cited = new LinkedHashSet<>();

    /// @param shown how identifiers and names are written
    public ControllersJson(OwnershipGraph graph, Shown shown) {
        this.graph = graph;
        this.shown = shown;
    }

    public ObjectNode of(Controllers answer) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("id", id(answer.id()));
        root.put("name", name(answer.id(), answer.name()));
        root.put("person", id(answer.person()));
        root.put("asOf", answer.asOf().toString());
        ArrayNode ultimate = root.putArray("ultimate");
        answer.ultimate().forEach(one -> ultimate.add(controller(one)));
        ArrayNode beside = root.putArray("beside");
        answer.beside().forEach(link -> beside.add(link(link)));
        ArrayNode gaps = root.putArray("gaps");
        answer.gaps().forEach(gap -> gaps.add(gap(gap)));
        root.set("sources", sources());
        return root;
    }

    /// The sources of every link written so far.
    ArrayNode sources() {
        ArrayNode sources = JsonNodeFactory.instance.arrayNode();
        cited.forEach(id -> graph.source(id).ifPresent(source -> sources.add(source(source))));
        return sources;
    }

    private ObjectNode controller(Controller one) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", id(one.id()));
        ArrayNode group = node.putArray("group");
        one.group().stream().map(this::id).forEach(group::add);
        node.put("name", name(one.id(), one.name()));
        node.put("country", one.country());
        node.put("basis", one.basis().name());
        node.set("capital", share(one.capital()));
        node.set("votes", share(one.votes()));
        ArrayNode chain = node.putArray("chain");
        one.chain().forEach(link -> chain.add(link(link)));
        node.put("certainty", one.certainty().name());
        return node;
    }

    ObjectNode link(Holding link) {
        cited.add(link.source());
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("from", id(link.holder()));
        node.put("to", id(link.held()));
        node.put("kind", link.kind().name());
        if (link.kind() == Holding.Kind.SHARES) {
            ObjectNode share = node.putObject("share");
            share.set("capital", share(link.capital()));
            share.set("votes", share(link.votes()));
        } else {
            node.putNull("share");
        }
        node.put("source", link.source());
        node.put("document", link.document());
        node.put("date", text(link.recorded()));
        node.put("since", text(link.from()));
        node.put("until", text(link.to()));
        node.put("lapsed", link.lapsed());
        return node;
    }

    String id(EntityId id) {
        return shown.id(id).toString();
    }

    @Nullable
    String name(EntityId id, @Nullable String name) {
        return shown.name(id, name);
    }

    ObjectNode gap(Gap gap) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("code", gap.code().name());
        node.put("about", id(gap.about()));
        ArrayNode details = node.putArray("details");
        shown.details(gap).forEach(details::add);
        node.put("settledBy", gap.code().settledBy().name());
        return node;
    }

    /// A file of a register, as answers cite it.
    public static ObjectNode source(FilingSource source) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", source.id());
        node.put("kind", source.kind());
        node.put("title", source.title());
        node.put("from", source.from());
        node.put("sha256", source.sha256());
        node.put("retrieved", source.retrieved().toString());
        node.put("published", text(source.published()));
        return node;
    }

    static ArrayNode share(Share share) {
        return JsonNodeFactory.instance.arrayNode().add(percent(share.least())).add(percent(share.most()));
    }

    /// Exact: a billionth is the seventh decimal of a percent.
    static BigDecimal percent(int billionths) {
        BigDecimal percent = BigDecimal.valueOf(billionths, DECIMALS_OF_PERCENT).stripTrailingZeros();
        return percent.scale() < 0 ? percent.setScale(0) : percent;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
