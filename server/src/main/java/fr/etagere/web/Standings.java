package fr.etagere.web;

import fr.etagere.backing.Backed;
import fr.etagere.backing.Backing;
import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Entry;
import fr.etagere.filings.FilingRegisters;
import fr.etagere.naming.Supplier;
import fr.etagere.ownership.EntityId;
import fr.etagere.reviews.Review;
import fr.etagere.reviews.Reviews;
import fr.etagere.shared.Materials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who stands behind what is on the shelf, as the registers imported on this server know it. An answer is kept as long
/// as the registers, the decisions on names and the day are the same: a register of the world takes its time to read.
public final class Standings {

    private static final int KEPT = 16;

    private final Path home;
    private final Materials law;
    private final DecisionsInUse inUse;
    private final Clock clock;
    private final Map<Asked, Backed> answers = new LinkedHashMap<>(16, 0.75f, true);

    /// @param home `$ETAGERE_HOME`
    /// @param law with {@link Backing#LAW}
    /// @param inUse has the shelf in use
    public Standings(Path home, Materials law, DecisionsInUse inUse, Clock clock) {
        this.home = home;
        this.law = law;
        this.inUse = inUse;
        this.clock = clock;
    }

    /// @param shelf the one that was read: another is another question
    private record Asked(
            List<FilingRegisters.Copy> copies, long reviewed, Catalogue shelf, List<String> entries, LocalDate day) {}

    Catalogue catalogue() {
        return inUse.catalogue();
    }

    Path home() {
        return home;
    }

    /// Who stands behind some entries today.
    Backed of(List<Entry> entries) throws IOException {
        LocalDate day = LocalDate.now(clock);
        Catalogue catalogue = catalogue();
        var asked = new Asked(
                new FilingRegisters(home).copies(),
                reviewed(),
                catalogue,
                entries.stream().map(Entry::id).toList(),
                day);
        synchronized (answers) {
            @Nullable Backed known = answers.get(asked);
            if (known != null) {
                return known;
            }
        }
        Backed backed = Backing.current(home).of(entries, List.of(), catalogue, law, day);
        synchronized (answers) {
            answers.put(asked, backed);
            if (answers.size() > KEPT) {
                answers.remove(answers.keySet().iterator().next());
            }
        }
        return backed;
    }

    /// Decisions are lines only ever added: their length says which there are.
    private long reviewed() throws IOException {
        Path file = new Reviews(home).file();
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /// Where the review of a provider's name stands; empty when nobody was asked.
    Optional<Review> review(String provider) throws IOException {
        return new Reviews(home).list().find(Supplier.named(provider));
    }

    /// Keeps what someone decided of a provider's name.
    ///
    /// @param entity the one it is; null for none of the registers
    /// @param candidates those it was ambiguous between
    void decide(String provider, List<Review.Choice> candidates, @Nullable EntityId entity, String by, String reason)
            throws IOException {
        var reviews = new Reviews(home);
        var supplier = Supplier.named(provider);
        reviews.ask(supplier, candidates, clock.instant());
        reviews.decide(supplier, new Review.Decision(entity, by, clock.instant(), reason));
    }
}
