package fr.etagere.procurement;

import fr.etagere.portfolio.Contract;
import fr.etagere.portfolio.Contract.Amendment;
import fr.etagere.portfolio.Contract.Supplier;
import java.math.BigDecimal;
import java.util.List;

/// Rows made into contracts as they stand after their amendments.
record Awards(DigitalCodes codes, String source) {

    Award of(Row row) {
        BigDecimal first = Amounts.euros(row.cents());
        BigDecimal amount = first;
        Integer months = row.months();
        List<Supplier> suppliers = row.suppliers();
        for (Amendment amendment : row.amendments()) {
            amount = amendment.amount() == null ? amount : amendment.amount();
            months = amendment.months() == null ? months : amendment.months();
            suppliers = amendment.suppliers().isEmpty() ? suppliers : amendment.suppliers();
        }
        return new Award(
                row.base(),
                new Contract(
                        row.base(),
                        row.buyer(),
                        row.buyerName(),
                        row.object(),
                        row.cpv(),
                        row.notified(),
                        months,
                        amount,
                        suppliers,
                        row.framework(),
                        codes.judge(row.cpv(), row.tic(), row.notified()),
                        null,
                        null,
                        row.amendments(),
                        source),
                row.published(),
                first,
                row.amendments().stream().anyMatch(one -> one.months() != null) ? row.months() : null,
                row.amendments().stream().allMatch(one -> one.suppliers().isEmpty()) ? null : row.suppliers(),
                List.of());
    }
}
