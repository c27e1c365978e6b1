package fr.etagere.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A database process that outlived a server killed without warning. It is stopped before another starts on the same
/// files; PostgreSQL then recovers from its journal.
final class Leftover {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Leftover() {}

    /// Ends the process that `postmaster.pid` names, if it still is a PostgreSQL.
    ///
    /// @param data the data folder, which the caller holds locked: no living server uses it
    static void end(Path data) throws IOException {
        Optional<ProcessHandle> process = named(data.resolve("postmaster.pid")).filter(Leftover::isPostgres);
        if (process.isPresent() && !ended(process.get(), false) && !ended(process.get(), true)) {
            throw new IOException("the process " + process.get().pid() + " still holds " + data);
        }
        for (ProcessHandle orphan : orphans(data)) {
            if (!ended(orphan, false) && !ended(orphan, true)) {
                throw new IOException("the process " + orphan.pid() + " still holds " + data);
            }
        }
        // Nobody is left. A process that nobody has buried still counts as one for PostgreSQL, which would wait for it.
        Files.deleteIfExists(data.resolve("postmaster.pid"));
    }

    /// The helpers of a database killed without warning go on for a moment, and no other starts before they are gone.
    /// They are told by where they work; on a system that does not say, there are none to wait for.
    private static List<ProcessHandle> orphans(Path data) {
        return ProcessHandle.allProcesses()
                .filter(Leftover::isPostgres)
                .filter(process -> worksIn(process, data))
                .toList();
    }

    private static boolean worksIn(ProcessHandle process, Path data) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/" + process.pid() + "/cwd"))
                    .equals(data.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean ended(ProcessHandle process, boolean forcibly) {
        if (forcibly) {
            process.destroyForcibly();
        } else {
            process.destroy();
        }
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Optional<ProcessHandle> named(Path file) throws IOException {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /// Numbers of processes are used again: another program must not be ended in its place.
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(Path::of)
                .map(Path::getFileName)
                .filter(name -> name.toString().equals("postgres"))
                .isPresent();
    }
}
