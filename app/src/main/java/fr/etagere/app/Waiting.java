package fr.etagere.app;

import fr.etagere.shared.Texts;
import java.io.PrintWriter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// Says each second, on the error output, that a computation is still under way; says nothing of a shorter one.
record Waiting(PrintWriter err, Texts texts) {

    <T> T on(Supplier<T> computation) {
        CompletableFuture<T> running = CompletableFuture.supplyAsync(computation);
        for (int seconds = 1; ; seconds++) {
            try {
                return running.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                err.println(texts.get("compare.waiting", seconds));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
            }
        }
    }
}
