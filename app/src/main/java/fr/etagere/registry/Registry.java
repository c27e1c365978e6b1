package fr.etagere.registry;

import fr.etagere.exposure.Laws;
import fr.etagere.filings.EntityIds;
import fr.etagere.filings.FilingRegisters;
import fr.etagere.naming.Finding;
import fr.etagere.naming.Supplier;
import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.FilingSource;
import fr.etagere.ownership.Ownership;
import fr.etagere.ownership.OwnershipGraph;
import fr.etagere.reviews.Review;
import fr.etagere.reviews.ReviewList;
import fr.etagere.reviews.Reviews;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The face: the imported registers of companies, asked about one entity or one name at a time.
/// They are opened once and again only when the copies in use change, so that an import is seen
/// by a program that runs.
public final class Registry {

    private static final int SIREN = 9;

    private final Path home;
    private final Opening opening;
    private final Laws laws;
    private final Reviews reviews;
    private final Clock clock;

    /// @param home `$ETAGERE_HOME`
    /// @param law with [fr.etagere.exposure.Exposures#FOLDER]
    /// @param clock says the day of a question that gives none
    public Registry(Path home, Materials law, Clock clock) {
        this.home = home;
        this.opening = new Opening(new FilingRegisters(home));
        this.laws = Laws.of(law);
        this.reviews = new Reviews(home);
        this.clock = clock;
    }

    /// The day of a question that gives none.
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /// The files in use; none when nothing is imported.
    ///
    /// @throws fr.etagere.filings.DamagedFiling when an account is not what was written
    public List<FilingSource> sources() throws IOException {
        return opening.now().sources();
    }

    /// Those in use whose copies lack what is kept of such files today.
    ///
    /// @throws fr.etagere.filings.DamagedFiling when an account is not what was written
    public List<FilingSource> outdated() throws IOException {
        return new FilingRegisters(home).outdated();
    }

    /// First day of SecNumCloud's referential: before it, no paragraph can be asked about.
    public LocalDate referentialFrom() {
        return laws.referential().from();
    }

    /// Waits for what is being opened after an import, however long it takes.
    public void settle() throws IOException {
        opening.settled();
    }

    /// An entity by its identifier: LEI, SIREN, SIRET, or the code of a register and a value. An
    /// establishment leads to its legal unit, which is what has owners.
    ///
    /// @param written what somebody typed
    /// @param asOf null for today
    /// @throws fr.etagere.filings.DamagedFiling when a copy is not what was written
    public ByNumber entity(String written, @Nullable LocalDate asOf) throws IOException {
        return switch (EntityIds.read(written)) {
            case Read.Refused<EntityId>(List<Violation> violations) -> new ByNumber.Malformed(violations);
            case Read.Ok<EntityId>(EntityId id) -> entity(id, asOf == null ? today() : asOf);
        };
    }

    private ByNumber entity(EntityId id, LocalDate day) throws IOException {
        Opened opened = opening.now();
        OwnershipGraph graph = opened.graph();
        if (graph == null) {
            return new ByNumber.NothingImported();
        }
        Ownership ownership = ownership(graph, day);
        return known(ownership, id)
                .<ByNumber>map(found -> new ByNumber.Answered(
                        new Known(new Known.Read(graph, ownership, opened.sources(), laws, home), found, day)))
                .orElseGet(() -> new ByNumber.Unknown(id, opened.sources()));
    }

    private Ownership ownership(OwnershipGraph graph, LocalDate day) {
        return new Ownership(
                graph,
                laws.parameters()
                        .thresholds(day)
                        .orElseThrow(() -> new IllegalStateException("no definition of control on " + day)));
    }

    private static Optional<EntityId> known(Ownership ownership, EntityId id) {
        if (ownership.find(id).isPresent()) {
            return Optional.of(id);
        }
        if (!id.scheme().equals(EntityId.SIRENE) || id.value().length() <= SIREN) {
            return Optional.empty();
        }
        EntityId unit = EntityId.siren(id.value().substring(0, SIREN));
        return ownership.find(unit).map(_ -> unit);
    }

    /// Which entity a supplier's name means, with what reviewers decided of it before. Writes
    /// nothing.
    ///
    /// @throws fr.etagere.filings.DamagedFiling when a copy is not what was written
    public ByName find(Supplier supplier) throws IOException {
        Opened opened = opening.now();
        OwnershipGraph graph = opened.graph();
        if (graph == null) {
            return new ByName.NothingImported();
        }
        ReviewList list = reviews.list();
        Finding finding = opened.names().find(supplier, list);
        return new ByName.Answered(new FindingAnswer(
                supplier, finding, list.find(supplier), Registrations.against(finding, ownership(graph, today()))));
    }

    /// Puts an answer on the list to review; it stays there once when it is asked twice.
    public FindingAnswer toReview(FindingAnswer answer) throws IOException {
        Review review = reviews.ask(answer.supplier(), answer.choices(), clock.instant());
        return new FindingAnswer(answer.supplier(), answer.finding(), Optional.of(review), answer.registrations());
    }

    /// What reviewers were asked and decided so far.
    public ReviewList reviews() throws IOException {
        return reviews.list();
    }

    /// Records what someone decided of a supplier, unless its review moved since they read it.
    ///
    /// @param entity the one it is; null for none of the registers
    /// @return the review as it now stands; empty when somebody else decided in between
    public Optional<Review> decide(Review seen, @Nullable EntityId entity, String by, String reason)
            throws IOException {
        return reviews.decide(seen, new Review.Decision(entity, by, clock.instant(), reason));
    }

    /// Takes the decision in force back, unless it moved since it was read.
    ///
    /// @return the review as it now stands; empty when somebody else decided in between
    public Optional<Review> withdraw(Review seen, String by, String reason) throws IOException {
        return reviews.withdraw(seen, by, clock.instant(), reason);
    }
}
