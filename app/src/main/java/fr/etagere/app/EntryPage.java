package fr.etagere.app;

import fr.etagere.catalogue.Card;
import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Elsewhere;
import fr.etagere.catalogue.Entry;
import fr.etagere.catalogue.Evidence;
import fr.etagere.catalogue.EvidenceSource;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One entry in full for people: what is known, what supports each fact, and what no longer does.
final class EntryPage {

    private static final int NAMED = 12;

    /// What lists write where they have no licence to write.
    private static final Set<String> UNSTATED = Set.of("N/A", "NOASSERTION", "NONE", "UNKNOWN", "OTHER");

    private final Catalogue catalogue;
    private final Lang lang;
    private final Texts texts;
    private final LocalDate on;
    private final List<String> lines = new ArrayList<>();

    private EntryPage(Catalogue catalogue, Lang lang, LocalDate on) {
        this.catalogue = catalogue;
        this.lang = lang;
        this.texts = Texts.of(lang);
        this.on = on;
    }

    static List<String> of(Entry entry, Catalogue catalogue, Lang lang, LocalDate on) {
        var page = new EntryPage(catalogue, lang, on);
        page.head(entry);
        page.facts(entry);
        page.elsewhere(entry.listed());
        page.evidence(entry);
        return List.copyOf(page.lines);
    }

    private void head(Entry entry) {
        lines.add(entry.name() + " · " + texts.get("shelf." + entry.shelf()) + " · " + provider(entry, texts) + "  ["
                + entry.id() + "]");
        lines.add(lang.of(entry.fr(), entry.en()));
        entry.functions()
                .forEach(function -> lines.add(
                        "  · " + catalogue.vocabulary().label(function).in(lang) + guessed(entry)));
    }

    /// Who provides it, in words when nobody is known to.
    static String provider(Entry entry, Texts texts) {
        return entry.provider().equals(Entry.PROVIDER_UNKNOWN) ? texts.get("provider.unknown") : entry.provider();
    }

    private String guessed(Entry entry) {
        return entry.functionsGuessed() ? " " + texts.get("show.guessed") : "";
    }

    private void facts(Entry entry) {
        line("show.replaces", entry.replaces());
        line("show.licence", licence(entry));
        line("show.repository", entry.repository());
        line("show.website", entry.listed().website());
        line("show.open-to", bodies(entry.openTo()));
        line("show.closed-to", bodies(entry.closedTo()));
        line("show.vehicles", vehicles(entry.vehicles()));
        if (entry.availableFrom() != null) {
            line("field.availableFrom", texts.date(entry.availableFrom()));
        }
        if (entry.availableTo() != null) {
            line("field.availableTo", texts.date(entry.availableTo()));
        }
        if (entry.cost() != null) {
            Entry.Cost cost = entry.cost();
            String rule = texts.get("cost." + cost.rule());
            line("show.cost", cost.amount() == null ? rule : texts.amount(cost.amount()) + " " + rule);
        }
        Entry.Qualification qualification = entry.qualification();
        if (qualification != null) {
            lines.add("  "
                    + switch (qualification.state()) {
                        case QUALIFIED ->
                            texts.get(
                                    "show.qualification",
                                    texts.get("framework." + qualification.framework()),
                                    texts.get(entry.inForce(on) ? "show.qualified" : "show.not-qualified"),
                                    known(qualification.decision()),
                                    date(qualification.from()),
                                    date(qualification.to()),
                                    known(qualification.perimeter()));
                        case IN_PROGRESS ->
                            texts.get(
                                    "show.qualification-progress", texts.get("framework." + qualification.framework()));
                    });
        }
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

    private void elsewhere(Elsewhere listed) {
        line("show.other-names", listed.otherNames());
        line("show.published-by", listed.publishedBy());
        line(
                "show.used-by",
                listed.usedBy().stream().map(Card.Use::by).distinct().toList());
        line(
                "show.companies",
                listed.companies().stream().map(Card.Company::name).distinct().toList());
        line(
                "show.cycles",
                listed.cycles().stream()
                        .map(cycle -> cycle.ends() == null || cycle.ends().equals("false")
                                ? cycle.cycle()
                                : cycle.ends().equals("true")
                                        ? texts.get("show.cycle-ended", cycle.cycle())
                                        : texts.get("show.cycle", cycle.cycle(), cycle.ends()))
                        .toList());
        line(
                "show.identifiers",
                listed.identifiers().entrySet().stream()
                        .map(id -> id.getKey() + " " + id.getValue())
                        .sorted()
                        .toList());
        listed.differing()
                .forEach(one -> line(
                        "show.differing",
                        texts.get("field." + one.field()) + texts.get("colon") + one.value() + " ("
                                + title(one.source()) + ")"));
        line("show.look-alikes", listed.lookAlikes());
        listed.related().forEach(one -> line("show.related." + one.relation(), one.id() + " (" + one.by() + ")"));
    }

    private void evidence(Entry entry) {
        lines.add(texts.get("show.evidence"));
        for (Evidence item : entry.evidence()) {
            String fields = item.claims().stream()
                    .map(claim -> texts.get("field." + claim))
                    .collect(Collectors.joining(", "));
            LocalDate expires = item.expires();
            String state = item.status() == Evidence.Status.CONTESTED
                    ? ", " + texts.get("show.contested")
                    : expires == null
                            ? ""
                            : ", " + texts.get(expires.isBefore(on) ? "show.expired" : "show.expires", date(expires));
            lines.add("  %s %s%s%s (%s, %s, %s%s)"
                    .formatted(
                            counts(item) ? "✓" : "✗",
                            fields,
                            texts.get("colon"),
                            title(item.source()),
                            texts.get("evidence." + item.status()),
                            texts.get("confidence." + item.confidence()),
                            item.retrieved(),
                            state));
        }
    }

    private boolean counts(Evidence item) {
        return item.status() != Evidence.Status.CONTESTED
                && (item.expires() == null || !item.expires().isBefore(on));
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

    private void line(String key, @Nullable String value) {
        if (value != null) {
            lines.add("  " + texts.get(key) + texts.get("colon") + value);
        }
    }

    private void line(String key, @Nullable List<String> values) {
        if (values != null && !values.isEmpty()) {
            String more = values.size() > NAMED ? " … (" + values.size() + ")" : "";
            line(key, String.join(", ", values.subList(0, Math.min(NAMED, values.size()))) + more);
        }
    }
}
