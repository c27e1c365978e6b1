package fr.etagere.imports;

import fr.etagere.accounts.Accounts;
import fr.etagere.accounts.Actor;
import fr.etagere.accounts.Homes;
import fr.etagere.accounts.Permission;
import fr.etagere.audit.Trail;
import fr.etagere.procurement.DigitalCodes;
import fr.etagere.records.Sealed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Takes files in, runs their import in turn, and tells how far it is and what became of each row.
public final class Imports implements AutoCloseable {

    private final Homes homes;
    private final Limits limits;
    private final Accounts accounts;
    private final Sealed sealed;
    private final Trail trail;
    private final Clock clock;
    private final JobStore store;
    private final Brought brought;
    private final Sources sources;
    private final Worker worker;
    private final Purging purging;
    private final Nightly nightly;

    /// @param fetching how files of the public web are had
    public Imports(
            Homes homes,
            Limits limits,
            DigitalCodes codes,
            Fetching fetching,
            Accounts accounts,
            Sealed sealed,
            Trail trail,
            JdbcClient jdbc,
            Clock clock) {
        this.homes = homes;
        this.limits = limits;
        this.accounts = accounts;
        this.sealed = sealed;
        this.trail = trail;
        this.clock = clock;
        this.store =
                new JobStore(jdbc, homes.shared().toAbsolutePath().normalize().toString());
        this.brought = new Brought(homes);
        this.sources = new Sources(codes);
        var stopping = new AtomicBoolean();
        var running = new Running(homes, limits, codes, fetching, sealed, trail, store, brought, clock, stopping::get);
        this.worker = new Worker(running::run, stopping);
        this.purging = new Purging(limits.rejectsDays(), accounts, sealed, trail, store, brought, clock);
        this.nightly = new Nightly(clock, Nightly.Timer.ofThread("purge"), this::purge);
    }

    /// Takes up where a stop of the server left: what was being read is interrupted, what waited waits again.
    public void resume() throws IOException {
        for (String siret : accounts.sirets()) {
            var anyone = new Actor(new UUID(0, 0), "", siret, "", Set.of());
            List<Job> waiting = sealed.in(anyone, () -> {
                for (UUID id : store.interrupt(now())) {
                    store.find(id)
                            .ifPresent(job -> trail.add(job.person(), "IMPORT_INTERRUPTED", id.toString(), job.name()));
                }
                return store.waiting();
            });
            Set<UUID> awaited = Set.copyOf(sealed.in(anyone, store::awaiting));
            brought.sweep(anyone, awaited::contains);
            waiting.forEach(job -> worker.add(job.person(), job.id()));
        }
        nightly.begin();
    }

    /// Forgets the lists of rejected rows that are past their time, of all organisations. Done at the start and each
    /// night.
    void purge() {
        purging.all();
    }

    /// How many days the list of the rows that an import rejected is kept.
    public int rejectsDays() {
        return limits.rejectsDays();
    }

    /// Whether someone may import what is of this kind.
    public boolean may(Actor actor, Kind kind) {
        return kind.shared()
                ? actor.may(Permission.IMPORT_REGISTERS) && limits.operator().equals(actor.siret())
                : actor.may(Permission.IMPORT_PORTFOLIO);
    }

    /// Bytes of the largest file that is taken.
    public long most() {
        return limits.mostBytes();
    }

    /// Takes a file in as it comes, and puts it in line when its kind is sure.
    public Receiving receive(Actor actor, Asked asked, InputStream in) throws IOException {
        Optional<Receiving> refused = refused(actor, asked, 0);
        if (refused.isPresent()) {
            return refused.get();
        }
        UUID id = UUID.randomUUID();
        Brought.Kept kept;
        try {
            kept = brought.keep(actor, id, in, limits.mostBytes());
        } catch (Brought.Larger e) {
            return new Receiving.TooLarge(limits.mostBytes());
        }
        if (kept.size() == 0) {
            brought.forget(actor, id);
            return new Receiving.Empty();
        }
        Path file = brought.file(actor, id);
        Optional<Kind> guessed = Guessing.of(file);
        boolean sure = asked.kind().isPresent() && (asked.sure() || guessed.isEmpty() || guessed.equals(asked.kind()));
        Job job = job(actor, id, asked, null, kept.size(), kept.sha256(), guessed, sure);
        return insert(actor, job, sure);
    }

    /// Fetches a file of the public web, then goes on as with one that was sent.
    public Receiving fetch(Actor actor, Asked asked, String address) {
        if (!Fetching.looksRight(address)) {
            return new Receiving.NoAddress();
        }
        Optional<Receiving> refused = refused(actor, asked, 0);
        return refused.isPresent()
                ? refused.get()
                : insert(actor, job(actor, UUID.randomUUID(), asked, address, 0, null, Optional.empty(), true), true);
    }

    /// Why a file could not be taken, told before any of it is read.
    ///
    /// @param size that its sender announces; 0 when they do not
    public Optional<Receiving> refused(Actor actor, Asked asked, long size) {
        if (asked.kind().isPresent() && !may(actor, asked.kind().get())) {
            return Optional.of(new Receiving.NotYours(asked.kind().get()));
        }
        if (size > limits.mostBytes()) {
            return Optional.of(new Receiving.TooLarge(limits.mostBytes()));
        }
        if (sealed.in(actor, store::open) >= Limits.MOST_OPEN) {
            return Optional.of(new Receiving.TooMany(Limits.MOST_OPEN));
        }
        try {
            return brought.hasRoom(actor, size) ? Optional.empty() : Optional.of(new Receiving.NoRoom());
        } catch (IOException e) {
            return Optional.of(new Receiving.NoRoom());
        }
    }

    private Job job(
            Actor actor,
            UUID id,
            Asked asked,
            @Nullable String address,
            long size,
            @Nullable String sha256,
            Optional<Kind> guessed,
            boolean sure) {
        return new Job(
                id,
                actor.siret(),
                actor.id(),
                actor.name(),
                asked.kind(),
                guessed,
                asked.name(),
                address,
                asked.system(),
                size,
                sha256,
                sure ? State.WAITING : State.TO_CONFIRM,
                0,
                0,
                Optional.empty(),
                List.of(),
                null,
                now(),
                null,
                null);
    }

    private Receiving insert(Actor actor, Job job, boolean sure) {
        sealed.in(actor, () -> {
            store.insert(job);
            trail.add(actor, "IMPORT_ASKED", job.id().toString(), what(job));
            return job;
        });
        if (sure) {
            worker.add(actor, job.id());
        }
        return new Receiving.Received(job);
    }

    private static String what(Job job) {
        return job.kind().map(Kind::id).orElse("?") + " " + (job.address() == null ? job.name() : job.address());
    }

    /// Runs an import whose kind someone has now said, or that was interrupted.
    public Starting start(Actor actor, UUID id, Kind kind) {
        Starting starting = sealed.in(actor, () -> {
            Optional<Job> found = store.lock(id);
            if (found.isEmpty()) {
                return new Starting.NotThere();
            }
            Job job = found.get();
            if (!job.startable()) {
                return new Starting.NotNow(job.state());
            }
            if (!may(actor, kind)) {
                return new Starting.NotYours(kind);
            }
            if (!job.fetching() && !Files.exists(brought.file(actor, id))) {
                return new Starting.Gone();
            }
            store.wait(id, Optional.of(kind));
            trail.add(actor, "IMPORT_STARTED", id.toString(), kind.id() + " " + job.name());
            return new Starting.Started();
        });
        if (starting instanceof Starting.Started) {
            worker.add(actor, id);
        }
        return starting;
    }

    /// Gives up an import that is not under way, and forgets its file.
    public Starting discard(Actor actor, UUID id) throws IOException {
        Starting gone = sealed.in(actor, () -> {
            Optional<Job> found = store.lock(id);
            if (found.isEmpty()) {
                return new Starting.NotThere();
            }
            if (!found.get().startable()) {
                return new Starting.NotNow(found.get().state());
            }
            store.end(id, State.DISCARDED, null, List.of(), null, now());
            trail.add(actor, "IMPORT_DISCARDED", id.toString(), found.get().name());
            return new Starting.Started();
        });
        if (gone instanceof Starting.Started) {
            brought.forget(actor, id);
        }
        return gone;
    }

    /// One import; empty when there is none, or when it is another organisation's.
    public Optional<Job> find(Actor actor, UUID id) {
        return sealed.in(actor, () -> store.find(id));
    }

    /// The imports of an organisation, newest first.
    ///
    /// @param before those asked for before this one only; null for all
    public List<Job> jobs(Actor actor, @Nullable Job before, int limit) {
        return sealed.in(actor, () -> store.all(actor, before, limit));
    }

    /// Rejected rows of an import; empty when this server does not have them, or they are another organisation's.
    ///
    /// @param from 0, or {@link RejectPage#next()} of the page before
    public Optional<RejectPage> rejected(Actor actor, UUID id, long from, int limit) throws IOException {
        Path file = brought.rejected(actor, id);
        return find(actor, id).isPresent() && Files.exists(file)
                ? Optional.of(Rejects.page(file, from, limit))
                : Optional.empty();
    }

    /// What is imported and in use: the organisation's own, then what all share.
    public List<Source> sources(Actor actor) throws IOException {
        return sources.all(homes.of(actor), homes.shared());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /// Stops what is under way: it is interrupted, and can be run again.
    @Override
    public void close() {
        nightly.close();
        worker.close();
    }
}
