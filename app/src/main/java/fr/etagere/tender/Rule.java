package fr.etagere.tender;

import fr.etagere.shared.Bilingual;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One rule on award criteria, from `doctrine/tender/rules.yaml`: what it looks at is code, all it says and cites is
/// data.
///
/// @param patterns over text without accents, in small letters
/// @param unless what clears the sentence in which it is found
/// @param answered what clears the whole criterion
/// @param procedures those it holds for; empty for all
/// @param from first day it holds, inclusive; null when it has none
/// @param to last day it holds, inclusive; null when it has none
public record Rule(
        String id,
        Severity severity,
        Check check,
        Set<Field> where,
        List<Pattern> patterns,
        List<Pattern> unless,
        List<Pattern> answered,
        Set<Tender.Procedure> procedures,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Bilingual title,
        Bilingual advice,
        List<Source> sources) {

    public Rule {
        where = Set.copyOf(where);
        patterns = List.copyOf(patterns);
        unless = List.copyOf(unless);
        answered = List.copyOf(answered);
        procedures = Set.copyOf(procedures);
        sources = List.copyOf(sources);
    }

    public enum Severity {
        /// Not to be published so.
        REFUSE,
        /// To be weighed by a person, or worded otherwise.
        WARN
    }

    /// What the program looks at.
    public enum Check {
        WORDING,
        BRAND,
        BRAND_JUSTIFIED,
        BRAND_EQUIVALENT,
        VAGUE,
        QUALIFICATION,
        PRICE_FORMULA,
        PRICE_ONLY,
        PRICE_ALONE,
        NO_PRICE,
        NO_ENVIRONMENT,
        WEIGHTS_SUM,
        NO_WEIGHT,
        WEIGHT_TO_SET,
        RANK_WITHOUT_REASON,
        WEIGHTS_UNPUBLISHED,
        NO_METHOD,
        NO_EVIDENCE,
        NO_LINK,
        SAME_INDICATOR,
        LIFE_CYCLE_METHOD,
        VARIANTS
    }

    /// Where a text stands.
    public enum Field {
        OBJECT,
        LABEL,
        INDICATOR,
        METHOD,
        LINK,
        EVIDENCE,
        SPECIFICATION
    }

    /// A text a rule leans on.
    ///
    /// @param article null when the text has none
    public record Source(
            String id,
            Bilingual title,
            @Nullable String article,
            Certainty status,
            @Nullable String address,
            @Nullable Bilingual note) {}

    /// How sure a statement about the law is; the words of `doctrine/sources.yaml`.
    public enum Certainty {
        CERTAIN,
        PRESS,
        TO_VERIFY,
        UNKNOWN
    }

    boolean holds(LocalDate day, Tender.Procedure procedure) {
        return (from == null || !day.isBefore(from))
                && (to == null || !day.isAfter(to))
                && (procedures.isEmpty() || procedures.contains(procedure));
    }
}
