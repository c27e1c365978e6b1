package fr.etagere.registry;

import fr.etagere.exposure.Laws;
import fr.etagere.filings.ChainExtract;
import fr.etagere.filings.EntityIds;
import fr.etagere.filings.FilingRegisters;
import fr.etagere.naming.Finding;
import fr.etagere.naming.Supplier;
import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.FilingSource;
import fr.etagere.ownership.Ownership;
import fr.etagere.ownership.OwnershipGraph;
import fr.etagere.reviews.ReviewList;
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
    private final Clock clock;

    /// @param home `$ETAGERE_HOME`
    /// @param law with [fr.etagere.exposure.Exposures#FOLDER]
    /// @param clock says the day of a question that gives none
    public Registry(Path home, Materials law, Clock clock) {
        this.home = home;
        this.opening = new Opening(home);
        this.laws = Laws.of(law);
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
                .<ByNumber>map(found -> new ByNumber.Answered(new Known(
                        new Known.Read(graph, ownership, opened.sources(), laws, opened.backing()), found, day)))
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

    /// An entity and all that are above it, as every filing in use says it. The filings are read through several times:
    /// the larger they are, the longer it takes.
    ///
    /// @param written what somebody typed
    /// @param persons whether natural persons are named
    /// @throws fr.etagere.filings.DamagedFiling when a copy is not what was written
    public ByChain chain(String written, boolean persons) throws IOException {
        return switch (EntityIds.read(written)) {
            case Read.Refused<EntityId>(List<Violation> violations) -> new ByChain.Malformed(violations);
            case Read.Ok<EntityId>(EntityId id) ->
                ChainExtract.of(new FilingRegisters(home), id)
                        .map(chain -> persons ? chain : chain.withoutNames())
                        .<ByChain>map(chain -> new ByChain.Answered(chain, today()))
                        .orElseGet(() -> new ByChain.Unknown(id));
        };
    }

    /// Which entity a supplier's name means. Writes nothing.
    ///
    /// @param reviews what reviewers decided before, of those who ask
    /// @throws fr.etagere.filings.DamagedFiling when a copy is not what was written
    public ByName find(Supplier supplier, ReviewList reviews) throws IOException {
        Opened opened = opening.now();
        OwnershipGraph graph = opened.graph();
        if (graph == null) {
            return new ByName.NothingImported();
        }
        Finding finding = opened.names().find(supplier, reviews);
        return new ByName.Answered(new FindingAnswer(
                supplier, finding, reviews.find(supplier), Registrations.against(finding, ownership(graph, today()))));
    }
}
