package fr.etagere.procurement;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Hands rows over to another thread, in order: one thread reads while the other judges. Few rows wait, by number and
/// by weight, so that large rows cost no more memory than small ones.
final class Handover implements AwardReader.Taker, Closeable {

    private static final int MANY = 256;
    private static final int HEAVY = 1 << 20;
    private static final int WAITING = 3;

    private record One(RawAward award, int line, AwardReader.Written raw) {}

    private final AwardReader.Taker judge;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Semaphore room = new Semaphore(WAITING);
    private List<One> batch = new ArrayList<>(MANY);
    private long weight;
    private volatile @Nullable Throwable fault;

    Handover(AwardReader.Taker judge) {
        this.judge = judge;
    }

    @Override
    public void take(RawAward award, int line, AwardReader.Written raw) throws IOException {
        batch.add(new One(award, line, raw));
        weight += award.weight();
        if (batch.size() == MANY || weight > HEAVY) {
            send();
        }
    }

    /// Waits until every row is judged.
    void finish() throws IOException {
        send();
        ended();
        rethrow();
    }

    private void send() throws IOException {
        List<One> full = batch;
        batch = new ArrayList<>(MANY);
        weight = 0;
        room.acquireUninterruptibly();
        thread.execute(() -> judge(full));
        rethrow();
    }

    private void judge(List<One> rows) {
        try {
            for (One row : rows) {
                if (fault != null) {
                    return;
                }
                judge.take(row.award(), row.line(), row.raw());
            }
        } catch (IOException | RuntimeException | Error e) {
            fault = e;
        } finally {
            room.release();
        }
    }

    private void rethrow() throws IOException {
        switch (fault) {
            case null -> {}
            case IOException io -> throw io;
            case RuntimeException ours -> throw ours;
            case Error worse -> throw worse;
            default -> throw new IllegalStateException(fault);
        }
    }

    private void ended() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(1, TimeUnit.DAYS)) {
                throw new IllegalStateException("rows are still being judged");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /// Nobody is judging once it is closed: what they write to can be closed too.
    @Override
    public void close() {
        ended();
    }
}
