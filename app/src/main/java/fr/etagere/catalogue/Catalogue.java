package fr.etagere.catalogue;

import fr.etagere.shared.Json;
import fr.etagere.shared.Materials;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The shelf, loaded from the files under `catalogue/`.
public final class Catalogue {

    private static final List<String> SHELVES =
            List.of("state-services", "free-software", "clouds", "market", "vehicles");

    /// The companies behind the names of providers; a shelf older than this file has none.
    private static final String PROVIDERS = "catalogue/providers.yaml";

    /// Where the imported lists are among the materials.
    public static final String REGISTERS = "registers/catalogue";

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, EvidenceSource> sources = new LinkedHashMap<>();
    private final Map<String, Provider> providers = new LinkedHashMap<>();
    private final List<BrandNames> brands;
    private final List<Entry> entryList;
    private final Vocabulary vocabulary;
    private final Words words;
    private final List<Brand> products;
    private final List<Unplaced> unplaced;

    private Catalogue(
            List<Entry> entries,
            List<EvidenceSource> sources,
            List<Provider> providers,
            List<Brand> products,
            Vocabulary vocabulary,
            Words words,
            List<Unplaced> unplaced) {
        entries.forEach(entry -> this.entries.put(entry.id(), entry));
        this.entryList = List.copyOf(this.entries.values());
        sources.forEach(source -> this.sources.put(source.id(), source));
        for (Provider provider : providers) {
            if (this.providers.put(provider.name(), provider) != null) {
                throw new IllegalStateException(PROVIDERS + ": twice " + provider.name());
            }
        }
        this.products = List.copyOf(products);
        this.brands = products.stream().map(Catalogue::names).toList();
        this.words = words;
        this.vocabulary = vocabulary;
        this.unplaced = List.copyOf(unplaced);
    }

    /// Reads the shelf: the curated files, then the published lists that were imported.
    ///
    /// @throws IllegalStateException when one of its files is not usable
    public static Catalogue load(Materials materials) {
        var entries = new ArrayList<Entry>();
        for (String shelf : SHELVES) {
            entries.addAll(materials.list("catalogue/" + shelf + ".yaml", Entry.class));
        }
        var wordFile = Json.mapper().treeToValue(materials.tree("catalogue/words.yaml"), Words.WordFile.class);
        var vocabulary = new Vocabulary(
                materials.list("catalogue/functions.yaml", Vocabulary.FunctionName.class), wordFile.broad());
        var sources = new ArrayList<>(materials.list("catalogue/sources.yaml", EvidenceSource.class));
        List<Register> registers = materials.under(REGISTERS).stream()
                .map(path -> Json.mapper().readValue(materials.bytes(path), Register.class))
                .toList();
        registers.forEach(register -> sources.add(register.source()));
        var laid = Shelving.lay(entries, registers, vocabulary);
        return new Catalogue(
                laid.entries(),
                sources,
                materials.under("catalogue").contains(PROVIDERS)
                        ? materials.list(PROVIDERS, Provider.class)
                        : List.of(),
                materials.list("catalogue/brands.yaml", Brand.class),
                vocabulary,
                new Words(wordFile),
                laid.unplaced());
    }

    /// The same shelf with other entries.
    public Catalogue withEntries(List<Entry> others) {
        return new Catalogue(
                others,
                List.copyOf(sources.values()),
                List.copyOf(providers.values()),
                products,
                vocabulary,
                words,
                unplaced);
    }

    /// What lists say of things the shelf does not hold.
    public List<Unplaced> unplaced() {
        return unplaced;
    }

    public List<Entry> entries() {
        return entryList;
    }

    public Optional<Entry> entry(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    /// The companies that are known behind the names of providers.
    public List<Provider> providers() {
        return List.copyOf(providers.values());
    }

    /// The company behind a provider's name, as entries write it; empty when nothing is stated.
    public Optional<Provider> provider(String name) {
        return Optional.ofNullable(providers.get(name.strip()));
    }

    public Optional<EvidenceSource> source(String id) {
        return Optional.ofNullable(sources.get(id));
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /// Reads needs as people type them, knowing every name and word of this shelf.
    public Understanding understanding() {
        var named = new LinkedHashMap<List<String>, List<String>>();
        var held = new HashSet<String>();
        for (Brand brand : products) {
            named.put(spellings(brand), Elsewhere.copy(brand.functions()));
            spellings(brand).forEach(spelling -> held.add(String.join(" ", Tokens.of(spelling))));
        }
        var known = new HashSet<String>();
        for (Entry entry : entryList) {
            known.addAll(Tokens.of(entry.name()));
            known.addAll(Tokens.of(entry.fr()));
            entry.listed().otherNames().forEach(name -> known.addAll(Tokens.of(name)));
            // A product that an entry replaces may be one no list of brands holds.
            Elsewhere.copy(entry.replaces()).stream()
                    .filter(name -> held.add(String.join(" ", Tokens.of(name))))
                    .forEach(name -> named.put(List.of(name), List.of()));
        }
        return new Understanding(words, vocabulary.phrasesByFunction(), named, known);
    }

    /// The proprietary products a text names, compared word for word and with their capitals.
    public List<String> brandsIn(String text) {
        return brands.stream()
                .filter(brand -> brand.isIn(text))
                .map(BrandNames::name)
                .toList();
    }

    /// The same, in the words of the text: « Teams » where it says no more.
    public List<String> brandWordsIn(String text) {
        return brands.stream()
                .flatMap(brand -> brand.writtenIn(text).stream())
                .distinct()
                .toList();
    }

    /// The offers that hold a SecNumCloud qualification on a date.
    ///
    /// @param layer the layer asked, or null for any
    public List<Entry> qualifiedOffers(@Nullable String layer, LocalDate on) {
        return entries.values().stream()
                .filter(entry -> entry.qualified(on))
                .filter(entry -> layer == null
                        || (entry.layers() != null && entry.layers().contains(layer)))
                .toList();
    }

    /// The entry that one card makes by itself, whatever else this shelf holds: the same on every machine.
    ///
    /// @param functions functions its publisher names in our vocabulary; what only its words suggest is no proof
    public Entry declared(Register register, List<String> functions) {
        Entry made = Objects.requireNonNull(
                Shelving.lay(List.of(), List.of(register), vocabulary).touched());
        if (functions.isEmpty()) {
            return made;
        }
        var evidence = new ArrayList<>(made.evidence());
        evidence.add(new Evidence(
                List.of("functions"),
                register.source().id(),
                register.retrieved(),
                null,
                register.status(),
                register.confidence()));
        return made.with(functions, evidence);
    }

    /// The facts whose last proof ends on a date or before it, and the things that are on offer no longer, soonest
    /// first.
    public List<Expiring> expiring(LocalDate until) {
        var expiring = new ArrayList<Expiring>();
        for (Entry entry : entryList) {
            var fields = new TreeSet<String>();
            entry.evidence().forEach(item -> fields.addAll(item.claims()));
            var ending = new LinkedHashMap<Evidence, List<String>>();
            fields.forEach(field -> lastProof(entry, field)
                    .filter(last -> last.expires() != null && !last.expires().isAfter(until))
                    .ifPresent(last ->
                            ending.computeIfAbsent(last, _ -> new ArrayList<>()).add(field)));
            ending.forEach((last, ended) ->
                    expiring.add(new Expiring(entry, ended, Objects.requireNonNull(last.expires()), last.source())));
        }
        entryList.stream()
                .filter(entry ->
                        entry.availableTo() != null && !entry.availableTo().isAfter(until))
                .forEach(entry -> expiring.add(new Expiring(
                        entry,
                        List.of("availableTo"),
                        Objects.requireNonNull(entry.availableTo()),
                        lastProof(entry, "availableTo").map(Evidence::source).orElse(""))));
        expiring.sort(Comparator.comparing(Expiring::expires)
                .thenComparing(one -> one.entry().id()));
        return List.copyOf(expiring);
    }

    /// The evidence of a field that holds longest; one that never expires holds for ever.
    private static Optional<Evidence> lastProof(Entry entry, String field) {
        return entry.evidence().stream()
                .filter(item -> item.claims().contains(field) && item.status() != Evidence.Status.CONTESTED)
                .max(Comparator.comparing(Evidence::expires, Comparator.nullsLast(Comparator.naturalOrder())));
    }

    /// Whether a vehicle is a central purchasing body open to a kind of body.
    public boolean centralPurchasing(String vehicleId, String bodyKind) {
        Entry vehicle = entries.get(vehicleId);
        return vehicle != null
                && Boolean.TRUE.equals(vehicle.centralPurchasing())
                && vehicle.admits(bodyKind) != Entry.Admission.REFUSED;
    }

    private static BrandNames names(Brand brand) {
        return new BrandNames(brand.name(), spellings(brand));
    }

    private static List<String> spellings(Brand brand) {
        var spellings = new ArrayList<String>();
        spellings.add(brand.name());
        spellings.addAll(Elsewhere.copy(brand.also()));
        return spellings;
    }

    private record Brand(
            String name,
            @Nullable List<String> also,
            @Nullable List<String> functions) {}
}
