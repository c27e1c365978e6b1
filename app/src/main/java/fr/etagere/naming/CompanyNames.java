package fr.etagere.naming;

import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.LegalEntity;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The entities of a register, to be found by the names of suppliers.
///
/// ```java
/// var register = CompanyNames.builder();
/// entities.forEach(register::add);
/// Finding finding = register.build().find(new Supplier("Sté X", null, "FR", "Lyon", null), Decisions.NONE);
/// ```
public final class CompanyNames {

    private static final int NEAREST = 3;
    private static final int SHOWN = 10;

    /// Bits of everything but the number under which the number and the name are held to contradict each other.
    private static final double QUITE_OTHER = -6;

    private static final double REVIEWED_BITS = 40;

    private final Profiles profiles;
    private final Weights weights;
    private final Ledger ledger;
    private final NameIndex index;
    private final Blocking blocking;

    private CompanyNames(Profiles profiles, Ledger ledger, NameIndex index) {
        this.profiles = profiles;
        this.weights = Weights.load();
        this.ledger = ledger;
        this.index = index;
        this.blocking = new Blocking(index);
    }

    public static Builder builder() {
        return new Builder();
    }

    /// Writes the compiled form, which [#read] takes back on the same kind of machine.
    public void write(OutputStream out) throws IOException {
        NamesFile.write(ledger, index, out);
    }

    /// Takes a compiled register where it lies: a mapped file stays mapped for as long as the register is used. Every
    /// column is checked first; an entry is decoded only when compared.
    ///
    /// @param file the whole of it, as [#write] made it, within reach of every thread that will ask
    /// @return empty when it is damaged, or was made by another version or with other word lists
    public static Optional<CompanyNames> read(MemorySegment file) {
        var profiles = new Profiles();
        return NamesFile.read(file, profiles.words())
                .map(content -> new CompanyNames(profiles, content.ledger(), content.index()));
    }

    /// How many entities it holds.
    public int size() {
        return ledger.size();
    }

    /// Looks a supplier up: what reviewers decided, then its number, then its name.
    public Finding find(Supplier supplier, Decisions decisions) {
        Decisions.Decided decided = decisions.on(supplier);
        Profile asked = profiles.of(supplier, index);
        EntityId accepted = decided.accepted();
        if (accepted != null) {
            for (int rank : blocking.numbered(accepted)) {
                return new Finding.Found(reviewed(supplier, asked, rank), List.of());
            }
        }
        List<Scored> named = scored(supplier, asked, decided.refused());
        if (decided.absent()) {
            return new Finding.NotFound(shown(named, NEAREST));
        }
        List<Scored> numbered = numbered(supplier, asked, decided.refused());
        return numbered.isEmpty() ? byName(named) : byNumber(numbered, named);
    }

    /// The entities that bear the supplier's number, whatever they are called: the most alike first, each once.
    public List<Candidate> numbered(Supplier supplier) {
        List<Scored> numbered = numbered(supplier, profiles.of(supplier, index), Set.of());
        return shown(numbered, SHOWN);
    }

    private Finding byNumber(List<Scored> numbered, List<Scored> named) {
        Scored first = numbered.getFirst();
        double others = first.likeness().bits - weights.of(Feature.IDENTIFIER_SAME);
        List<Scored> all = merged(numbered, named);
        if (others < QUITE_OTHER || rivals(numbered, first)) {
            return new Finding.Ambiguous(shown(all, SHOWN));
        }
        return new Finding.Found(first.candidate(), others(all));
    }

    private Finding byName(List<Scored> named) {
        if (named.isEmpty() || named.getFirst().likeness().bits < weights.same()) {
            return new Finding.NotFound(shown(named, NEAREST));
        }
        Scored first = named.getFirst();
        if (first.likeness().bits < weights.sure() || rivals(named, first)) {
            double least = Math.min(weights.same(), first.likeness().bits - weights.margin());
            return new Finding.Ambiguous(shown(
                    named.stream().filter(one -> one.likeness().bits >= least).toList(), SHOWN));
        }
        return new Finding.Found(first.candidate(), others(named));
    }

    /// Whether another entity comes too near. Two entries that share a number are one entity.
    private boolean rivals(List<Scored> scored, Scored first) {
        return scored.stream()
                .skip(1)
                .filter(other -> first.likeness().bits - other.likeness().bits < weights.margin())
                .anyMatch(other ->
                        other.entry().ids().stream().noneMatch(first.entry().ids()::contains));
    }

    private static List<Scored> merged(List<Scored> first, List<Scored> second) {
        var all = new ArrayList<>(first);
        var ranks = new HashSet<Integer>();
        first.forEach(one -> ranks.add(one.rank()));
        second.stream().filter(one -> ranks.add(one.rank())).forEach(all::add);
        return all;
    }

    private List<Scored> numbered(Supplier supplier, Profile asked, Set<EntityId> refused) {
        var ranks = new LinkedHashSet<Integer>();
        for (EntityId id : asked.ids()) {
            for (int rank : blocking.numbered(id)) {
                ranks.add(rank);
            }
        }
        return scored(supplier, asked, refused, ranks);
    }

    private List<Scored> scored(Supplier supplier, Profile asked, Set<EntityId> refused) {
        return scored(
                supplier,
                asked,
                refused,
                Arrays.stream(blocking.candidates(asked, Blocking.MOST_COMPARED))
                        .boxed()
                        .toList());
    }

    private List<Scored> scored(Supplier supplier, Profile asked, Set<EntityId> refused, Iterable<Integer> ranks) {
        var scored = new ArrayList<Scored>();
        for (int rank : ranks) {
            Entry entry = ledger.get(rank);
            if (entry.ids().stream().noneMatch(refused::contains)) {
                scored.add(new Scored(rank, entry, likeness(asked, entry), supplier));
            }
        }
        scored.sort(Comparator.comparingDouble((Scored one) -> -one.likeness().bits)
                .thenComparing(one -> one.entry().ids().getFirst()));
        return scored;
    }

    private Likeness likeness(Profile asked, Entry entry) {
        return new Likeness(asked, profiles.of(entry, index), weights);
    }

    private List<Candidate> others(List<Scored> scored) {
        List<Candidate> shown = shown(scored, NEAREST + 1);
        return shown.subList(1, shown.size());
    }

    /// Two registers that describe one entity, known by a number of both, are shown once: by the best of the two.
    private List<Candidate> shown(List<Scored> scored, int most) {
        var seen = new HashSet<EntityId>();
        var shown = new ArrayList<Candidate>();
        for (Scored one : scored) {
            List<EntityId> ids = one.entry().ids();
            if (shown.size() < most && ids.stream().noneMatch(seen::contains)) {
                shown.add(one.candidate());
            }
            seen.addAll(ids);
        }
        return shown;
    }

    private Candidate reviewed(Supplier supplier, Profile asked, int rank) {
        Entry entry = ledger.get(rank);
        Candidate candidate = new Scored(rank, entry, likeness(asked, entry), supplier).candidate();
        var why = new ArrayList<Reason>();
        why.add(new Reason.Reviewed(candidate.id(), REVIEWED_BITS));
        why.addAll(candidate.why());
        return new Candidate(
                candidate.id(),
                candidate.name(),
                candidate.country(),
                candidate.city(),
                candidate.bits() + REVIEWED_BITS,
                why);
    }

    /// Compares one supplier with one entity.
    ///
    /// @return its score against this register's rarities, whatever the entity
    public Candidate compare(Supplier supplier, LegalEntity entity) {
        Entry entry = Profiles.entry(entity);
        return new Scored(-1, entry, likeness(profiles.of(supplier, index), entry), supplier).candidate();
    }

    /// The least bits at which two records are held to be one, as learned.
    public double threshold() {
        return weights.same();
    }

    /// An entry compared; its reasons are written only when shown.
    private final class Scored {

        private final int rank;
        private final Entry entry;
        private final Likeness likeness;
        private final Supplier supplier;

        Scored(int rank, Entry entry, Likeness likeness, Supplier supplier) {
            this.rank = rank;
            this.entry = entry;
            this.likeness = likeness;
            this.supplier = supplier;
        }

        int rank() {
            return rank;
        }

        Entry entry() {
            return entry;
        }

        Likeness likeness() {
            return likeness;
        }

        Candidate candidate() {
            return new Candidate(
                    entry.ids().getFirst(),
                    entry.legalName(),
                    entry.country(),
                    entry.city(),
                    likeness.bits,
                    new Explaining(likeness, weights, entry, supplier).reasons());
        }
    }

    /// Takes the entities of a register, in any order.
    public static final class Builder {

        private final Profiles profiles = new Profiles();
        private final Ledger.Writing ledger = new Ledger.Writing();
        private final NameIndex.Filling index = NameIndex.open(profiles.words());

        private Builder() {}

        /// @throws IllegalStateException beyond 16 million entities
        public void add(LegalEntity entity) {
            int rank = ledger.size();
            if (rank >>> NameIndex.RANK_BITS != 0) {
                throw new IllegalStateException("an index holds 16 777 216 entities at most");
            }
            Entry entry = Profiles.entry(entity);
            ledger.add(entry);
            Blocking.add(index, profiles.of(entry, profiles.prior()), rank);
        }

        /// The register as it stands; the builder is spent.
        public CompanyNames build() {
            NameIndex closed = index.close(ledger.size());
            return new CompanyNames(profiles, ledger.close(), closed);
        }
    }
}
