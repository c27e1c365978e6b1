package fr.etagere.catalogue;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something on the shelf. A null field is not known; it is neither « no » nor zero.
///
/// @param functions ids of `catalogue/functions.yaml` it is known to give
/// @param circle La Suite's circle, 1 to 3
/// @param customerHeldKeys whether data are encrypted under keys that the customer alone holds
/// @param openTo kinds of body known to be admitted
/// @param vehicles ids of the purchase vehicles known to carry it
/// @param elsewhere what other lists say of it
public record Entry(
        String id,
        String name,
        Shelf shelf,
        String provider,
        String fr,
        String en,
        List<String> functions,
        @Nullable List<String> lacks,
        @Nullable Integer circle,
        @Nullable List<String> openTo,
        @Nullable List<String> closedTo,
        @Nullable Cost cost,
        @Nullable List<String> vehicles,
        @Nullable String licence,
        @Nullable String repository,
        @Nullable List<String> interfaces,
        @Nullable List<String> formats,
        @Nullable List<String> layers,
        @Nullable Qualification qualification,
        @Nullable Boolean customerHeldKeys,
        @Nullable LocalDate availableFrom,
        @Nullable LocalDate availableTo,
        @Nullable List<String> replaces,
        @Nullable Boolean centralPurchasing,
        @Nullable Elsewhere elsewhere,
        List<Evidence> evidence) {

    /// What stands for a provider that no list names.
    public static final String PROVIDER_UNKNOWN = "?";

    /// The shelves.
    public enum Shelf {
        STATE,
        FREE_SOFTWARE,
        CLOUD,
        MARKET,
        VEHICLE
    }

    /// What it costs.
    ///
    /// @param amount euros excluding tax per user and year, with PER_USER_YEAR
    /// @param from first day the price holds
    public record Cost(
            Rule rule,
            @Nullable BigDecimal amount,
            @Nullable LocalDate from) {
        public enum Rule {
            FREE,
            PER_USER_YEAR,
            CONTRIBUTION,
            ON_QUOTE
        }
    }

    /// A security qualification of a service on a perimeter, never of a company.
    public record Qualification(
            String framework,
            State state,
            @Nullable LocalDate from,
            @Nullable LocalDate to,

            @Nullable @JsonFormat(shape = JsonFormat.Shape.STRING)
            String decision,

            @Nullable String perimeter) {
        public enum State {
            QUALIFIED,
            IN_PROGRESS
        }

        /// Whether it is the certificate for hosting health data (HDS), of whatever version.
        boolean forHealth() {
            return framework.startsWith("HDS");
        }
    }

    /// What other lists say of it; nothing when none is known.
    public Elsewhere listed() {
        return elsewhere == null ? Elsewhere.NOTHING : elsewhere;
    }

    /// Whether a kind of body may use it.
    public enum Admission {
        ADMITTED,
        REFUSED,
        UNKNOWN
    }

    public Admission admits(String bodyKind) {
        if (openTo != null && openTo.contains(bodyKind)) {
            return Admission.ADMITTED;
        }
        return closedTo != null && closedTo.contains(bodyKind) ? Admission.REFUSED : Admission.UNKNOWN;
    }

    /// Whether its functions are only what the words of a list suggest: no evidence states them.
    public boolean functionsGuessed() {
        return !functions.isEmpty()
                && evidence.stream().noneMatch(item -> item.claims().contains("functions"));
    }

    /// Whether it is on offer on a date, as far as known.
    public boolean available(LocalDate on) {
        return (availableFrom == null || !on.isBefore(availableFrom))
                && (availableTo == null || !on.isAfter(availableTo));
    }

    /// Whether a field may be relied on: supported by evidence that has not expired, and not contested.
    public boolean proven(String field, LocalDate on) {
        boolean supported = false;
        for (Evidence item : evidence) {
            if (item.claims().contains(field)) {
                if (item.status() == Evidence.Status.CONTESTED) {
                    return false;
                }
                supported |= !item.expired(on);
            }
        }
        return supported;
    }

    /// Whether it holds a hosting qualification on a date. A certificate for health data is not one.
    public boolean qualified(LocalDate on) {
        return qualification != null && !qualification.forHealth() && inForce(on);
    }

    /// Whether it is certified on a date to host health data (HDS).
    public boolean certifiedForHealth(LocalDate on) {
        return qualification != null && qualification.forHealth() && inForce(on);
    }

    /// Whether what it holds, of whatever kind, counts on a date. What is under way satisfies nothing; what has no
    /// known end is not proof either.
    public boolean inForce(LocalDate on) {
        return qualification != null
                && proven("qualification", on)
                && qualification.state() == Qualification.State.QUALIFIED
                && qualification.to() != null
                && !on.isAfter(qualification.to())
                && (qualification.from() == null || !on.isBefore(qualification.from()));
    }

    /// The same entry with other functions and the evidence for them.
    Entry with(List<String> otherFunctions, List<Evidence> otherEvidence) {
        return new Entry(
                id,
                name,
                shelf,
                provider,
                fr,
                en,
                List.copyOf(otherFunctions),
                lacks,
                circle,
                openTo,
                closedTo,
                cost,
                vehicles,
                licence,
                repository,
                interfaces,
                formats,
                layers,
                qualification,
                customerHeldKeys,
                availableFrom,
                availableTo,
                replaces,
                centralPurchasing,
                elsewhere,
                List.copyOf(otherEvidence));
    }
}
