package fr.etagere.bench.search;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;

/// A search engine that has indexed the shelf.
interface Engine extends AutoCloseable {

    int PAGE = 10;

    ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /// How many documents it holds.
    int documents() throws IOException;

    /// The ids of the first ten answers.
    List<String> search(String words) throws IOException;

    /// What its index takes outside the heap of this process, in bytes.
    default long elsewhere() throws IOException {
        return 0;
    }

    /// What its index takes as Lucene counts its files, in bytes; 0 when it is not known.
    default long files() throws IOException {
        return 0;
    }

    /// Asks all the needs so many times over, until the time allowed is out; always once.
    default Times round(List<String> needs, int cycles, long nanosAllowed) throws IOException {
        long[] clock = new long[needs.size() * cycles];
        long[] cpu = new long[needs.size() * cycles];
        int done = 0;
        long begun = System.nanoTime();
        for (int cycle = 0; cycle < cycles && (cycle == 0 || System.nanoTime() - begun < nanosAllowed); cycle++) {
            for (String need : needs) {
                long cpuStart = THREADS.getCurrentThreadCpuTime();
                long start = System.nanoTime();
                search(need);
                clock[done] = System.nanoTime() - start;
                cpu[done] = THREADS.getCurrentThreadCpuTime() - cpuStart;
                done++;
            }
        }
        return new Times(Arrays.copyOf(clock, done), Arrays.copyOf(cpu, done));
    }

    @Override
    void close() throws IOException;
}
