package fr.etagere.cartography;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// The answers made last, each made once whoever asks for it at the same time; or none, where memory matters more.
///
/// @param <K> what was asked
/// @param <V> what was answered: never changed afterwards
final class Memory<K, V> {

    private final int most;
    private final Map<K, FutureTask<V>> made = new LinkedHashMap<>(16, 0.75f, true);

    /// @param most how many are kept; 0 for none
    Memory(int most) {
        this.most = most;
    }

    /// Makes an answer.
    @FunctionalInterface
    interface Making<V> {
        V make() throws IOException;
    }

    V of(K asked, Making<V> making) throws IOException {
        if (most == 0) {
            return making.make();
        }
        FutureTask<V> task;
        synchronized (made) {
            task = made.computeIfAbsent(asked, _ -> new FutureTask<>(making::make));
            if (made.size() > most) {
                made.remove(made.keySet().iterator().next());
            }
        }
        // Those who come second wait for the first; one that is done runs no more.
        task.run();
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a map was read", e);
        } catch (ExecutionException e) {
            synchronized (made) {
                made.remove(asked, task);
            }
            switch (e.getCause()) {
                case IOException fault -> throw fault;
                case RuntimeException fault -> throw fault;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        }
    }
}
