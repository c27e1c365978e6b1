package fr.etagere.procurement;

import fr.etagere.portfolio.Contract;
import fr.etagere.portfolio.Contract.Supplier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A contract with what tells its versions apart.
///
/// @param base uid that the source gives; that of the contract differs when several lots share it
/// @param contract as last published, after its amendments
/// @param published day of that publication; null when not published
/// @param first amount before amendments; null when not published
/// @param formers versions that a later publication replaced, oldest first
public record Award(
        String base,
        Contract contract,
        @Nullable LocalDate published,
        @Nullable BigDecimal first,
        List<Former> formers) {

    /// The order of registers: by bucket, then by uid. Two registers in this order are joined in one pass.
    static final Comparator<Award> ORDER =
            Comparator.<Award>comparingInt(award -> Buckets.of(award.base())).thenComparing(Award::base);

    public Award {
        formers = List.copyOf(formers);
    }

    /// What a contract was before it was published again.
    public record Former(
            @Nullable LocalDate published,
            String object,
            @Nullable LocalDate notified,
            @Nullable Integer months,
            @Nullable BigDecimal amount,
            List<Supplier> suppliers,
            String source) {

        public Former {
            suppliers = List.copyOf(suppliers);
        }
    }

    Award with(String uid, List<Former> formers) {
        Contract c = contract;
        Contract named = c.uid().equals(uid)
                ? c
                : new Contract(
                        uid,
                        c.buyer(),
                        c.buyerName(),
                        c.object(),
                        c.cpv(),
                        c.notified(),
                        c.months(),
                        c.amount(),
                        c.suppliers(),
                        c.framework(),
                        c.digital(),
                        c.noticeMonths(),
                        c.governingLaw(),
                        c.amendments(),
                        c.source());
        return new Award(base, named, published, first, formers);
    }

    /// This version, once another has replaced it.
    Former former() {
        return new Former(
                published,
                contract.object(),
                contract.notified(),
                contract.months(),
                contract.amount(),
                contract.suppliers(),
                contract.source());
    }
}
