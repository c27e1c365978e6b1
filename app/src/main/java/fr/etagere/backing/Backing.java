package fr.etagere.backing;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Entry;
import fr.etagere.exposure.Exposures;
import fr.etagere.exposure.Laws;
import fr.etagere.filings.FilingRegisters;
import fr.etagere.filings.FilingRegisters.Copy;
import fr.etagere.naming.Decisions;
import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.Ownership;
import fr.etagere.ownership.Thresholds;
import fr.etagere.shared.Materials;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The face: holds the imported registers, and says who stands behind entries of the shelf. Nothing is read until
/// something is asked.
public final class Backing {

    /// The folder of laws and definitions, which a decision reads and cites only with registers.
    public static final String LAW = Exposures.FOLDER;

    private final Copies copies;
    private final Decisions decided;
    private @Nullable Answered answered;

    private Backing(Copies copies, Decisions decided) {
        this.copies = copies;
        this.decided = decided;
    }

    /// With the copies in use.
    ///
    /// @param home `$ETAGERE_HOME`
    /// @param decided what reviewers decided of names
    /// @throws fr.etagere.filings.DamagedFiling when an account is not what was written
    public static Backing current(Path home, Decisions decided) throws IOException {
        var registers = new FilingRegisters(home);
        return new Backing(new Copies(registers, registers.copies()), decided);
    }

    /// With the copies, and the decisions on names, that an answer cites.
    public static Backing cited(Path home, Cited cited) {
        return new Backing(new Copies(new FilingRegisters(home), cited.copies()), decided(cited));
    }

    private static Decisions decided(Cited cited) {
        return supplier -> cited.reviewed().stream()
                .filter(one -> one.provider().equals(supplier.name()))
                .map(one -> new Decisions.Decided(one.entity(), Set.of(), one.entity() == null))
                .findFirst()
                .orElseGet(() -> Decisions.NONE.on(supplier));
    }

    /// The same copies, read once for all, with what other reviewers decided of names.
    public Backing with(Decisions others) {
        return new Backing(copies, others);
    }

    /// With what an answer cites: nothing is read again when it cites these very copies.
    public Backing citing(Cited cited) {
        return new Backing(copies.as(cited.copies()), decided(cited));
    }

    /// With nothing imported.
    public static Backing nothing() {
        return cited(Path.of(""), Cited.NOTHING);
    }

    /// Whether everything that an answer cites is read here.
    public boolean holds(Cited cited) throws IOException {
        return absent(cited).isEmpty();
    }

    /// The copies that an answer cites and that are not kept here.
    public List<Copy> absent(Cited cited) throws IOException {
        var absent = new ArrayList<>(cited.copies());
        var kept = new ArrayList<>(copies.all());
        kept.removeAll(absent());
        absent.removeAll(kept);
        return absent;
    }

    /// Whether there is anything to read.
    public boolean isEmpty() {
        return copies.all().isEmpty();
    }

    /// The copies that are not kept here, without which nothing can be said again.
    public List<Copy> absent() throws IOException {
        return copies.absent();
    }

    /// Who stands behind some entries.
    ///
    /// @param always entries whose provider is told, known or not
    /// @param known entries whose provider is told when registers know it as a company
    /// @param materials with [Exposures#FOLDER], unless nothing is imported
    /// @throws IllegalStateException when a copy is absent
    public Backed of(List<Entry> always, List<Entry> known, Catalogue catalogue, Materials materials, LocalDate day)
            throws IOException {
        if (!absent().isEmpty()) {
            throw new IllegalStateException("not kept here: " + absent());
        }
        Map<String, List<Entry>> told = byProvider(always);
        Map<String, List<Entry>> companies = byProvider(known);
        companies.keySet().removeAll(told.keySet());
        Optional<Asking> asking =
                isEmpty() || (told.isEmpty() && companies.isEmpty()) ? Optional.empty() : asking(materials, day);
        var providers = new ArrayList<Backed.Provider>();
        told.forEach((name, entries) ->
                providers.add(provider(name, entries, answer(name, asking, catalogue, day), catalogue, day)));
        companies.forEach((name, entries) -> {
            Asking.Answer answer = answer(name, asking, catalogue, day);
            if (answer.standing() instanceof Backed.Standing.Known one && company(one)) {
                providers.add(provider(name, entries, answer, catalogue, day));
            }
        });
        return new Backed(
                day,
                providers,
                new Cited(copies.all(), asking.map(Asking::reviewed).orElse(List.of())),
                asking.map(Asking::registers).orElse(null));
    }

    /// What registers know under a name, which the shelf may write too.
    ///
    /// @param materials with [Exposures#FOLDER], unless nothing is imported
    public Backed.Standing named(String name, Catalogue catalogue, Materials materials, LocalDate day)
            throws IOException {
        return answer(name, isEmpty() ? Optional.empty() : asking(materials, day), catalogue, day)
                .standing();
    }

    /// Every number by which registers know an entity; empty when none does.
    public Optional<Set<EntityId>> identifiers(EntityId id) throws IOException {
        return isEmpty()
                ? Optional.empty()
                : new Ownership(copies.graph(), new Thresholds(0, 0))
                        .find(id)
                        .map(found -> Set.copyOf(found.identifiers()));
    }

    /// What lies beside the exposure of an entity: the mitigations of what it sells on the shelf.
    public List<Mitigation> beside(EntityId id, Catalogue catalogue, LocalDate day) throws IOException {
        List<Entry> mitigated = catalogue.entries().stream()
                .filter(entry -> !Mitigation.of(List.of(entry), catalogue, day).isEmpty())
                .toList();
        return Mitigation.of(ofWhom(id, mitigated, catalogue, day), catalogue, day);
    }

    /// The entries whose provider leads to an entity, by its numbers or its name: what it sells on the shelf.
    public List<Entry> sold(EntityId id, Catalogue catalogue, LocalDate day) throws IOException {
        return ofWhom(id, catalogue.entries(), catalogue, day);
    }

    private List<Entry> ofWhom(EntityId id, List<Entry> entries, Catalogue catalogue, LocalDate day)
            throws IOException {
        Map<String, List<Entry>> byProvider = byProvider(entries);
        byProvider.remove(Entry.PROVIDER_UNKNOWN);
        if (isEmpty() || byProvider.isEmpty()) {
            return List.of();
        }
        Named named = Named.of(copies.graph(), id, copies::names);
        var found = new ArrayList<Entry>();
        for (Map.Entry<String, List<Entry>> one : byProvider.entrySet()) {
            if (named.means(one.getKey(), identity(one.getKey(), catalogue, day), decided)) {
                found.addAll(one.getValue());
            }
        }
        return found;
    }

    private Optional<Asking> asking(Materials materials, LocalDate day) throws IOException {
        Laws laws = copies.laws(materials);
        return Optional.of(Asking.of(copies.graph(), copies::names, decided, laws, day, answered(laws)));
    }

    private synchronized Answered answered(Laws laws) {
        if (answered == null || !answered.by(laws)) {
            answered = new Answered(laws);
        }
        return answered;
    }

    private static Asking.Answer answer(String name, Optional<Asking> asking, Catalogue catalogue, LocalDate day) {
        if (name.equals(Entry.PROVIDER_UNKNOWN)) {
            return new Asking.Answer(new Backed.Standing.NotNamed(), null);
        }
        Identity identity = identity(name, catalogue, day);
        return asking.map(one -> one.of(name, identity))
                .orElseGet(() -> new Asking.Answer(new Backed.Standing.NothingImported(), identity));
    }

    private static @Nullable Identity identity(String name, Catalogue catalogue, LocalDate day) {
        return catalogue
                .provider(name)
                .map(provider -> Identity.unasked(provider, provider.numbers(day)))
                .orElse(null);
    }

    private static Backed.Provider provider(
            String name, List<Entry> entries, Asking.Answer answer, Catalogue catalogue, LocalDate day) {
        List<Entry> all = name.equals(Entry.PROVIDER_UNKNOWN)
                ? entries
                : catalogue.entries().stream()
                        .filter(entry -> entry.provider().strip().equals(name))
                        .toList();
        return new Backed.Provider(
                name, entries, answer.standing(), Mitigation.of(all, catalogue, day), answer.identity());
    }

    private static boolean company(Backed.Standing.Known known) {
        return known.subject().entity().descriptions().stream().noneMatch(one -> switch (one.kind()) {
            case STATE, PUBLIC_BODY, PERSON -> true;
            case COMPANY, BRANCH, FUND, ARRANGEMENT, UNKNOWN -> false;
        });
    }

    private static Map<String, List<Entry>> byProvider(List<Entry> entries) {
        var byProvider = new LinkedHashMap<String, List<Entry>>();
        for (Entry entry : entries) {
            String name = entry.provider().isBlank()
                    ? Entry.PROVIDER_UNKNOWN
                    : entry.provider().strip();
            List<Entry> own = byProvider.computeIfAbsent(name, _ -> new ArrayList<>());
            if (!own.contains(entry)) {
                own.add(entry);
            }
        }
        return byProvider;
    }
}
