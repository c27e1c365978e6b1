package fr.etagere.portfolio;

import fr.etagere.ownership.EntityId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A contract, as it stands after its amendments.
///
/// @param uid buyer's SIRET followed by the buyer's own number, as the essential data of public procurement build it;
/// then
///     `#` and a code when several lots share that number; OCDS: what the release calls the award
/// @param buyer null when the source gives no identifier
/// @param buyerName null when the source gives none (format of 2022)
/// @param object what is bought, as written; empty when the source does not publish it
/// @param cpv CPV code of 2008 without its check digit, 8 digits; null when not published
/// @param notified day of notification; null when not published
/// @param months duration in months from notification; null when not published (« NC »)
/// @param amount euros excluding tax, amendments included; for a framework agreement, a maximum; null when not
///     published, which is not zero
/// @param suppliers in the order of the source; several share one contract
/// @param framework number of the framework agreement it follows from; null when none is stated
/// @param digital whether it buys something digital, and by which sign
/// @param noticeMonths months of notice to end it; null when not stated
/// @param governingLaw ISO 3166-1 alpha-2 of the law that governs it; null when not stated
/// @param amendments oldest first
/// @param source id of the [PortfolioSource]
public record Contract(
        String uid,
        @Nullable EntityId buyer,
        @Nullable String buyerName,
        String object,
        @Nullable String cpv,
        @Nullable LocalDate notified,
        @Nullable Integer months,
        @Nullable BigDecimal amount,
        List<Supplier> suppliers,
        @Nullable String framework,
        Digital digital,
        @Nullable Integer noticeMonths,
        @Nullable String governingLaw,
        List<Amendment> amendments,
        String source) {

    public Contract {
        suppliers = List.copyOf(suppliers);
        amendments = List.copyOf(amendments);
    }

    /// A holder of the contract. At least one of the two is there.
    ///
    /// @param id null when the source gives none; of scheme [EntityId#LOCAL] when it is not well formed
    /// @param name as written; null when the source gives none (format of 2022)
    public record Supplier(@Nullable EntityId id, @Nullable String name) {}

    /// A change published after notification. What is null did not change.
    public record Amendment(
            @Nullable LocalDate on,
            @Nullable BigDecimal amount,
            @Nullable Integer months,
            List<Supplier> suppliers) {

        public Amendment {
            suppliers = List.copyOf(suppliers);
        }
    }

    /// Whether what is bought is digital.
    ///
    /// @param sign rule or marker that says so: the id of the CPV group, `CPV` when no group covers the code,
    ///     `CCAG-TIC`; null when UNKNOWN
    public record Digital(Verdict verdict, @Nullable String sign) {

        /// UNKNOWN when there is no code and no marker.
        public enum Verdict {
            YES,
            NO,
            UNKNOWN
        }
    }

    /// Last day it runs; null when the notification or the duration is not known.
    public @Nullable LocalDate ends() {
        return notified == null || months == null
                ? null
                : notified.plusMonths(months).minusDays(1);
    }
}
