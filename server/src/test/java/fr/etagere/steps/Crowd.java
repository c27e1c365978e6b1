package fr.etagere.steps;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// So many others at what takes a turn that nobody may wait any more, until it is closed.
public final class Crowd implements AutoCloseable {

    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService others = Executors.newVirtualThreadPerTaskExecutor();

    /// Tries for a turn, which lasts as long as it is told; false when there was no room for it.
    public interface Trying {
        boolean turn(CountDownLatch lasts) throws Exception;
    }

    /// Comes until one is sent away.
    public Crowd(Trying trying) throws InterruptedException {
        var full = new CountDownLatch(1);
        // More come than there is room for: the first who is sent away tells that it is full.
        for (int i = 0; i < 1_000 && full.getCount() > 0; i++) {
            others.submit(() -> {
                if (!trying.turn(over)) {
                    full.countDown();
                }
                return full;
            });
        }
        full.await();
    }

    @Override
    public void close() {
        over.countDown();
        others.close();
    }
}
