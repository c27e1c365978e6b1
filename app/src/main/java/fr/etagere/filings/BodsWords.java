package fr.etagere.filings;

import fr.etagere.ownership.Holding.Kind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How BODS 0.4 tells the kinds of links: by the code of the interest and, where the code lists have no word for it,
/// by the register's own word in `details`. The data that Open Ownership publishes from GLEIF do the same
/// (`LEI RelationshipType: IS_DIRECTLY_CONSOLIDATED_BY`).
final class BodsWords {

    /// An interest as BODS writes it.
    ///
    /// @param details the local word; null when the code says it all
    record Interest(String type, String way, @Nullable String details) {}

    private static final Map<Kind, Interest> WORDS = new EnumMap<>(Map.ofEntries(
            Map.entry(Kind.SHARES, new Interest("shareholding", "direct", null)),
            // Consolidation of accounts is no interest that the standard names, and GLEIF calls it no control.
            Map.entry(
                    Kind.DIRECT_CONSOLIDATION,
                    new Interest("unknownInterest", "direct", "IS_DIRECTLY_CONSOLIDATED_BY")),
            Map.entry(
                    Kind.ULTIMATE_CONSOLIDATION,
                    new Interest("unknownInterest", "unknown", "IS_ULTIMATELY_CONSOLIDATED_BY")),
            Map.entry(Kind.VETO, new Interest("otherInfluenceOrControl", "direct", "VETO")),
            Map.entry(Kind.APPOINTMENT, new Interest("appointmentOfBoard", "direct", null)),
            Map.entry(Kind.GOLDEN_SHARE, new Interest("controlByLegalFramework", "direct", "GOLDEN_SHARE")),
            Map.entry(Kind.OTHER_CONTROL, new Interest("otherInfluenceOrControl", "direct", null)),
            Map.entry(Kind.OFFICE, new Interest("seniorManagingOfficial", "direct", null)),
            Map.entry(Kind.FUND_MANAGEMENT, new Interest("unknownInterest", "direct", "IS_FUND-MANAGED_BY")),
            Map.entry(Kind.SUBFUND, new Interest("unknownInterest", "direct", "IS_SUBFUND_OF")),
            Map.entry(Kind.FEEDER_FUND, new Interest("unknownInterest", "direct", "IS_FEEDER_TO")),
            Map.entry(Kind.BRANCH, new Interest("unknownInterest", "direct", "IS_INTERNATIONAL_BRANCH_OF"))));

    private static final String OPEN_OWNERSHIP = "LEI RelationshipType: ";

    private BodsWords() {}

    static Interest of(Kind kind) {
        return Objects.requireNonNull(WORDS.get(kind));
    }

    /// The kind that the local word of an interest names; null when it is free text.
    static @Nullable Kind kind(@Nullable String details) {
        if (details == null) {
            return null;
        }
        String word = details.startsWith(OPEN_OWNERSHIP) ? details.substring(OPEN_OWNERSHIP.length()) : details;
        return WORDS.entrySet().stream()
                .filter(kind -> word.equals(kind.getValue().details()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}
