package fr.etagere.imports;

import fr.etagere.accounts.Actor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;

/// Runs imports in the order they were asked for: one at a time for an organisation, two at most in all.
final class Worker implements AutoCloseable {

    static final int AT_ONCE = 2;

    private static final long PATIENCE_MILLIS = 8_000;

    private final BiConsumer<Actor, UUID> work;
    private final List<Task> waiting = new ArrayList<>();
    private final Set<String> busy = new HashSet<>();
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicBoolean stopping;

    private record Task(Actor actor, UUID job) {}

    /// @param stopping set when it is closed
    Worker(BiConsumer<Actor, UUID> work, AtomicBoolean stopping) {
        this.work = work;
        this.stopping = stopping;
    }

    synchronized void add(Actor actor, UUID job) {
        waiting.add(new Task(actor, job));
        next();
    }

    private synchronized void next() {
        for (Iterator<Task> some = waiting.iterator(); some.hasNext() && busy.size() < AT_ONCE && !stopping.get(); ) {
            Task task = some.next();
            if (busy.add(task.actor().siret())) {
                some.remove();
                threads.removeIf(thread -> !thread.isAlive());
                // Their own threads: an importer reads for minutes, and holds locks on files.
                threads.add(Thread.ofPlatform()
                        .daemon()
                        .name("import-" + task.job())
                        .start(() -> run(task)));
            }
        }
    }

    private void run(Task task) {
        try {
            work.accept(task.actor(), task.job());
        } finally {
            synchronized (this) {
                busy.remove(task.actor().siret());
            }
            next();
        }
    }

    /// Asks those under way to stop, and waits for them a while: what they have not finished is run again another day.
    @Override
    public void close() {
        List<Thread> running;
        synchronized (this) {
            stopping.set(true);
            waiting.clear();
            running = List.copyOf(threads);
        }
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        for (Thread thread : running) {
            try {
                thread.join(Math.max(1, end - System.currentTimeMillis()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
