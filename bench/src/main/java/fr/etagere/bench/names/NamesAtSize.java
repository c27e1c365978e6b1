package fr.etagere.bench.names;

import com.sun.management.OperatingSystemMXBean;
import fr.etagere.naming.Candidate;
import fr.etagere.naming.CompanyNames;
import fr.etagere.naming.Decisions;
import fr.etagere.naming.Finding;
import fr.etagere.naming.Supplier;
import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.LegalEntity;
import fr.etagere.ownership.LegalEntity.Seat;
import fr.etagere.ownership.LegalEntity.SeatKind;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The index of names at the size of the world's register, 3.4 million made companies: time, memory, one look-up.
public final class NamesAtSize {

    private static final int ENTITIES = 3_400_000;
    private static final int EVERY = ENTITIES / 2_000;
    private static final long SEED = 4217;
    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private NamesAtSize() {}

    /// Another writing of an entity, to look up.
    private record Question(EntityId answer, Supplier supplier) {}

    /// @param arguments how many entities, 3.4 million by default
    public static void main(String[] arguments) {
        int entities =
                arguments.length > 0 && !arguments[0].startsWith("--") ? Integer.parseInt(arguments[0]) : ENTITIES;
        var made = new MadeCompanies(SEED);
        var questions = new ArrayList<Question>();
        var builder = CompanyNames.builder();
        long start = System.nanoTime();
        long cpu = MACHINE.getProcessCpuTime();
        for (int i = 0; i < entities; i++) {
            List<MadeCompanies.Row> both = made.registered(i);
            LegalEntity entity = entity(both.getFirst());
            builder.add(entity);
            if (i % EVERY == 0) {
                MadeCompanies.Row other = both.getLast();
                questions.add(new Question(
                        entity.id(), new Supplier(other.name(), null, "FR", other.city(), other.postcode())));
            }
        }
        say("made and added", start, cpu);
        start = System.nanoTime();
        cpu = MACHINE.getProcessCpuTime();
        CompanyNames names = builder.build();
        say("sorted", start, cpu);
        System.gc();
        System.out.printf(
                Locale.ROOT,
                "| heap in use, %d entities | %d MB |%n",
                names.size(),
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
        lookUps(names, questions);
    }

    private static void lookUps(CompanyNames names, List<Question> questions) {
        for (int run = 0; run < 2; run++) {
            var nanos = new long[questions.size()];
            int right = 0;
            int wrong = 0;
            int listed = 0;
            for (int i = 0; i < nanos.length; i++) {
                Question question = questions.get(i);
                long start = System.nanoTime();
                Finding finding = names.find(question.supplier(), Decisions.NONE);
                nanos[i] = System.nanoTime() - start;
                switch (finding) {
                    case Finding.Found found -> {
                        if (found.candidate().id().equals(question.answer())) {
                            right++;
                        } else {
                            wrong++;
                        }
                    }
                    case Finding.Ambiguous(List<Candidate> candidates) ->
                        listed += candidates.stream().anyMatch(one -> one.id().equals(question.answer())) ? 1 : 0;
                    case Finding.NotFound _ -> {
                        // Counted by what is left.
                    }
                }
            }
            Arrays.sort(nanos);
            System.out.printf(
                    Locale.ROOT,
                    "| one look-up, run %d | p50 %.2f ms, p99 %.2f ms | %d asked: %d found, %d found another,"
                            + " %d in the list to review |%n",
                    run + 1,
                    nanos[nanos.length / 2] / 1e6,
                    nanos[nanos.length * 99 / 100] / 1e6,
                    nanos.length,
                    right,
                    wrong,
                    listed);
        }
    }

    private static LegalEntity entity(MadeCompanies.Row row) {
        return new LegalEntity(
                EntityId.lei(String.format(Locale.ROOT, "MADE%016d", row.company())),
                List.of(),
                row.name(),
                List.of(),
                LegalEntity.Kind.COMPANY,
                LegalEntity.Standing.ACTIVE,
                "FR",
                List.of(new Seat(SeatKind.LEGAL, "FR", row.city(), row.postcode())),
                null,
                "made",
                null);
    }

    private static void say(String what, long start, long cpu) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f s | %.1f s CPU |%n",
                what,
                (System.nanoTime() - start) / 1e9,
                (MACHINE.getProcessCpuTime() - cpu) / 1e9);
    }
}
