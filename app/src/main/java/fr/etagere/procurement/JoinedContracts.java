package fr.etagere.procurement;

import fr.etagere.portfolio.Contract;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MappingIterator;

/// The contracts of several registers as one, in one pass and with a contract of each in memory: registers are in one
/// order, so what several hold meets. A contract that two files publish is one, with its history.
public final class JoinedContracts {

    private final List<Path> registers;

    private JoinedContracts(List<Path> registers) {
        this.registers = registers;
    }

    static JoinedContracts of(List<Path> registers) {
        return new JoinedContracts(List.copyOf(registers));
    }

    /// What a pass counted.
    ///
    /// @param contracts once joined
    /// @param duplicates contracts that another register holds with the same content
    /// @param superseded contracts that a later publication, in another register, replaced
    /// @param withoutAmount contracts whose amount is not published
    public record Passed(
            long contracts, long duplicates, long superseded, long withoutAmount, BigDecimal totalAmount) {}

    /// A register being read.
    private static final class Head {
        private final int place;
        private final MappingIterator<Award> rest;
        private Award award;

        Head(int place, MappingIterator<Award> rest) {
            this.place = place;
            this.rest = rest;
            this.award = rest.next();
        }

        boolean advance() {
            if (!rest.hasNext()) {
                return false;
            }
            award = rest.next();
            return true;
        }
    }

    /// Hands over each contract once.
    public Passed each(Consumer<Contract> taken) throws IOException {
        return awards(award -> taken.accept(award.contract()));
    }

    /// Hands over each contract once, as it stood on a day; those notified later are left out.
    ///
    /// @param day null for the contracts as last published
    public Passed each(@Nullable LocalDate day, Consumer<Contract> taken) throws IOException {
        return day == null ? each(taken) : awards(award -> award.asOf(day).ifPresent(taken));
    }

    /// Hands over each contract once, with its history.
    public Passed awards(Consumer<Award> taken) throws IOException {
        var heads = new PriorityQueue<Head>(Comparator.<Head, Award>comparing(head -> head.award, Award.ORDER)
                .thenComparingInt(head -> head.place));
        var open = new ArrayList<MappingIterator<Award>>();
        try {
            for (int i = 0; i < registers.size(); i++) {
                MappingIterator<Award> all = AwardLines.read(Files.newInputStream(registers.get(i)));
                open.add(all);
                if (all.hasNext()) {
                    heads.add(new Head(i, all));
                }
            }
            return join(heads, taken);
        } finally {
            for (MappingIterator<Award> one : open) {
                one.close();
            }
        }
    }

    private static Passed join(PriorityQueue<Head> heads, Consumer<Award> taken) {
        long contracts = 0;
        long duplicates = 0;
        long superseded = 0;
        long withoutAmount = 0;
        BigDecimal total = BigDecimal.ZERO;
        while (!heads.isEmpty()) {
            String base = heads.element().award.base();
            var group = new ArrayList<Award>(1);
            var places = new ArrayList<Integer>(1);
            while (!heads.isEmpty() && heads.element().award.base().equals(base)) {
                Head head = heads.remove();
                group.add(head.award);
                places.add(head.place);
                if (head.advance()) {
                    heads.add(head);
                }
            }
            Merging.Merged merged = Merging.of(
                    group, places.stream().mapToInt(Integer::intValue).toArray());
            for (Merging.Fate fate : merged.fates()) {
                duplicates += fate == Merging.Fate.DUPLICATE ? 1 : 0;
                superseded += fate == Merging.Fate.SUPERSEDED ? 1 : 0;
            }
            for (Award award : merged.awards()) {
                contracts++;
                BigDecimal amount = award.contract().amount();
                withoutAmount += amount == null ? 1 : 0;
                total = amount == null ? total : total.add(amount);
                taken.accept(award);
            }
        }
        return new Passed(contracts, duplicates, superseded, withoutAmount, total);
    }
}
