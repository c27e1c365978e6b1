package fr.etagere.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.accounts.Actor;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// Who waits for whom.
class WorkerTest {

    @Test
    void anOrganisationHasOneImportAtATimeAndTheServerTwo() throws InterruptedException {
        var under = ConcurrentHashMap.<String>newKeySet();
        var most = new AtomicInteger();
        var twiceAtOnce = new AtomicBoolean();
        var done = new CountDownLatch(60);
        var worker = new Worker(
                (actor, _) -> {
                    if (!under.add(actor.siret())) {
                        twiceAtOnce.set(true);
                    }
                    most.accumulateAndGet(under.size(), Math::max);
                    for (int i = 0; i < 1000; i++) {
                        Thread.onSpinWait();
                    }
                    under.remove(actor.siret());
                    done.countDown();
                },
                new AtomicBoolean());
        for (int i = 0; i < 60; i++) {
            worker.add(actor(i % 5), UUID.randomUUID());
        }
        done.await();

        assertThat(twiceAtOnce).isFalse();
        assertThat(most).hasValueBetween(1, Worker.AT_ONCE);
    }

    @Test
    void someoneElsesTurnComesBeforeTheSecondOfTheFirst() throws InterruptedException {
        var order = new ArrayList<String>();
        var begun = new Semaphore(0);
        var gate = new Semaphore(0);
        var worker = new Worker(
                (actor, _) -> {
                    synchronized (order) {
                        order.add(actor.siret());
                    }
                    begun.release();
                    gate.acquireUninterruptibly();
                },
                new AtomicBoolean());
        worker.add(actor(1), UUID.randomUUID());
        worker.add(actor(1), UUID.randomUUID());
        worker.add(actor(2), UUID.randomUUID());
        begun.acquire(2);
        synchronized (order) {
            assertThat(order).containsExactlyInAnyOrder(actor(1).siret(), actor(2).siret());
        }
        gate.release(3);
        begun.acquire();

        assertThat(order).endsWith(actor(1).siret());
    }

    @Test
    void nothingBeginsOnceItIsClosed() {
        var ran = new AtomicBoolean();
        var worker = new Worker((_, _) -> ran.set(true), new AtomicBoolean());
        worker.close();
        worker.add(actor(1), UUID.randomUUID());

        assertThat(ran).isFalse();
    }

    @Test
    void aFaultOfOneDoesNotStopTheNext() throws InterruptedException {
        var done = new CountDownLatch(1);
        var first = new AtomicBoolean(true);
        var worker = new Worker(
                (_, _) -> {
                    if (first.getAndSet(false)) {
                        Thread.currentThread().setUncaughtExceptionHandler((_, _) -> {});
                        throw new IllegalStateException("planned");
                    }
                    done.countDown();
                },
                new AtomicBoolean());
        worker.add(actor(1), UUID.randomUUID());
        worker.add(actor(1), UUID.randomUUID());
        done.await();

        assertThat(first).isFalse();
    }

    private static Actor actor(int number) {
        return new Actor(new UUID(0, number), "x", "1190000080001" + number, "x", Set.of());
    }
}
