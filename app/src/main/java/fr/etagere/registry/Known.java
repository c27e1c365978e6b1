package fr.etagere.registry;

import fr.etagere.backing.Backing;
import fr.etagere.backing.Mitigation;
import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Entry;
import fr.etagere.exposure.Exposure;
import fr.etagere.exposure.Laws;
import fr.etagere.exposure.SecNumCloudAnswer;
import fr.etagere.exposure.Subject;
import fr.etagere.naming.Decisions;
import fr.etagere.ownership.CloseLinks;
import fr.etagere.ownership.Controllers;
import fr.etagere.ownership.Described;
import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.FilingSource;
import fr.etagere.ownership.IntegratedStakes;
import fr.etagere.ownership.LegalEntity;
import fr.etagere.ownership.Ownership;
import fr.etagere.ownership.OwnershipGraph;
import fr.etagere.shared.Texts;
import fr.etagere.supplier.EntityWords;
import fr.etagere.supplier.SupplierFile;
import fr.etagere.supplier.SupplierSheet;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An entity that the imported registers name, asked on one day. Every answer leans on the same
/// copies.
public final class Known {

    private final Read read;
    private final EntityId id;
    private final LocalDate day;

    /// What answers lean on.
    record Read(OwnershipGraph graph, Ownership ownership, List<FilingSource> sources, Laws laws, Backing backing) {}

    Known(Read read, EntityId id, LocalDate day) {
        this.read = read;
        this.id = id;
        this.day = day;
    }

    /// The registers themselves.
    public OwnershipGraph graph() {
        return read.graph();
    }

    /// The registers, with the definitions in force on the day.
    public Ownership ownership() {
        return read.ownership();
    }

    /// The files that the registers were made from.
    public List<FilingSource> sources() {
        return read.sources();
    }

    /// As it was asked; the legal unit, for an establishment.
    public EntityId id() {
        return id;
    }

    /// The day the answers hold for.
    public LocalDate day() {
        return day;
    }

    /// What every source says of it.
    public Described described() {
        return read.ownership().find(id).orElseThrow();
    }

    /// The best known identifier.
    public EntityId best() {
        return described().id();
    }

    /// Whether a source says that it is a natural person.
    public boolean person() {
        return described().descriptions().stream().anyMatch(one -> one.kind() == LegalEntity.Kind.PERSON);
    }

    /// Whether it is a person whom only the links of a file name: no supplier, and shown to
    /// nobody for itself.
    public boolean onlyHolder() {
        return person() && best().scheme().equals(EntityId.LOCAL);
    }

    /// Who is at the top of its chains.
    public Controllers controllers() {
        return read.ownership().controllers(id, day).orElseThrow();
    }

    /// What others hold in it through every chain.
    public IntegratedStakes integratedAbove() {
        return read.ownership().integratedAbove(id, day).orElseThrow();
    }

    /// What it holds in others through every chain.
    public IntegratedStakes integratedBelow() {
        return read.ownership().integratedBelow(id, day).orElseThrow();
    }

    /// What it holds in one other; empty when nothing names the other.
    public Optional<IntegratedStakes> integratedIn(EntityId held) {
        return read.ownership().integratedBetween(id, held, day);
    }

    /// What one other holds in it; empty when nothing names the other.
    public Optional<IntegratedStakes> integratedBy(EntityId holder) {
        return read.ownership().integratedBetween(holder, id, day);
    }

    /// Everyone it is closely linked to.
    public CloseLinks closeLinks() {
        return read.ownership().closeLinks(id, day).orElseThrow();
    }

    /// The same with one other only; empty when nothing names the other.
    public Optional<CloseLinks> closeLinksWith(EntityId other) {
        return read.ownership().closeLinksWith(id, other, day);
    }

    /// What a law may take hold of.
    ///
    /// @param presences countries where it is stated to be active
    public Subject subject(List<Subject.Presence> presences) {
        return Subject.of(read.ownership(), id, day, presences).orElseThrow();
    }

    /// Which laws from outside the Union may reach it.
    public Exposure exposure(Subject subject) {
        return read.laws().exposures().of(subject, day);
    }

    /// What evidence says lessens the exposure, for the services it has on the shelf: beside it,
    /// taking nothing away.
    ///
    /// @param decided what reviewers decided of the names of providers
    public List<Mitigation> mitigations(Catalogue catalogue, Decisions decided) throws IOException {
        return read.backing().with(decided).beside(id, catalogue, day);
    }

    /// What it sells on the shelf, as far as the numbers or names of providers lead to it.
    ///
    /// @param decided what reviewers decided of those names
    public List<Entry> sold(Catalogue catalogue, Decisions decided) throws IOException {
        return read.backing().with(decided).sold(id, catalogue, day);
    }

    /// Each paragraph of SecNumCloud's chapter 19.6; empty on a day before the referential
    /// ([Registry#referentialFrom]).
    public Optional<SecNumCloudAnswer> secNumCloud() {
        return day.isBefore(read.laws().referential().from()) ? Optional.empty() : Optional.of(judged());
    }

    private SecNumCloudAnswer judged() {
        Laws laws = read.laws();
        return laws.referential()
                .of(
                        described(),
                        read.ownership()
                                .foreignHoldings(id, day, laws.union().countries(day))
                                .orElseThrow(),
                        laws.union(),
                        laws.parameters(),
                        day);
    }

    /// All of it in words, where natural persons are not named.
    public SupplierSheet sheet(Texts texts) {
        Subject subject = subject(List.of());
        return file(texts).sheet(subject, exposure(subject), secNumCloud().orElse(null), closeLinks());
    }

    /// Its file for people, where natural persons are not named.
    public SupplierFile file(Texts texts) {
        return new SupplierFile(read.graph(), read.ownership(), texts);
    }

    /// Words for entities and links.
    ///
    /// @param persons whether natural persons are named as their sources name them
    public EntityWords words(Texts texts, boolean persons) {
        return new EntityWords(read.graph(), read.ownership(), texts, persons);
    }

    /// A report of all of it, by the names of its files.
    ///
    /// @param beside the mitigations, in words
    public Map<String, byte[]> report(List<Subject.Presence> presences, List<String> beside, Texts texts) {
        Subject subject = subject(presences);
        @Nullable SecNumCloudAnswer judged = secNumCloud().orElse(null);
        return file(texts).all(subject, exposure(subject), judged, beside, read.sources());
    }
}
