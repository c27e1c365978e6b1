package fr.etagere.web;

import fr.etagere.backing.Backing;
import fr.etagere.catalogue.Catalogue;
import fr.etagere.dossier.Decisions;
import fr.etagere.filings.FilingRegisters;
import fr.etagere.reviews.Reviews;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What is decided with now: the published tables, the shelf in use, and the registers of
/// companies in use with what people decided of names. An import or a decision on a name is seen
/// by the next question, without a restart.
public final class DecisionsInUse {

    private final Shelf shelf;
    private final Path home;
    private volatile @Nullable Edition edition;

    /// @param home `$ETAGERE_HOME`
    public DecisionsInUse(Shelf shelf, Path home) {
        this.shelf = shelf;
        this.home = home;
    }

    /// What was in use at one moment.
    ///
    /// @param shelf the tables and the shelf, without registers of companies
    /// @param registers names the copies in use
    /// @param reviewed length of the file of decisions on names: lines are only ever added to it
    private record State(Decisions shelf, String registers, long reviewed) {}

    /// @param number changes whenever what is decided with does
    record Edition(State state, long number, Decisions decisions) {}

    /// The tables, the shelf and the registers to decide with.
    public Decisions now() {
        return edition().decisions();
    }

    /// The shelf in use.
    public Catalogue catalogue() {
        return shelf.now().catalogue();
    }

    Edition edition() {
        try {
            Path file = new Reviews(home).file();
            var state = new State(
                    shelf.now().decisions(),
                    new FilingRegisters(home).key(),
                    Files.exists(file) ? Files.size(file) : 0);
            Edition held = edition;
            return held != null && held.state().equals(state) ? held : made(state);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized Edition made(State state) throws IOException {
        Edition held = edition;
        if (held != null && held.state().equals(state)) {
            return held;
        }
        var made = new Edition(
                state, held == null ? 1 : held.number() + 1, state.shelf().with(Backing.current(home)));
        edition = made;
        return made;
    }
}
