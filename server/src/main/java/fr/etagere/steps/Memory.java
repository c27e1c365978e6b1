package fr.etagere.steps;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/// The answers used last, by the hash of what they were made from. Who asks what is already being
/// made waits for it, and it is made once.
final class Memory<T> {

    private static final int KEPT = 64;

    private final Map<String, CompletableFuture<T>> answers = new LinkedHashMap<>(KEPT, 0.75f, true);

    /// What was made, or is made now.
    ///
    /// @throws RuntimeException what went wrong, for those who waited as well; the next one tries
    ///     again
    T of(String hash, Supplier<T> make) {
        var mine = new CompletableFuture<T>();
        CompletableFuture<T> known;
        synchronized (answers) {
            known = answers.putIfAbsent(hash, mine);
            if (answers.size() > KEPT) {
                answers.remove(answers.keySet().iterator().next());
            }
        }
        if (known != null) {
            return waited(known);
        }
        try {
            T made = make.get();
            mine.complete(made);
            return made;
        } catch (RuntimeException | Error e) {
            synchronized (answers) {
                answers.remove(hash, mine);
            }
            mine.completeExceptionally(e);
            throw e;
        }
    }

    private static <T> T waited(CompletableFuture<T> made) {
        try {
            return made.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException fault -> throw fault;
                case Error fault -> throw fault;
                case null, default -> throw e;
            }
        }
    }

    /// Forgets an answer: the next who asks has it made again.
    void forget(String hash) {
        synchronized (answers) {
            answers.remove(hash);
        }
    }
}
