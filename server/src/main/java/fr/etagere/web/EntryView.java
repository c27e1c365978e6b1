package fr.etagere.web;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Entry;
import fr.etagere.catalogue.EntryWording;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/// A thing on the shelf: what is known of it, and what supports each fact today.
///
/// @param behind who sells it; null where nobody may be told, or nobody sells it
record EntryView(
        Visit visit,
        Entry entry,
        Catalogue catalogue,
        LocalDate on,
        @Nullable Behind behind) {

    /// The company that sells it, in a line.
    ///
    /// @param known whether its name led to one company, and the address is its page
    record Behind(String said, String address, boolean known) {}

    /// A fact, with where its values lead.
    record FactView(String label, List<Value> values) {}

    /// @param address where it leads; null for nowhere
    record Value(String text, @Nullable String address) {}

    static String address(String id) {
        return "/etagere/" + UriUtils.encodePathSegment(id, StandardCharsets.UTF_8);
    }

    String provider() {
        return EntryWording.provider(entry, visit.texts());
    }

    String shelf() {
        return visit.texts().get("shelf." + entry.shelf());
    }

    String about() {
        return visit.lang().of(entry.fr(), entry.en());
    }

    List<String> functions() {
        return wording().functions(entry);
    }

    List<FactView> facts() {
        var facts = new ArrayList<FactView>();
        wording().facts(entry).forEach(fact -> facts.add(linked(fact)));
        lists(facts, "field.interfaces", entry.interfaces());
        lists(facts, "field.formats", entry.formats());
        lists(facts, "field.layers", entry.layers());
        if (entry.circle() != null) {
            lists(facts, "field.circle", List.of(entry.circle().toString()));
        }
        if (entry.centralPurchasing() != null) {
            lists(
                    facts,
                    "field.centralPurchasing",
                    List.of(visit.t(entry.centralPurchasing() ? "answer.yes" : "answer.no")));
        }
        return facts;
    }

    List<String> lacks() {
        return Objects.requireNonNullElse(entry.lacks(), List.<String>of()).stream()
                .map(function -> catalogue.vocabulary().has(function)
                        ? catalogue.vocabulary().label(function).in(visit.lang())
                        : function)
                .toList();
    }

    @Nullable
    String qualification() {
        return wording().qualification(entry);
    }

    List<FactView> elsewhere() {
        return wording().elsewhere(entry).stream().map(this::linked).toList();
    }

    List<EntryWording.Proof> evidence() {
        return wording().evidence(entry);
    }

    /// Whether its qualification counts today.
    boolean qualified() {
        return entry.inForce(on);
    }

    String here() {
        return address(entry.id());
    }

    boolean ended() {
        return entry.availableTo() != null && on.isAfter(entry.availableTo());
    }

    boolean publiccode() {
        return entry.repository() != null && entry.licence() != null;
    }

    String day(LocalDate date) {
        return visit.texts().date(date);
    }

    private void lists(List<FactView> facts, String key, @Nullable List<String> values) {
        if (values != null && !values.isEmpty()) {
            String name = visit.texts().get(key);
            facts.add(new FactView(
                    name.substring(0, 1).toUpperCase(visit.lang().locale()) + name.substring(1),
                    values.stream().map(value -> new Value(value, null)).toList()));
        }
    }

    private FactView linked(EntryWording.Fact fact) {
        return new FactView(
                fact.label(),
                fact.values().stream()
                        .map(value -> new Value(value, target(value)))
                        .toList());
    }

    /// Outside by the web only; inside, another thing on the shelf that is named by its id, or as a vehicle is.
    private @Nullable String target(String value) {
        if (value.matches("https?://\\S+")) {
            return value;
        }
        String id = value.replaceFirst(" \\(.*", "");
        if (catalogue.entry(id).isPresent()) {
            return address(id);
        }
        return Objects.requireNonNullElse(entry.vehicles(), List.<String>of()).stream()
                .filter(vehicle -> catalogue
                        .entry(vehicle)
                        .map(Entry::name)
                        .filter(value::equals)
                        .isPresent())
                .findFirst()
                .map(EntryView::address)
                .orElse(null);
    }

    private EntryWording wording() {
        return new EntryWording(catalogue, visit.lang(), on);
    }
}
