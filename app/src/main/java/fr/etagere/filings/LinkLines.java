package fr.etagere.filings;

import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.Filings;
import fr.etagere.ownership.Holding;
import fr.etagere.ownership.LegalEntity;
import fr.etagere.ownership.Share;
import fr.etagere.rows.Rejected;
import fr.etagere.rows.Row;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The links of one declaration, held until all are read: shares of one capital that make more than the whole on one
/// day cannot all be true, and nothing tells which is wrong, so that none of them is kept.
final class LinkLines {

    private static final int BILLIONTHS = 7;

    /// Rows named in a reason, beyond which a count says enough.
    private static final int NAMED = 20;

    /// A link and the ends that its row describes.
    record Line(int row, String raw, Holding link, List<LegalEntity> ends) {}

    private final Map<EntityId, List<Line>> byHeld = new LinkedHashMap<>();

    /// Adds the link of a row, once it is read and has no fault.
    void addSound(Row row, @Nullable Line line) {
        if (line != null && row.findings().faults().isEmpty()) {
            byHeld.computeIfAbsent(line.link().held(), _ -> new ArrayList<>()).add(line);
        }
    }

    /// Hands over what can be kept, each end once, when the file is not refused.
    ///
    /// @param sink where the rows go that cannot be kept together
    Read<Counted> after(Read<Counted> judged, Filings into, RowSink sink) {
        return switch (judged) {
            case Read.Refused<Counted> refused -> refused;
            case Read.Ok<Counted>(Counted counted) -> {
                long rejected = handOver(into, sink);
                yield rejected == counted.kept()
                        ? new Read.Refused<>(
                                List.of(Violation.ofFile("list-nothing-kept", Long.toString(counted.read()))))
                        : new Read.Ok<>(less(counted, rejected));
            }
        };
    }

    private long handOver(Filings into, RowSink sink) {
        long rejected = 0;
        Set<LegalEntity> said = new HashSet<>();
        for (List<Line> lines : byHeld.values()) {
            Map<Line, Violation> refused = overfull(lines);
            for (Line line : lines) {
                Violation reason = refused.get(line);
                if (reason == null) {
                    line.ends().stream().filter(said::add).forEach(into::entity);
                    into.holding(line.link());
                } else {
                    rejected++;
                    sink.rejected(new Rejected(line.row(), line.raw(), List.of(reason)));
                }
            }
        }
        return rejected;
    }

    private static Map<Line, Violation> overfull(List<Line> lines) {
        List<Line> shares = lines.stream()
                .filter(line -> line.link().kind() == Holding.Kind.SHARES
                        && line.link().capital().least() > 0)
                .toList();
        var refused = new LinkedHashMap<Line, Violation>();
        for (LocalDate day : daysOverfull(shares)) {
            List<Line> held =
                    shares.stream().filter(line -> line.link().holdsOn(day)).toList();
            Violation reason = reason(held, day);
            held.forEach(line -> refused.putIfAbsent(line, reason));
        }
        return refused;
    }

    /// First days of the periods in which the least shares make more than the whole.
    private static Set<LocalDate> daysOverfull(List<Line> shares) {
        var changes = new TreeMap<LocalDate, Long>();
        for (Line line : shares) {
            long least = line.link().capital().least();
            changes.merge(Days.orElse(line.link().from(), LocalDate.MIN), least, Long::sum);
            if (line.link().to() != null) {
                changes.merge(line.link().to().plusDays(1), -least, Long::sum);
            }
        }
        var overfull = new TreeSet<LocalDate>();
        long total = 0;
        for (var change : changes.entrySet()) {
            total += change.getValue();
            if (total > Share.WHOLE) {
                overfull.add(change.getKey());
            }
        }
        return overfull;
    }

    private static Violation reason(List<Line> held, LocalDate day) {
        long total =
                held.stream().mapToLong(line -> line.link().capital().least()).sum();
        String rows = held.stream()
                        .limit(NAMED)
                        .map(line -> Integer.toString(line.row()))
                        .collect(Collectors.joining(", "))
                + (held.size() > NAMED ? "…" : "");
        return new Violation(
                "/capital",
                null,
                "",
                day.equals(LocalDate.MIN) ? "capital-beyond-whole" : "capital-beyond-whole-on",
                List.of(
                        rows,
                        BigDecimal.valueOf(total, BILLIONTHS)
                                .stripTrailingZeros()
                                .toPlainString(),
                        held.getFirst().link().held().toString(),
                        day.toString()));
    }

    private static Counted less(Counted counted, long rejected) {
        return new Counted(
                counted.read(),
                counted.kept() - rejected,
                counted.rejected() + rejected,
                counted.odd(),
                counted.published(),
                counted.declarant());
    }
}
