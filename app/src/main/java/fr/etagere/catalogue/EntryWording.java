package fr.etagere.catalogue;

import fr.etagere.shared.FrameworkName;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An entry of the shelf in words, as of a day: what is known, what supports each fact, and what no longer does. The
/// terminal and the pages say the same.
public final class EntryWording {

    /// What lists write where they have no licence to write.
    private static final Set<String> UNSTATED = Set.of("N/A", "NOASSERTION", "NONE", "UNKNOWN", "OTHER");

    private final Catalogue catalogue;
    private final Lang lang;
    private final Texts texts;
    private final LocalDate on;

    /// @param on the day on which qualifications and evidence are judged
    public EntryWording(Catalogue catalogue, Lang lang, LocalDate on) {
        this.catalogue = catalogue;
        this.lang = lang;
        this.texts = Texts.of(lang);
        this.on = on;
    }

    /// A fact: what it is called, and its values.
    public record Fact(String label, List<String> values) {}

    /// What supports some facts.
    ///
    /// @param counts whether it counts as proof on the day
    /// @param fields the facts supported, in words
    /// @param title of the source
    /// @param url of the source; null when it has none
    /// @param status what kind of support it is, in words
    /// @param confidence how far the curator trusts it, in words
    /// @param state until when it counts, or why it does not; empty when it counts for ever
    public record Proof(
            boolean counts,
            List<String> fields,
            String title,
            @Nullable String url,
            String status,
            String confidence,
            LocalDate retrieved,
            String state) {}

    /// Who provides an entry, in words when nobody is known to.
    public static String provider(Entry entry, Texts texts) {
        return entry.provider().equals(Entry.PROVIDER_UNKNOWN) ? texts.get("provider.unknown") : entry.provider();
    }

    /// The functions it gives; those only guessed are said so.
    public List<String> functions(Entry entry) {
        String guessed = entry.functionsGuessed() ? " " + texts.get("show.guessed") : "";
        return entry.functions().stream()
                .map(function -> catalogue.vocabulary().label(function).in(lang) + guessed)
                .toList();
    }

    /// What a decision leans on.
    public List<Fact> facts(Entry entry) {
        var facts = new ArrayList<Fact>();
        catalogue.provider(entry.provider()).ifPresent(provider -> add(facts, "show.company", company(provider)));
        add(facts, "show.replaces", entry.replaces());
        add(facts, "show.licence", licence(entry));
        add(facts, "show.repository", entry.repository());
        add(facts, "show.website", entry.listed().website());
        add(facts, "show.open-to", bodies(entry.openTo()));
        add(facts, "show.closed-to", bodies(entry.closedTo()));
        add(facts, "show.vehicles", vehicles(entry.vehicles()));
        add(facts, "field.availableFrom", dateOrNull(entry.availableFrom()));
        add(facts, "field.availableTo", dateOrNull(entry.availableTo()));
        Entry.Cost cost = entry.cost();
        if (cost != null) {
            String rule = texts.get("cost." + cost.rule());
            add(facts, "show.cost", cost.amount() == null ? rule : texts.amount(cost.amount()) + " " + rule);
        }
        return facts;
    }

    /// Its security qualification in a sentence; null when it has none.
    public @Nullable String qualification(Entry entry) {
        Entry.Qualification held = entry.qualification();
        if (held == null) {
            return null;
        }
        String framework = FrameworkName.of(held.framework(), texts);
        return switch (held.state()) {
            case QUALIFIED ->
                texts.get(
                        "show.qualification",
                        framework,
                        texts.get(entry.inForce(on) ? "show.qualified" : "show.not-qualified"),
                        known(held.decision()),
                        date(held.from()),
                        date(held.to()),
                        known(held.perimeter()));
            case IN_PROGRESS -> texts.get("show.qualification-progress", framework);
        };
    }

    /// What other lists say of it.
    public List<Fact> elsewhere(Entry entry) {
        Elsewhere listed = entry.listed();
        var facts = new ArrayList<Fact>();
        add(facts, "show.other-names", listed.otherNames());
        add(facts, "show.published-by", listed.publishedBy());
        add(
                facts,
                "show.used-by",
                listed.usedBy().stream().map(Card.Use::by).distinct().toList());
        add(
                facts,
                "show.companies",
                listed.companies().stream().map(Card.Company::name).distinct().toList());
        add(facts, "show.cycles", listed.cycles().stream().map(this::cycle).toList());
        add(
                facts,
                "show.identifiers",
                listed.identifiers().entrySet().stream()
                        .map(id -> id.getKey() + " " + id.getValue())
                        .sorted()
                        .toList());
        listed.differing()
                .forEach(one -> add(
                        facts,
                        "show.differing",
                        texts.get("field." + one.field()) + texts.get("colon") + one.value() + " ("
                                + title(one.source()) + ")"));
        add(facts, "show.look-alikes", listed.lookAlikes());
        listed.related().forEach(one -> add(facts, "show.related." + one.relation(), one.id() + " (" + one.by() + ")"));
        return facts;
    }

    /// What supports its facts, in the order of the shelf, then what supports those of the company that provides it.
    public List<Proof> evidence(Entry entry) {
        return Stream.concat(
                        entry.evidence().stream(),
                        catalogue.provider(entry.provider()).stream().flatMap(provider -> provider.evidence().stream()))
                .map(this::proof)
                .toList();
    }

    /// Its legal name, its country, and every number stated, contested or not: the evidence says which.
    private List<String> company(Provider provider) {
        var said = new ArrayList<String>();
        said.add(provider.legalName() == null ? provider.name() : provider.legalName());
        if (provider.country() != null) {
            said.add(Locale.of("", provider.country()).getDisplayCountry(lang.locale()));
        }
        if (provider.siren() != null) {
            said.add("SIREN " + provider.siren());
        }
        if (provider.lei() != null) {
            said.add("LEI " + provider.lei());
        }
        if (provider.registers() != null) {
            provider.registers().forEach((scheme, value) -> said.add(scheme + " " + value));
        }
        return said;
    }

    private Proof proof(Evidence item) {
        LocalDate expires = item.expires();
        boolean contested = item.status() == Evidence.Status.CONTESTED;
        boolean expired = item.expired(on);
        String state = contested
                ? texts.get("show.contested")
                : expires == null ? "" : texts.get(expired ? "show.expired" : "show.expires", texts.date(expires));
        return new Proof(
                !contested && !expired,
                item.claims().stream().map(claim -> texts.get("field." + claim)).toList(),
                title(item.source()),
                catalogue.source(item.source()).map(EvidenceSource::url).orElse(null),
                texts.get("evidence." + item.status()),
                texts.get("confidence." + item.confidence()),
                item.retrieved(),
                state);
    }

    private String cycle(Card.SupportCycle cycle) {
        String ends = cycle.ends();
        return ends == null || ends.equals("false")
                ? cycle.cycle()
                : ends.equals("true")
                        ? texts.get("show.cycle-ended", cycle.cycle())
                        : texts.get("show.cycle", cycle.cycle(), ends);
    }

    /// Free software whose licence no list gives: nothing says that it is free.
    private @Nullable String licence(Entry entry) {
        boolean unknown =
                entry.licence() == null || UNSTATED.contains(entry.licence().toUpperCase(Locale.ROOT));
        return !unknown
                ? entry.licence()
                : entry.shelf() == Entry.Shelf.FREE_SOFTWARE ? texts.get("show.licence-unknown") : null;
    }

    private @Nullable List<String> bodies(@Nullable List<String> kinds) {
        return kinds == null
                ? null
                : kinds.stream().map(kind -> texts.get("body." + kind)).toList();
    }

    private @Nullable List<String> vehicles(@Nullable List<String> ids) {
        return ids == null
                ? null
                : ids.stream()
                        .map(id -> catalogue.entry(id).map(Entry::name).orElse(id))
                        .toList();
    }

    private String title(String source) {
        return catalogue.source(source).map(EvidenceSource::title).orElse(source);
    }

    private String known(@Nullable String value) {
        return value == null ? texts.get("show.unknown") : value;
    }

    private String date(@Nullable LocalDate date) {
        return date == null ? texts.get("show.unknown") : texts.date(date);
    }

    private @Nullable String dateOrNull(@Nullable LocalDate date) {
        return date == null ? null : texts.date(date);
    }

    private void add(List<Fact> facts, String key, @Nullable String value) {
        if (value != null) {
            facts.add(new Fact(texts.get(key), List.of(value)));
        }
    }

    private void add(List<Fact> facts, String key, @Nullable List<String> values) {
        if (values != null && !values.isEmpty()) {
            facts.add(new Fact(texts.get(key), values));
        }
    }
}
