package fr.etagere.cartography;

import fr.etagere.ownership.EntityId;
import fr.etagere.portfolio.Component;
import fr.etagere.portfolio.Contract;
import fr.etagere.portfolio.Dependency;
import fr.etagere.portfolio.InformationSystem;
import fr.etagere.portfolio.PortfolioFilings;
import fr.etagere.shared.Characters;
import java.io.IOException;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Who buys and who uses systems, as the files imported know them: thousands of them in the contracts of a region, so
/// that one is looked up rather than picked from a list.
public final class Buyers {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{3,14}");
    private static final int SIREN = 9;

    private final List<Known> all;

    private Buyers(List<Known> all) {
        this.all = List.copyOf(all);
    }

    /// A buyer.
    ///
    /// @param id SIREN, SIRET or SCHEME-value, as [Scope#organisation()] takes it
    /// @param name null when no file names it
    /// @param contracts those imported, whatever their dates
    public record Buyer(String id, @Nullable String name, int contracts, int systems) {

        /// The same for a program.
        public ObjectNode json() {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("id", id)
                    .put("name", name)
                    .put("contracts", contracts)
                    .put("systems", systems);
        }
    }

    /// The first buyers that answer to some words, those with most contracts first.
    ///
    /// @param more how many others do
    public record Found(List<Buyer> first, int more) {

        public Found {
            first = List.copyOf(first);
        }
    }

    /// Whom something written means.
    public sealed interface Called {

        /// One buyer, or all establishments of one.
        record One(Buyer buyer) implements Called {}

        /// Several: a person has to choose.
        record Several() implements Called {}

        /// Nobody.
        record Nobody() implements Called {}
    }

    /// @param name as words are compared; empty when no file names it
    private record Known(EntityId id, Buyer buyer, String name) {

        private boolean answers(List<String> words) {
            return words.stream().allMatch(name::contains);
        }
    }

    static Buyers of(Readings readings) throws IOException {
        var taking = new Taking();
        readings.contracts(taking::contract);
        readings.components(taking);
        return new Buyers(taking.tallies.entrySet().stream()
                .map(one -> one.getValue().known(one.getKey()))
                .sorted(Comparator.comparingInt((Known known) -> -known.buyer().contracts())
                        .thenComparing(Known::name)
                        .thenComparing(Known::id))
                .toList());
    }

    /// How many there are.
    public int size() {
        return all.size();
    }

    /// Whether an identifier is that of one of them, or of the company of some.
    public boolean has(String id) {
        return all.stream().anyMatch(one -> Scope.names(id, one.id()));
    }

    /// Those whose name has all these words, in part, or whose number begins so; all for no word.
    ///
    /// @param most how many are given
    public Found search(String words, int most) {
        List<Buyer> found = found(words).map(Known::buyer).toList();
        return new Found(found.stream().limit(most).toList(), Math.max(0, found.size() - most));
    }

    /// A page of those who answer to some words: those with most contracts first, then by identifier.
    ///
    /// @param after where the page before ended; null for the first
    /// @param most how many are given
    public List<Buyer> page(String words, @Nullable Place after, int most) {
        return found(words)
                .map(Known::buyer)
                .filter(one -> after == null || Place.of(one).compareTo(after) > 0)
                .sorted(Comparator.comparing(Place::of))
                .limit(most)
                .toList();
    }

    /// Where a page ended.
    ///
    /// @param contracts those of its last buyer
    /// @param id its identifier
    public record Place(int contracts, String id) implements Comparable<Place> {

        static Place of(Buyer buyer) {
            return new Place(buyer.contracts(), buyer.id());
        }

        @Override
        public int compareTo(Place other) {
            return Comparator.comparingInt((Place one) -> -one.contracts())
                    .thenComparing(Place::id)
                    .compare(this, other);
        }
    }

    private Stream<Known> found(String words) {
        String bare = words.replace(" ", "");
        boolean number = NUMBER.matcher(bare).matches();
        List<String> asked = List.of(folded(words).split(" "));
        return all.stream().filter(one -> number && one.buyer().id().startsWith(bare) || one.answers(asked));
    }

    /// Whom an identifier, a name or words mean.
    public Called called(String written) {
        String bare = written.replace(" ", "");
        List<Known> numbered =
                all.stream().filter(one -> Scope.names(bare, one.id())).toList();
        if (!numbered.isEmpty()) {
            return new Called.One(
                    numbered.size() == 1 && bare.length() != SIREN
                            ? numbered.getFirst().buyer()
                            : whole(bare, numbered));
        }
        String name = folded(written);
        if (name.isEmpty()) {
            return new Called.Nobody();
        }
        List<Known> named = all.stream().filter(one -> one.name().equals(name)).toList();
        List<Known> meant = named.isEmpty() ? found(written).limit(2).toList() : named;
        return switch (meant.size()) {
            case 0 -> new Called.Nobody();
            case 1 -> new Called.One(meant.getFirst().buyer());
            default -> new Called.Several();
        };
    }

    /// All establishments of a company, under its number.
    private static Buyer whole(String id, List<Known> establishments) {
        return new Buyer(
                id,
                establishments.stream()
                        .map(one -> one.buyer().name())
                        .flatMap(Stream::ofNullable)
                        .findFirst()
                        .orElse(null),
                establishments.stream().mapToInt(one -> one.buyer().contracts()).sum(),
                establishments.stream().mapToInt(one -> one.buyer().systems()).sum());
    }

    private static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /// On one line, and nothing that turns a text round.
    private static String shown(String name) {
        return name.strip()
                .codePoints()
                .mapToObj(
                        c -> Character.isWhitespace(c) ? " " : Characters.isShown(c) ? Character.toString(c) : "\uFFFD")
                .collect(Collectors.joining());
    }

    /// What is counted of one.
    private static final class Tally {
        private @Nullable String name;
        private int contracts;
        private int systems;

        private Known known(EntityId id) {
            String written = id.scheme().equals(EntityId.SIRENE) ? id.value() : id.toString();
            return new Known(id, new Buyer(written, name, contracts, systems), name == null ? "" : folded(name));
        }
    }

    /// Takes contracts and systems as they are read.
    private static final class Taking implements PortfolioFilings {
        private final Map<EntityId, Tally> tallies = new HashMap<>();

        @Override
        public void contract(Contract contract) {
            if (contract.buyer() != null) {
                Tally tally = tallies.computeIfAbsent(contract.buyer(), _ -> new Tally());
                tally.contracts++;
                String name = contract.buyerName();
                if (tally.name == null && name != null && !name.isBlank()) {
                    tally.name = shown(name);
                }
            }
        }

        @Override
        public void system(InformationSystem system) {
            if (system.organisation() != null) {
                tallies.computeIfAbsent(system.organisation(), _ -> new Tally()).systems++;
            }
        }

        @Override
        public void component(Component component) {}

        @Override
        public void dependency(Dependency dependency) {}
    }
}
