package fr.etagere.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/// What writes contracts as column files and answers questions of sums on them. The program holds the questions; an
/// engine on the class path answers them, and the same as [Concentration] and [fr.etagere.portfolio.Renewal] do in
/// plain Java, to the cent for amounts and to rounding for indices.
public interface TableEngine {

    /// The engine on the class path; empty when there is none.
    static Optional<TableEngine> found() {
        return ServiceLoader.load(TableEngine.class).findFirst();
    }

    /// Starts writing a snapshot.
    ///
    /// @param folder where snapshots are kept; nothing in it changes before [Filling#finish]
    Filling filling(Path folder) throws IOException;

    /// The snapshot in use; empty when none was written.
    ///
    /// @throws DamagedSnapshot when it is not what was written
    Optional<Snapshot> current(Path folder) throws IOException;

    /// What goes to whom, largest first. A shared contract counts once, for its group, under the keys of its members.
    List<Total> totals(Path folder, Snapshot snapshot, Scope scope) throws IOException;

    /// How much goes to how few, without the interval, which needs draws.
    ///
    /// @param by what money is counted by
    Shares shares(Path folder, Snapshot snapshot, Scope scope, By by) throws IOException;

    /// Contracts in force on a day, by the month in which one has to decide of their renewal.
    ///
    /// @param from that day
    /// @param to last day of an end that is counted
    List<Month> renewals(Path folder, Snapshot snapshot, Scope scope, LocalDate from, LocalDate to) throws IOException;

    /// What money is counted by.
    enum By {
        SUPPLIER,
        CONTROLLER,
        COUNTRY
    }
}
