package fr.etagere.charts;

import fr.etagere.accounts.Actor;
import fr.etagere.cartography.Scope;
import fr.etagere.exitplan.ExitPlan;
import fr.etagere.exitplan.Situation;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Texts;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Makes reports beside the pages, one at a time: a page waits a moment and no longer, then says how far it is.
public final class Reports {

    private static final System.Logger LOG = System.getLogger(Reports.class.getName());

    /// Steps that a report tells of, in order.
    private static final List<String> STEPS =
            List.of("import", "map", "shares", "points", "scenarios", "pictures", "documents");

    private static final int WAITING = 16;
    private static final int KEPT = 6;
    private static final long MOMENT = 1_000;

    private final Charts charts;
    private final Map<Key, Job> jobs = new LinkedHashMap<>(16, 0.75f, true);
    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(
            1,
            1,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("report-", 0).daemon().factory());

    public Reports(Charts charts) {
        this.charts = charts;
        worker.allowCoreThreadTimeOut(true);
    }

    /// Which report.
    ///
    /// @param asOf contracts as they were that day; null without that limit
    /// @param knownOn what was imported that day; null without that limit
    public record Asked(
            Scope scope,
            LocalDate day,
            @Nullable LocalDate asOf,
            @Nullable LocalDate knownOn,
            Lang lang) {}

    /// Where a report stands.
    public sealed interface State {

        /// Nobody asked for it, or what it is made from has changed since.
        record None() implements State {}

        /// @param step its key, under `exit-plan.step.`
        /// @param place of that step, from 1
        record Underway(String step, int place, int of) implements State {}

        /// As many wait as the machine takes.
        record Busy() implements State {}

        /// Nothing imported is in that scope.
        record Nothing() implements State {}

        /// It could not be made: the log says why.
        record Failed() implements State {}

        /// @param files by name
        record Done(Map<String, byte[]> files) implements State {}
    }

    private record Key(String siret, List<String> state, Asked asked) {}

    private static final class Job {
        private volatile String step = STEPS.getFirst();
        private final CompletableFuture<Optional<Map<String, byte[]>>> files = new CompletableFuture<>();
    }

    /// Begins to make a report, or keeps the one that is made or being made.
    public State begin(Actor actor, Asked asked) throws IOException, InterruptedException {
        var key = new Key(actor.siret(), charts.state(actor), asked);
        Job job;
        synchronized (jobs) {
            Job known = jobs.get(key);
            if (known == null || known.files.isCompletedExceptionally()) {
                known = new Job();
                Job begun = known;
                try {
                    worker.execute(() -> make(actor, asked, begun));
                } catch (RejectedExecutionException e) {
                    return new State.Busy();
                }
                jobs.put(key, known);
                forget();
            }
            job = known;
        }
        return stand(job, MOMENT);
    }

    /// Where a report stands, without beginning it.
    public State of(Actor actor, Asked asked) throws IOException, InterruptedException {
        var key = new Key(actor.siret(), charts.state(actor), asked);
        Job known;
        synchronized (jobs) {
            known = jobs.get(key);
        }
        return known == null ? new State.None() : stand(known, 0);
    }

    private static State stand(Job job, long wait) throws InterruptedException {
        try {
            return job.files
                    .get(wait, TimeUnit.MILLISECONDS)
                    .<State>map(State.Done::new)
                    .orElseGet(State.Nothing::new);
        } catch (TimeoutException e) {
            String step = job.step;
            return new State.Underway(step, STEPS.indexOf(step) + 1, STEPS.size());
        } catch (ExecutionException e) {
            return new State.Failed();
        }
    }

    private void make(Actor actor, Asked asked, Job job) {
        try {
            Optional<Situation> situation = charts.of(actor, asked.asOf(), asked.knownOn())
                    .situation(asked.scope(), asked.day(), asked.lang(), null);
            job.files.complete(
                    situation.map(one -> new ExitPlan(one, Texts.of(asked.lang()), step -> job.step = step).all()));
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a report could not be made", e);
            job.files.completeExceptionally(e);
        } finally {
            // Whatever else happened, nobody waits for ever.
            job.files.completeExceptionally(new IllegalStateException("a report was left unmade"));
        }
    }

    /// Only what is made can be forgotten: what is being made is waited for.
    private void forget() {
        if (jobs.size() > KEPT) {
            jobs.entrySet().stream()
                    .filter(one -> one.getValue().files.isDone())
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .ifPresent(jobs::remove);
        }
    }
}
