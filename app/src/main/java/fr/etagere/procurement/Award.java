package fr.etagere.procurement;

import fr.etagere.portfolio.Contract;
import fr.etagere.portfolio.Contract.Amendment;
import fr.etagere.portfolio.Contract.Supplier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A contract with what tells its versions apart.
///
/// @param base uid that the source gives; that of the contract differs when several lots share it
/// @param contract as last published, after its amendments
/// @param published day of that publication; null when not published
/// @param first amount before amendments; null when not published
/// @param firstMonths duration before amendments that changed it; null when none did, or when it is not published
/// @param firstSuppliers holders before amendments that changed them; null when none did
/// @param formers versions that a later publication replaced, oldest first
public record Award(
        String base,
        Contract contract,
        @Nullable LocalDate published,
        @Nullable BigDecimal first,
        @Nullable Integer firstMonths,
        @Nullable List<Supplier> firstSuppliers,
        List<Former> formers) {

    /// The order of registers: by bucket, then by uid. Two registers in this order are joined in one pass.
    static final Comparator<Award> ORDER =
            Comparator.<Award>comparingInt(award -> Buckets.of(award.base())).thenComparing(Award::base);

    public Award {
        firstSuppliers = firstSuppliers == null ? null : List.copyOf(firstSuppliers);
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
        Contract named = c.uid().equals(uid) ? c : of(c, uid, c.months(), c.amount(), c.suppliers(), c.amendments());
        return new Award(base, named, published, first, firstMonths, firstSuppliers, formers);
    }

    private static Contract of(
            Contract c,
            String uid,
            @Nullable Integer months,
            @Nullable BigDecimal amount,
            List<Supplier> suppliers,
            List<Amendment> amendments) {
        return new Contract(
                uid,
                c.buyer(),
                c.buyerName(),
                c.object(),
                c.cpv(),
                c.notified(),
                months,
                amount,
                suppliers,
                c.framework(),
                c.digital(),
                c.noticeMonths(),
                c.governingLaw(),
                amendments,
                c.source());
    }

    /// The contract as it stood on a day: only the amendments made by then, and those whose day nobody published. Empty
    /// when it was notified later.
    public Optional<Contract> asOf(LocalDate day) {
        LocalDate notified = contract.notified();
        if (notified != null && notified.isAfter(day)) {
            return Optional.empty();
        }
        List<Amendment> made = contract.amendments().stream()
                .filter(one -> one.on() == null || !one.on().isAfter(day))
                .toList();
        if (made.size() == contract.amendments().size()) {
            return Optional.of(contract);
        }
        BigDecimal amount = first;
        boolean longer = contract.amendments().stream().anyMatch(one -> one.months() != null);
        Integer months = longer ? firstMonths : contract.months();
        List<Supplier> suppliers = firstSuppliers == null ? contract.suppliers() : firstSuppliers;
        for (Amendment amendment : made) {
            amount = amendment.amount() == null ? amount : amendment.amount();
            months = amendment.months() == null ? months : amendment.months();
            suppliers = amendment.suppliers().isEmpty() ? suppliers : amendment.suppliers();
        }
        return Optional.of(of(contract, contract.uid(), months, amount, suppliers, made));
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
