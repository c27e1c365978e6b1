package fr.etagere.supplier;

import fr.etagere.exposure.Exposure;
import fr.etagere.filings.EntityIds;
import fr.etagere.ownership.Basis;
import fr.etagere.ownership.Described;
import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.FilingSource;
import fr.etagere.ownership.Gap;
import fr.etagere.ownership.Holding;
import fr.etagere.ownership.LegalEntity;
import fr.etagere.ownership.Ownership;
import fr.etagere.ownership.OwnershipGraph;
import fr.etagere.ownership.ParentGap;
import fr.etagere.shared.Read;
import fr.etagere.shared.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Says entities, links, gaps and ties to a State in words, each as its source words it. Every page uses the same ones.
public final class EntityWords {

    /// `kind-hash:` before what a file wrote, and `@kind-hash` after it.
    private static final Pattern LOCAL_SCOPE = Pattern.compile("^[a-z-]+-[0-9a-f]{8}:|@[a-z-]+-[0-9a-f]{8}$");

    private static final Set<Gap.Code> IN_BILLIONTHS = Set.of(Gap.Code.VOTES_INCOMPLETE, Gap.Code.OVER_THE_WHOLE);

    private final OwnershipGraph graph;
    private final Ownership ownership;
    private final Texts texts;
    private final LinkWords links;
    private final boolean persons;
    private final Map<EntityId, Integer> numbered = new HashMap<>();

    /// @param persons whether natural persons are named; a file that goes round does not name them
    public EntityWords(OwnershipGraph graph, Ownership ownership, Texts texts, boolean persons) {
        this.graph = graph;
        this.ownership = ownership;
        this.texts = texts;
        this.persons = persons;
        links = new LinkWords(texts);
    }

    /// `Name (identifier)`; the name alone when the identifier has no meaning outside one file, the identifier
    /// alone when no source gives a name.
    public String named(EntityId id) {
        Optional<Described> described = ownership.find(id);
        if (described.isPresent() && !persons && person(described.get())) {
            return anonymous(described.get());
        }
        return described
                .map(Described::name)
                .map(name -> local(described.get().id()) ? name : name + " (" + id + ")")
                .orElseGet(() -> bare(id));
    }

    private static boolean local(EntityId id) {
        return id.scheme().equals(EntityId.LOCAL);
    }

    /// What the file itself wrote, without what tells files apart.
    private static String bare(EntityId id) {
        return local(id) ? LOCAL_SCOPE.matcher(id.value()).replaceAll("") : id.toString();
    }

    /// The name; the identifier when no source gives one.
    public String name(EntityId id) {
        Optional<Described> described = ownership.find(id);
        if (described.isPresent() && !persons && person(described.get())) {
            return anonymous(described.get());
        }
        return described.map(Described::name).orElseGet(() -> bare(id));
    }

    /// The identifier for a table; empty when it means nothing outside one file, and for a person that is not named,
    /// whose identifier may be the name.
    String identifier(EntityId id) {
        Optional<Described> described = ownership.find(id);
        boolean hidden = described.isPresent() && !persons && person(described.get());
        return hidden || local(id) ? "" : id.toString();
    }

    Optional<Described> find(EntityId id) {
        return ownership.find(id);
    }

    /// One key for an entity that links name by several identifiers.
    EntityId key(EntityId id) {
        return ownership.find(id).map(Described::id).orElse(id);
    }

    private static boolean person(Described described) {
        return described.descriptions().stream().anyMatch(entity -> entity.kind() == LegalEntity.Kind.PERSON);
    }

    private String anonymous(Described person) {
        int number = numbered.computeIfAbsent(person.id(), _ -> numbered.size() + 1);
        return texts.get("supplier.person", number);
    }

    /// A link in full, from the side of the one held, with its source and date.
    public String link(Holding link) {
        String said = texts.get("ownership.link." + link.kind());
        if (link.kind() == Holding.Kind.SHARES) {
            said += " (" + texts.get("ownership.link.share", links.figure(link.capital()), links.figure(link.votes()))
                    + ")";
        }
        return texts.get("ownership.link", named(link.held()), said, named(link.holder())) + " " + source(link)
                + (link.lapsed() ? " " + texts.get("ownership.link.lapsed") : "");
    }

    /// Links one under the other, for a terminal.
    public List<String> tree(List<Holding> chain) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < chain.size(); i++) {
            lines.add("    " + (i == chain.size() - 1 ? "└ " : "├ ") + link(chain.get(i)));
        }
        return lines;
    }

    /// Gaps under their title, for a terminal; nothing when there are none.
    public List<String> gaps(List<Gap> gaps) {
        var lines = new ArrayList<String>();
        if (!gaps.isEmpty()) {
            lines.add(texts.get("ownership.gaps"));
            gaps.forEach(gap -> lines.add("  ? " + gap(gap)));
        }
        return lines;
    }

    /// `[register, day]`, with the document when the register names one.
    String source(Holding link) {
        String title = title(link);
        return link.recorded() == null
                ? texts.get("ownership.link.undated", title)
                : texts.get("ownership.link.source", title, texts.date(link.recorded()));
    }

    /// A register's own title, with the document that it names for the link.
    String title(Holding link) {
        String title = title(link.source());
        return link.document() == null ? title : texts.get("ownership.link.document", title, link.document());
    }

    /// A register's own title.
    String title(String source) {
        return graph.source(source).map(FilingSource::title).orElse(source);
    }

    /// What is missing, and the document that would settle it.
    public String gap(Gap gap) {
        return texts.get("ownership.gap", named(gap.about()), missing(gap), document(gap));
    }

    String missing(Gap gap) {
        // What sources say differently of a person is who that person is.
        boolean unnamed = !persons
                && ownership.find(gap.about()).filter(EntityWords::person).isPresent();
        String details = gap.details().stream()
                .limit(unnamed ? 1 : gap.details().size())
                .map(detail ->
                        IN_BILLIONTHS.contains(gap.code()) ? links.percent(Integer.parseInt(detail)) : worded(detail))
                .collect(Collectors.joining(", "));
        if (gap.code() == Gap.Code.REGISTRATION_LAPSED) {
            return gap.details().size() > 1
                    ? texts.get(
                            "ownership.gap.REGISTRATION_LAPSED",
                            texts.date(LocalDate.parse(gap.details().get(1))))
                    : texts.get("ownership.gap.REGISTRATION_LAPSED.undated");
        }
        if (gap.code() == Gap.Code.REGISTRATION_VOID) {
            String said = texts.get("ownership.registration." + gap.details().get(1));
            return gap.details().size() > 2
                    ? texts.get(
                            "ownership.gap.REGISTRATION_VOID.survivor",
                            said,
                            worded(gap.details().get(2)))
                    : texts.get("ownership.gap.REGISTRATION_VOID", said);
        }
        return texts.get("ownership.gap." + gap.code(), details);
    }

    String document(Gap gap) {
        return texts.get("ownership.document." + gap.code().settledBy());
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
        return graph.source(detail)
                .map(FilingSource::title)
                .orElseGet(() -> EntityIds.read(detail) instanceof Read.Ok<EntityId>(EntityId id) ? named(id) : detail);
    }

    /// What ties an entity to the State of a law.
    public String hold(Exposure.Hold hold) {
        return switch (hold) {
            case Exposure.Hold.Seat(String seat, String country) ->
                texts.get("exposure.hold.seat", texts.get("exposure.seat." + seat), links.country(country));
            case Exposure.Hold.Above above ->
                texts.get(
                        above.basis() == Basis.ACCOUNTING_CONSOLIDATION
                                ? "exposure.hold.consolidates"
                                : "exposure.hold.above",
                        named(above.id()),
                        links.country(above.country()),
                        texts.get("ownership.basis." + above.basis()),
                        texts.get("ownership.certainty." + above.certainty()));
            case Exposure.Hold.Branch branch ->
                texts.get("exposure.hold.branch", links.country(branch.country()), link(branch.link()));
            case Exposure.Hold.Stated(String country, String source) ->
                texts.get("exposure.hold.stated", links.country(country), source);
        };
    }

    /// A country's name, or that nobody published it.
    public String country(@Nullable String code) {
        return code == null ? texts.get("supplier.country.unknown") : links.country(code);
    }
}
