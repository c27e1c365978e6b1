package fr.etagere.naming;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.PropertyNamingStrategies.KebabCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/// What is known of words before any register is read: which are one, which say little. From `words.yaml`.
final class Words {

    /// What a word of a name tells, and how rare words of its kind are in company names: bits of information, the
    /// logarithm of one in how many names.
    enum Kind {
        EMPTY(0.5),
        KIN(6),
        ACTIVITY(5),
        INSTITUTION(4.5),
        PLACE(6.5),
        OTHER(12);

        final double bits;

        Kind(double bits) {
            this.bits = bits;
        }
    }

    @JsonNaming(KebabCaseStrategy.class)
    private record Lists(
            List<List<String>> equal,
            List<String> empty,
            List<String> kin,
            List<String> activity,
            List<String> institution,
            List<String> formerly,
            List<String> trading,
            List<String> establishment,
            List<String> places,
            List<String> cityNoise) {}

    private static final int SHORT = 3;
    private static final double SHORT_BITS = 10;

    private final Map<String, String> equal = new HashMap<>();
    private final Map<String, Kind> kinds = new HashMap<>();
    private final Set<String> formerly;
    private final Set<String> trading;
    private final Set<String> establishment;
    private final Set<String> cityNoise;

    Words() {
        Lists lists = NameData.read("words", Lists.class);
        for (List<String> group : lists.equal()) {
            group.forEach(word -> equal.put(word, group.getFirst()));
        }
        // The first list that has a word decides.
        all(lists.empty(), Kind.EMPTY);
        all(lists.kin(), Kind.KIN);
        all(lists.institution(), Kind.INSTITUTION);
        all(lists.activity(), Kind.ACTIVITY);
        all(lists.places(), Kind.PLACE);
        formerly = new HashSet<>(lists.formerly());
        trading = new HashSet<>(lists.trading());
        establishment = new HashSet<>(lists.establishment());
        cityNoise = new HashSet<>(lists.cityNoise());
    }

    private void all(List<String> words, Kind kind) {
        words.forEach(word -> kinds.putIfAbsent(canonical(word), kind));
    }

    /// The word by which its abbreviations and translations go.
    String canonical(String word) {
        return equal.getOrDefault(word, word);
    }

    Kind kind(String canonical) {
        return kinds.getOrDefault(canonical, Kind.OTHER);
    }

    /// How rare it is held to be, in bits, when no register says.
    double bits(String canonical) {
        Kind kind = kind(canonical);
        return kind == Kind.OTHER && canonical.length() <= SHORT ? SHORT_BITS : kind.bits;
    }

    /// Whether a former name follows.
    boolean saysFormer(String word) {
        return formerly.contains(word);
    }

    /// Whether a trade name follows.
    boolean saysTrade(String word) {
        return trading.contains(word);
    }

    /// Whether it announces which establishment, at the end of a name.
    boolean saysEstablishment(String word) {
        return establishment.contains(word);
    }

    /// Whether it is written after a city without being of it.
    boolean cityNoise(String word) {
        return cityNoise.contains(word);
    }
}
