package fr.etagere.imports;

import fr.etagere.accounts.Actor;
import fr.etagere.accounts.Homes;
import fr.etagere.audit.Trail;
import fr.etagere.procurement.DigitalCodes;
import fr.etagere.records.Sealed;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// One import from its turn to its end, whatever that is.
final class Running {

    private static final System.Logger LOG = System.getLogger(Running.class.getName());

    private final Homes homes;
    private final Limits limits;
    private final Readers readers;
    private final Fetching fetching;
    private final Sealed sealed;
    private final Trail trail;
    private final JobStore store;
    private final Brought brought;
    private final Clock clock;
    private final BooleanSupplier stopping;

    Running(
            Homes homes,
            Limits limits,
            DigitalCodes codes,
            Fetching fetching,
            Sealed sealed,
            Trail trail,
            JobStore store,
            Brought brought,
            Clock clock,
            BooleanSupplier stopping) {
        this.homes = homes;
        this.limits = limits;
        this.readers = new Readers(codes);
        this.fetching = fetching;
        this.sealed = sealed;
        this.trail = trail;
        this.store = store;
        this.brought = brought;
        this.clock = clock;
        this.stopping = stopping;
    }

    void run(Actor actor, UUID id) {
        Optional<Job> found =
                sealed.in(actor, () -> store.start(id, OffsetDateTime.now(clock)) ? store.find(id) : Optional.empty());
        if (found.isEmpty()) {
            return;
        }
        Job job = found.get();
        try {
            Optional<Job> here = job.fetching() ? fetched(actor, job) : found;
            if (here.isPresent()) {
                read(actor, here.get());
            }
        } catch (Following.Stopped e) {
            end(actor, job, State.INTERRUPTED, null, List.of(), null);
        } catch (Exception | Error e) {
            // Whatever it was, the one who waits is told, and the log has the rest.
            String number = Long.toHexString(ThreadLocalRandom.current().nextLong());
            LOG.log(System.Logger.Level.ERROR, () -> "fault " + number + " in import " + id, e);
            end(actor, job, State.INTERRUPTED, null, List.of(), number);
        }
    }

    /// Empty when it goes no further for now.
    private Optional<Job> fetched(Actor actor, Job job) throws IOException {
        Following following = following(actor, job);
        Path fresh = brought.arriving(actor, job.id());
        try {
            String address = String.valueOf(job.address());
            switch (fetching.fetch(address, fresh, limits.mostBytes(), following::bytes)) {
                case Read.Refused<String>(List<Violation> violations) -> {
                    end(actor, job, State.REFUSED, null, violations, null);
                    return Optional.empty();
                }
                case Read.Ok<String> _ -> {}
            }
            Brought.Kept kept;
            try (InputStream in = Files.newInputStream(fresh)) {
                kept = brought.keep(actor, job.id(), in, limits.mostBytes());
            }
            Optional<Kind> guessed = Guessing.of(brought.file(actor, job.id()));
            boolean sure = job.kind().isPresent() && (guessed.isEmpty() || guessed.equals(job.kind()));
            Optional<Job> now = sealed.in(actor, () -> {
                store.fetched(job.id(), kept, job.kind(), guessed);
                return store.find(job.id());
            });
            if (!sure) {
                end(actor, job, State.TO_CONFIRM, null, List.of(), null);
            }
            return sure ? now : Optional.empty();
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private void read(Actor actor, Job job) throws IOException {
        Kind kind = job.kind().orElseThrow();
        Path home = kind.shared() ? homes.shared() : homes.of(actor);
        var task = new Readers.Task(
                job,
                brought.file(actor, job.id()),
                home,
                brought.rejected(actor, job.id()),
                LocalDate.now(clock),
                following(actor, job));
        switch (readers.read(task, kind)) {
            case Result.Done(Account account) -> end(actor, job, State.DONE, account, List.of(), null);
            case Result.Refused(List<Violation> violations) -> end(actor, job, State.REFUSED, null, violations, null);
        }
        // What was read is in the copy, and what was not is beside.
        brought.forget(actor, job.id());
    }

    private Following following(Actor actor, Job job) {
        return new Following(
                (bytes, rows) -> sealed.in(actor, () -> {
                    store.progress(job.id(), bytes, rows);
                    return job;
                }),
                stopping);
    }

    private void end(
            Actor actor,
            Job job,
            State state,
            @Nullable Account account,
            List<Violation> refusal,
            @Nullable String fault) {
        sealed.in(actor, () -> {
            store.end(job.id(), state, account, refusal, fault, OffsetDateTime.now(clock));
            String counts = account == null
                    ? ""
                    : " %d = %d + %d + %d"
                            .formatted(account.read(), account.kept(), account.rejected(), account.duplicates());
            if (state != State.TO_CONFIRM) {
                trail.add(actor, "IMPORT_" + state, job.id().toString(), job.name() + counts);
            }
            return job;
        });
    }
}
