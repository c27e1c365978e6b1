package fr.etagere.web;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.dossier.Compared;
import fr.etagere.dossier.Comparing;
import fr.etagere.dossier.Decisions;
import fr.etagere.grid.GridReader;
import fr.etagere.grid.Objectives;
import fr.etagere.shared.Document;
import fr.etagere.shared.Json;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.JsonNode;

/// Reads the grids that people write, and compares them beside the pages: a page waits a moment for the answer and no
/// longer, for a large grid takes its time.
public final class Comparisons {

    /// What a page needs of `doctrine/` and `docs/` besides what decisions read.
    public static final List<String> FOLDERS = List.of(Objectives.FOLDER, "docs/schemas");

    private static final int AT_ONCE = 2;
    private static final int WAITING = 32;
    private static final int KEPT = 40;
    private static final long MOMENT = 1_000;
    private static final long LONG = 30_000;

    private final GridReader reader;
    private final Objectives objectives;
    private final Catalogue catalogue;
    private final Comparing comparing;
    private final Clock clock;
    private final Map<Asked, Job> jobs = new LinkedHashMap<>(16, 0.75f, true);
    private final ThreadPoolExecutor workers = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("comparison-", 0).daemon().factory());

    /// @param materials with {@link #FOLDERS}
    /// @param decisions whose shelf is compared, and whose draws are bounded: a page may not take
    ///     all from everyone
    /// @param clock says the day of a grid that gives none
    public Comparisons(Materials materials, Decisions decisions, Clock clock) {
        this.reader = new GridReader(materials, decisions.draws());
        this.objectives = Objectives.load(materials);
        this.catalogue = decisions.catalogue();
        this.comparing = new Comparing(objectives, catalogue, decisions.draws());
        this.clock = clock;
        workers.allowCoreThreadTimeOut(true);
    }

    /// Where the comparison of a grid stands.
    sealed interface State {

        /// The grid says too little, or wrong things.
        record Refused(List<Violation> violations) implements State {}

        /// @param seconds since it was asked
        record Underway(long seconds) implements State {}

        /// As many are asked as the machine takes.
        record Busy() implements State {}

        record Done(Compared compared) implements State {}
    }

    private record Asked(JsonNode grid, LocalDate day) {}

    private record Job(CompletableFuture<Read<Compared>> answer, Instant since) {}

    Objectives objectives() {
        return objectives;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    GridReader reader() {
        return reader;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /// What is wrong with a grid, or its comparison as far as it is.
    ///
    /// @param grid in its published format
    State of(JsonNode grid) throws InterruptedException {
        return of(grid, MOMENT);
    }

    /// The same for a picture or a report, which cannot say that it is not ready yet.
    State patiently(JsonNode grid) throws InterruptedException {
        return of(grid, LONG);
    }

    private State of(JsonNode grid, long wait) throws InterruptedException {
        return switch (reader.read(new Document(grid.deepCopy(), Map.of()))) {
            case Read.Refused<GridReader.Written>(List<Violation> violations) -> new State.Refused(violations);
            case Read.Ok<GridReader.Written>(GridReader.Written written) -> of(written, wait);
        };
    }

    private State of(GridReader.Written written, long wait) throws InterruptedException {
        Job job;
        try {
            job = job(written);
        } catch (RejectedExecutionException e) {
            return new State.Busy();
        }
        try {
            return switch (job.answer().get(wait, TimeUnit.MILLISECONDS)) {
                case Read.Refused<Compared>(List<Violation> violations) -> new State.Refused(violations);
                case Read.Ok<Compared>(Compared compared) -> new State.Done(compared);
            };
        } catch (TimeoutException e) {
            return new State.Underway(
                    clock.instant().getEpochSecond() - job.since().getEpochSecond());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private Job job(GridReader.Written written) {
        var asked = new Asked(Json.mapper().readTree(written.document().root().toString()), today());
        synchronized (jobs) {
            Job known = jobs.get(asked);
            // One that broke is tried again by the next who asks.
            if (known != null && !known.answer().isCompletedExceptionally()) {
                return known;
            }
            var terms = new Comparing.Asked(null, asked.day(), null, null);
            var job = new Job(
                    CompletableFuture.supplyAsync(() -> comparing.compare(written, terms), workers), clock.instant());
            jobs.put(asked, job);
            if (jobs.size() > KEPT) {
                jobs.entrySet().stream()
                        .filter(one -> one.getValue().answer().isDone())
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .ifPresent(jobs::remove);
            }
            return job;
        }
    }
}
