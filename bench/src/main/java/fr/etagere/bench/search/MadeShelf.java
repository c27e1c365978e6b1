package fr.etagere.bench.search;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Elsewhere;
import fr.etagere.catalogue.Entry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// A large shelf made by seed from the real one. Each entry takes after a real one: its shelf, licence, evidence,
/// products replaced and main function, hence all of them in their real proportions. Other functions are drawn as
/// often as the shelf gives them, users come with another entry, names are made up, and the text joins a real
/// sentence, part of another and made-up words.
final class MadeShelf {

    /// A word that one entry alone holds.
    static final String PLANTED = "zyqorvantel";

    private static final long SEED = 20261122;
    private static final int MOST_FUNCTIONS = 4;
    private static final int WORDS = 8;
    private static final int MORE_WORDS = 18;
    private static final double TAKES_NAME = 0.2;
    private static final double OTHER_NAME = 0.1;

    private final Random random = new Random(SEED);
    private final MadeWords words = new MadeWords(random);
    private final List<Entry> real;
    private final List<String> functions = new ArrayList<>();

    private MadeShelf(Catalogue catalogue) {
        this.real = catalogue.entries().stream()
                .filter(entry -> !entry.functions().isEmpty())
                .toList();
        real.forEach(entry -> functions.addAll(entry.functions()));
    }

    static Catalogue of(Catalogue catalogue, int size) {
        var made = new MadeShelf(catalogue);
        var entries = new ArrayList<Entry>(size);
        for (int number = 0; number < size; number++) {
            entries.add(made.entry(number, number == plantedAt(size) ? PLANTED : ""));
        }
        return catalogue.withEntries(entries);
    }

    /// The id of the entry that holds the planted word.
    static String planted(int size) {
        return id(plantedAt(size));
    }

    private static int plantedAt(int size) {
        return size / 2 + size / 23;
    }

    private static String id(int number) {
        return "made-%06d".formatted(number);
    }

    private Entry entry(int number, String planted) {
        Entry base = any();
        Entry other = any();
        String name = random.nextDouble() < TAKES_NAME ? base.name() + " " + words.name() : words.name();
        return new Entry(
                id(number),
                name,
                base.shelf(),
                words.name() + " " + words.name(),
                "%s %s %s %s"
                        .formatted(base.fr(), part(other.fr()), made(), planted)
                        .strip(),
                "%s %s %s".formatted(base.en(), part(other.en()), made()),
                functions(base),
                base.lacks(),
                base.circle(),
                base.openTo(),
                base.closedTo(),
                base.cost(),
                base.vehicles(),
                base.licence(),
                base.repository(),
                base.interfaces(),
                base.formats(),
                base.layers(),
                base.qualification(),
                base.customerHeldKeys(),
                base.availableFrom(),
                base.availableTo(),
                base.replaces(),
                base.centralPurchasing(),
                elsewhere(base, other),
                base.evidence());
    }

    // NullAway does not see what a compiled class says of a nested type.
    @SuppressWarnings("NullAway")
    private Elsewhere elsewhere(Entry base, Entry other) {
        return new Elsewhere(
                Map.of(),
                null,
                random.nextDouble() < OTHER_NAME ? List.of(words.name()) : List.of(),
                base.listed().purposes(),
                other.listed().usedBy(),
                List.of(),
                List.of(),
                null,
                base.listed().standing(),
                List.of(),
                List.of(),
                List.of());
    }

    private List<String> functions(Entry base) {
        int count = Math.min(MOST_FUNCTIONS, base.functions().size());
        var some = new LinkedHashSet<String>();
        some.add(base.functions().getFirst());
        while (some.size() < count) {
            some.add(functions.get(random.nextInt(functions.size())));
        }
        return List.copyOf(some);
    }

    private Entry any() {
        return real.get(random.nextInt(real.size()));
    }

    private String made() {
        return words.sentence(WORDS + random.nextInt(MORE_WORDS)) + ".";
    }

    /// The first half of a sentence, or the second.
    private String part(String sentence) {
        String[] parts = sentence.split(" ", -1);
        int half = parts.length / 2;
        return random.nextBoolean() ? join(parts, 0, half) : join(parts, half, parts.length);
    }

    private static String join(String[] parts, int from, int to) {
        return String.join(" ", List.of(parts).subList(from, to));
    }
}
