package fr.etagere.web;

import fr.etagere.cartography.Shelving;
import fr.etagere.catalogue.Catalogue;
import fr.etagere.dossier.Decisions;
import fr.etagere.lists.Registers;
import fr.etagere.search.ShelfIndex;
import fr.etagere.shared.Materials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The shelf as it is today, with its index. Made anew when the day or the imported lists change; while it is being
/// made, readers have the one before.
public final class Shelf {

    private static final System.Logger LOG = System.getLogger(Shelf.class.getName());

    private final Materials published;
    private final Registers registers;
    private final Decisions first;
    private final Clock clock;
    private @Nullable CompletableFuture<Current> opening;
    private volatile @Nullable Current current;
    private volatile @Nullable Making making;

    /// Said once, not at each visit.
    private volatile boolean unread;

    /// @param first what was loaded when the server started: its shelf is the first shown, its doctrine is kept
    /// @param published the materials without the imported lists
    public Shelf(Decisions first, Materials published, Registers registers, Clock clock) {
        this.first = first;
        this.published = published;
        this.registers = registers;
        this.clock = clock;
    }

    /// Begins to make the index, in the background: to be called once there is nothing more urgent to start.
    public void open() {
        opening();
    }

    private synchronized CompletableFuture<Current> opening() {
        if (opening == null) {
            opening = inBackground(() -> {
                State state = state();
                return Current.of(state, first);
            });
        }
        return opening;
    }

    /// What an index was made from.
    record State(LocalDate day, List<String> registers) {}

    /// A shelf and its index, which stay as they are. An index no longer used is on the heap only: nothing to close.
    record Current(State state, Decisions decisions, Shelving.Opened opened) {
        private static Current of(State state, Decisions decisions) {
            ShelfIndex index = ShelfIndex.of(decisions.catalogue(), state.day());
            return new Current(state, decisions, new Shelving.Opened(decisions.catalogue(), index));
        }

        ShelfIndex index() {
            return opened.index();
        }

        LocalDate day() {
            return state.day();
        }

        Catalogue catalogue() {
            return decisions.catalogue();
        }
    }

    /// A shelf being made, or one that could not be: the same is not tried twice.
    private record Making(State state, CompletableFuture<Current> result) {}

    /// The shelf to read from, at once but for the first readers of all.
    Current now() {
        Current known = current;
        if (known == null) {
            known = opening().join();
            current = known;
        }
        State wanted = stateOr(known.state());
        if (!wanted.equals(known.state())) {
            makeAnew(wanted);
        }
        return Objects.requireNonNull(current);
    }

    /// The tables and the shelf in use.
    public Decisions decisions() {
        return now().decisions();
    }

    /// The shelf for those who look for substitutes on it, whatever their day.
    public Shelving.Opened opened() {
        return now().opened();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /// Waits for what is being made, and gives what readers then have.
    Current settled() {
        now();
        Making under = making;
        if (under != null) {
            under.result().exceptionally(_ -> null).join();
        }
        return Objects.requireNonNull(current);
    }

    private synchronized void makeAnew(State wanted) {
        if (making != null && making.state().equals(wanted)) {
            return;
        }
        making = new Making(wanted, inBackground(() -> made(wanted)));
    }

    private Current made(State wanted) {
        try {
            Current before = Objects.requireNonNull(current);
            Decisions decisions = before.decisions();
            if (!wanted.registers().equals(before.state().registers())) {
                Materials all = registers.with(published);
                decisions = new Decisions(all, first.doctrine(), Catalogue.load(all)).with(first.draws());
            }
            var made = Current.of(wanted, decisions);
            current = made;
            return made;
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "the shelf could not be read again: the one before is kept", e);
            throw new CompletionException(e);
        }
    }

    private State state() {
        try {
            return new State(today(), registers.inUse());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private State stateOr(State known) {
        try {
            State read = state();
            unread = false;
            return read;
        } catch (UncheckedIOException e) {
            if (!unread) {
                unread = true;
                LOG.log(System.Logger.Level.WARNING, "the imported lists cannot be read: those before are kept", e);
            }
            return known;
        }
    }

    private static CompletableFuture<Current> inBackground(Supplier<Current> work) {
        return CompletableFuture.supplyAsync(
                work, task -> Thread.ofPlatform().daemon().name("shelf").start(task));
    }
}
