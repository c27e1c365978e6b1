package fr.etagere.cartography;

import fr.etagere.backing.Backed;
import fr.etagere.backing.BackedWords;
import fr.etagere.backing.Backing;
import fr.etagere.backing.Identity;
import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Entry;
import fr.etagere.catalogue.Provider;
import fr.etagere.ownership.Certainty;
import fr.etagere.portfolio.CutOff;
import fr.etagere.portfolio.Dependency;
import fr.etagere.portfolio.Fate;
import fr.etagere.portfolio.NodeId;
import fr.etagere.portfolio.Suppliers;
import fr.etagere.shared.Bilingual;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Texts;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Whether substitutes fall with what is cut off: who provides each is asked of the map, of the
/// registers and of the shelf, as a decision asks. Each provider is asked about once. Not safe for
/// use by several threads.
final class Fates {

    private final Backing backing;
    private final Materials law;
    private final Catalogue catalogue;
    private final LocalDate day;
    private final Severed severed;
    private final Map<String, Fate> known = new HashMap<>();

    /// @param law with [Backing#LAW]
    Fates(Backing backing, Materials law, Catalogue catalogue, LocalDate day, Severed severed) {
        this.backing = backing;
        this.law = law;
        this.catalogue = catalogue;
        this.day = day;
        this.severed = severed;
    }

    /// By the id of each entry.
    Map<String, Fate> of(Collection<Entry> entries) throws IOException {
        Map<String, Fate> fates = new LinkedHashMap<>();
        var asked = new ArrayList<Entry>();
        for (Entry entry : entries) {
            Optional<Fate> plain = plain(entry);
            if (plain.isPresent()) {
                fates.put(entry.id(), plain.get());
            } else {
                asked.add(entry);
            }
        }
        ask(asked.stream().filter(entry -> !known.containsKey(key(entry))).toList());
        asked.forEach(entry -> fates.put(entry.id(), told(entry)));
        return fates;
    }

    /// What is settled without asking who provides it.
    private Optional<Fate> plain(Entry entry) {
        if (severed.nobody()) {
            return Optional.of(new Fate.NotAsked());
        }
        return entry.shelf() == Entry.Shelf.FREE_SOFTWARE && key(entry).equals(Entry.PROVIDER_UNKNOWN)
                ? Optional.of(new Fate.Free(List.of(Speaking.both("substitutes.fate.free"))))
                : Optional.empty();
    }

    private static String key(Entry entry) {
        return entry.provider().isBlank()
                ? Entry.PROVIDER_UNKNOWN
                : entry.provider().strip();
    }

    private void ask(List<Entry> entries) throws IOException {
        if (entries.isEmpty()) {
            return;
        }
        Backed backed = backing.of(entries, List.of(), catalogue, law, day);
        for (Backed.Provider provider : backed.providers()) {
            known.put(provider.name(), judged(provider, backed));
        }
    }

    /// What a service of the State, or free software, adds to what is known of its provider.
    private Fate told(Entry entry) {
        Fate fate = Objects.requireNonNull(known.get(key(entry)));
        if (entry.shelf() == Entry.Shelf.STATE && fate instanceof Fate.Unknown unknown) {
            return ofState(entry, unknown);
        }
        if (entry.shelf() != Entry.Shelf.FREE_SOFTWARE) {
            return fate;
        }
        Bilingual code = Speaking.both("substitutes.fate.free-code");
        return switch (fate) {
            case Fate.Unknown(var because, var ask, var laws) -> new Fate.Unknown(and(because, code), ask, laws);
            case Fate.Falls(var certainty, var by, var because, var ask) ->
                new Fate.Falls(certainty, by, and(because, code), ask);
            case Fate.Stands _, Fate.Free _, Fate.NotAsked _ -> fate;
        };
    }

    private static List<Bilingual> and(List<Bilingual> lines, Bilingual last) {
        var all = new ArrayList<>(lines);
        all.add(last);
        return all;
    }

    /// No company is above the State; where the body that shares it sits has to be stated when a
    /// country is cut off.
    private Fate ofState(Entry entry, Fate.Unknown unknown) {
        Optional<Stated> seat = Stated.of(catalogue, key(entry), day);
        if (seat.isEmpty()) {
            return severed.countries().isEmpty()
                    ? new Fate.Stands(
                            Fate.By.STATE,
                            List.of(Speaking.both("substitutes.fate.state-unseated", key(entry))),
                            unknown.laws())
                    : unknown;
        }
        return new Fate.Stands(
                Fate.By.STATE,
                List.of(Speaking.both(texts -> texts.get(
                        "substitutes.fate.state", key(entry), seat.get().said(texts)))),
                unknown.laws());
    }

    private Fate judged(Backed.Provider provider, Backed backed) {
        Optional<Chained> chained = provider.standing() instanceof Backed.Standing.Known one
                ? Optional.of(new Chained(one, Objects.requireNonNull(backed.registers()), severed))
                : Optional.empty();
        Set<NodeId> nodes = nodes(provider);
        chained.ifPresent(one -> nodes.addAll(one.nodes()));
        Optional<Stated> seat = Stated.of(catalogue, provider.name(), day);
        return cut(provider, nodes)
                .or(() -> chained.flatMap(Chained::falls))
                .or(() -> seat.filter(one -> severed.in(one.country())).map(one -> one.falls(provider.name())))
                .<Fate>map(falls -> falls)
                .orElseGet(() -> chained.map(one -> standing(one, provider, backed))
                        .orElseGet(() -> unknown(provider, backed, seat)));
    }

    /// What the shelf knows it by.
    private Set<NodeId> nodes(Backed.Provider provider) {
        var nodes = new HashSet<NodeId>();
        if (provider.name().equals(Entry.PROVIDER_UNKNOWN)) {
            return nodes;
        }
        nodes.add(Suppliers.named(provider.name()));
        catalogue.provider(provider.name()).ifPresent(stated -> {
            for (Provider.Number number : stated.numbers(day)) {
                nodes.add(Suppliers.node(Identity.id(number)));
            }
            if (stated.legalName() != null) {
                nodes.add(Suppliers.named(stated.legalName()));
            }
        });
        return nodes;
    }

    private Optional<Fate.Falls> cut(Backed.Provider provider, Set<NodeId> nodes) {
        Optional<NodeId> company = severed.company(nodes);
        if (company.isPresent()) {
            boolean named = Suppliers.isNamed(company.get());
            return Optional.of(new Fate.Falls(
                    named ? Certainty.POSSIBLE : Certainty.CERTAIN,
                    Fate.By.CUT,
                    List.of(Speaking.both(
                            named ? "substitutes.fate.cut-name" : "substitutes.fate.cut",
                            provider.name(),
                            company.get().key())),
                    List.of()));
        }
        return severed.fallen(nodes).map(this::onTheMap);
    }

    private Fate.Falls onTheMap(CutOff.Hit hit) {
        Optional<Dependency> by = severed.by(hit);
        return new Fate.Falls(
                hit.certainty(),
                Fate.By.MAP,
                List.of(Speaking.both(texts -> texts.get(
                        "substitutes.fate.map",
                        hit.name(),
                        by.map(need -> place(need.to(), texts)).orElse("")))),
                List.of());
    }

    private String place(NodeId node, Texts texts) {
        return node.kind() == NodeId.Kind.COUNTRY
                ? Speaking.country(node.key(), texts)
                : severed.graph().name(node);
    }

    private Fate standing(Chained chained, Backed.Provider provider, Backed backed) {
        return chained.stands()
                .<Fate>map(because -> new Fate.Stands(Fate.By.CHAIN, because, chained.laws()))
                .orElseGet(() -> {
                    List<Bilingual> because = new ArrayList<>(List.of(found(provider, backed)));
                    if (chained.open().isEmpty()) {
                        because.add(Speaking.both("substitutes.fate.unplaced"));
                    }
                    return new Fate.Unknown(
                            because,
                            chained.open().isEmpty()
                                    ? List.of(Speaking.both("ownership.document.REGISTER_EXTRACT"))
                                    : chained.open(),
                            chained.laws());
                });
    }

    private Bilingual found(Backed.Provider provider, Backed backed) {
        return Speaking.both(texts -> new BackedWords(backed, texts).company(provider));
    }

    private Fate unknown(Backed.Provider provider, Backed backed, Optional<Stated> seat) {
        var because = new ArrayList<Bilingual>(List.of(found(provider, backed)));
        seat.ifPresent(
                one -> because.add(Speaking.both(texts -> texts.get("substitutes.fate.seat-only", one.said(texts)))));
        List<String> french = new BackedWords(backed, Speaking.french()).asks(provider);
        List<String> english = new BackedWords(backed, Speaking.english()).asks(provider);
        var asks = new ArrayList<Bilingual>();
        for (int i = 0; i < french.size(); i++) {
            asks.add(new Bilingual(french.get(i), english.get(i)));
        }
        return new Fate.Unknown(because, asks, List.of());
    }
}
