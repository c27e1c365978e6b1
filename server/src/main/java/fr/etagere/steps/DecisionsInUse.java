package fr.etagere.steps;

import fr.etagere.accounts.Actor;
import fr.etagere.backing.Backing;
import fr.etagere.backing.Cited;
import fr.etagere.catalogue.Catalogue;
import fr.etagere.dossier.Decisions;
import fr.etagere.filings.FilingRegisters;
import fr.etagere.records.SupplierReviews;
import fr.etagere.records.Verifications;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What is decided with now: the published tables, the shelf in use, the registers of companies in
/// use, which all organisations share and which are read once, and what the organisation of whoever
/// asks decided of names. An import or a decision on a name is seen by the next question, without a
/// restart.
public final class DecisionsInUse implements Verifications.InUse {

    /// Organisations at work at the same time; an edition is small beside the registers it shares.
    private static final int KEPT = 256;

    private final Supplier<Decisions> shelf;
    private final Path home;
    private final SupplierReviews reviews;
    private final Map<String, Edition> editions = new LinkedHashMap<>(16, 0.75f, true);
    private @Nullable Imported imported;
    private long last;

    /// @param shelf the tables and the shelf, as imports left it
    /// @param home `$ETAGERE_HOME`
    public DecisionsInUse(Supplier<Decisions> shelf, Path home, SupplierReviews reviews) {
        this.shelf = shelf;
        this.home = home;
        this.reviews = reviews;
    }

    private record Imported(String key, Backing registers) {}

    /// What was in use at one moment.
    ///
    /// @param shelf the tables and the shelf, without registers of companies
    /// @param registers of companies, before anybody decided of a name
    /// @param reviews names the lines of the organisation's reviews
    private record State(Decisions shelf, Backing registers, String reviews) {}

    /// What one organisation decides with.
    ///
    /// @param number of no other edition, of this organisation or of another
    record Edition(State state, long number, Backing registers, Decisions decisions) {}

    @Override
    public Decisions shelf() {
        return shelf.get();
    }

    /// With the registers of companies, and what the organisation of someone decided of names.
    public Decisions of(Actor actor) {
        return edition(actor).decisions();
    }

    /// The shelf in use.
    public Catalogue catalogue() {
        return shelf().catalogue();
    }

    Edition edition(Actor actor) {
        try {
            var state = new State(shelf(), registers(), reviews.state(actor));
            synchronized (editions) {
                Edition held = editions.get(actor.siret());
                if (held == null || !held.state().equals(state)) {
                    Backing registers = state.registers().with(reviews.list(actor));
                    held = new Edition(state, ++last, registers, state.shelf().with(registers));
                    editions.put(actor.siret(), held);
                    if (editions.size() > KEPT) {
                        editions.remove(editions.keySet().iterator().next());
                    }
                }
                return held;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Backing cited(Cited cited) {
        try {
            return registers().citing(cited);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized Backing registers() throws IOException {
        String key = new FilingRegisters(home).key();
        Imported held = imported;
        if (held == null || !held.key().equals(key)) {
            held = new Imported(key, Backing.current(home, fr.etagere.naming.Decisions.NONE));
            imported = held;
        }
        return held.registers();
    }
}
