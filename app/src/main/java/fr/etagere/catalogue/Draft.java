package fr.etagere.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An entry while the lists speak. What the entry already states is never overwritten: a list that says otherwise
/// is recorded beside it. The one exception is a qualification, where the copy read last is the one in force.
final class Draft {

    private final Entry base;
    private final Set<String> functions;
    private final Map<String, String> identifiers;
    private final Set<String> otherNames;
    private final Set<String> purposes;
    private final Set<Card.Use> usedBy;
    private final Set<Card.Company> companies;
    private final Set<Card.SupportCycle> cycles;
    private final Set<Elsewhere.Differing> differing;
    private final Set<String> lookAlikes;
    private final Set<Elsewhere.Related> related;
    private final Set<String> heard = new HashSet<>();
    private final Set<String> replaces;
    private final List<Evidence> evidence;
    private @Nullable String licence;
    private @Nullable String repository;
    private @Nullable List<String> layers;
    private Entry.@Nullable Qualification qualification;
    private @Nullable LocalDate qualificationRead;
    private @Nullable String website;
    private @Nullable String publishedBy;
    private Card.@Nullable Standing standing;

    Draft(Entry base) {
        Elsewhere listed = base.listed();
        this.base = base;
        this.functions = new LinkedHashSet<>(base.functions());
        this.identifiers = new LinkedHashMap<>(listed.identifiers());
        this.otherNames = new LinkedHashSet<>(listed.otherNames());
        this.purposes = new LinkedHashSet<>(listed.purposes());
        this.usedBy = new LinkedHashSet<>(listed.usedBy());
        this.companies = new LinkedHashSet<>(listed.companies());
        this.cycles = new LinkedHashSet<>(listed.cycles());
        this.differing = new LinkedHashSet<>(listed.differing());
        this.lookAlikes = new LinkedHashSet<>(listed.lookAlikes());
        this.related = new LinkedHashSet<>(listed.related());
        this.replaces = new LinkedHashSet<>(Elsewhere.copy(base.replaces()));
        this.evidence = new ArrayList<>(base.evidence());
        this.licence = base.licence();
        this.repository = base.repository();
        this.layers = base.layers();
        this.qualification = base.qualification();
        this.qualificationRead = base.evidence().stream()
                .filter(item -> item.claims().contains("qualification"))
                .map(Evidence::retrieved)
                .max(LocalDate::compareTo)
                .orElse(null);
        this.website = listed.website();
        this.publishedBy = listed.publishedBy();
        this.standing = listed.standing();
    }

    String id() {
        return base.id();
    }

    String name() {
        return base.name();
    }

    String provider() {
        return base.provider();
    }

    Entry.Shelf shelf() {
        return base.shelf();
    }

    Set<String> functions() {
        return functions;
    }

    Set<String> purposes() {
        return purposes;
    }

    Map<String, String> identifiers() {
        return identifiers;
    }

    Optional<String> repositoryKey() {
        return repository == null ? Optional.empty() : RepositoryKey.of(repository);
    }

    Entry.@Nullable Qualification qualification() {
        return qualification;
    }

    /// Takes in what a card says.
    void hear(Card card, Register register) {
        heard.add(register.source().id());
        var claims = new LinkedHashSet<String>();
        if (!card.name().equals(base.name())) {
            add(otherNames, List.of(card.name()), "otherNames", claims);
        }
        card.identifiers().forEach((scheme, id) -> {
            if (scheme.equals(CardKeys.OWN)) {
                return;
            }
            String held = identifiers.putIfAbsent(scheme, id);
            if (held == null) {
                claims.add("identifiers");
            } else if (!held.equals(id)) {
                differ("identifiers", scheme + " " + id, register);
            } else {
                claims.add("identifiers");
            }
        });
        licence = settle("licence", licence, card.licence(), claims, register);
        if (card.repository() != null) {
            boolean same = repositoryKey().isPresent() && repositoryKey().equals(RepositoryKey.of(card.repository()));
            repository = settle("repository", repository, same ? repository : card.repository(), claims, register);
        }
        website = settle("website", website, card.website(), claims, register);
        if (layers == null && !card.layers().isEmpty()) {
            layers = card.layers();
            claims.add("layers");
        }
        if (card.qualification() != null) {
            qualify(card.qualification(), register, claims);
        }
        if (card.shelf() != null && card.standing() != Card.Standing.LISTED) {
            standing = card.standing();
            claims.add("standing");
        }
        add(otherNames, card.otherNames(), "otherNames", claims);
        add(purposes, card.purposes(), "purposes", claims);
        add(replaces, card.replaces(), "replaces", claims);
        add(usedBy, card.usedBy(), "usedBy", claims);
        add(companies, card.companies(), "companies", claims);
        if (!card.cycles().isEmpty()) {
            // A newer copy of the calendar takes the place of the former one whole.
            cycles.clear();
            add(cycles, card.cycles(), "cycles", claims);
        }
        witness(claims, register);
    }

    void published(String body, Register register) {
        publishedBy = body;
        witness(Set.of("publishedBy"), register);
    }

    /// Whether this copy of a list has already spoken of it.
    boolean heard(Register register) {
        return heard.contains(register.source().id());
    }

    void relate(Elsewhere.Relation relation, Draft other, String by) {
        related.add(new Elsewhere.Related(other.id(), relation, by));
    }

    void looksLike(String otherId) {
        lookAlikes.add(otherId);
    }

    Entry entry() {
        return new Entry(
                base.id(),
                base.name(),
                base.shelf(),
                base.provider(),
                base.fr(),
                base.en(),
                List.copyOf(functions),
                base.lacks(),
                base.circle(),
                base.openTo(),
                base.closedTo(),
                base.cost(),
                base.vehicles(),
                licence,
                repository,
                base.interfaces(),
                base.formats(),
                layers,
                qualification,
                base.customerHeldKeys(),
                base.availableFrom(),
                base.availableTo(),
                replaces.isEmpty() ? base.replaces() : List.copyOf(replaces),
                base.centralPurchasing(),
                elsewhere(),
                List.copyOf(evidence));
    }

    /// What lists say; nothing at all when none says anything.
    private @Nullable Elsewhere elsewhere() {
        var said = new Elsewhere(
                identifiers,
                website,
                List.copyOf(otherNames),
                List.copyOf(purposes),
                List.copyOf(usedBy),
                List.copyOf(companies),
                List.copyOf(cycles),
                publishedBy,
                standing,
                List.copyOf(differing),
                List.copyOf(lookAlikes),
                List.copyOf(related));
        return said.equals(Elsewhere.NOTHING) ? base.elsewhere() : said;
    }

    private void qualify(Entry.Qualification said, Register register, Set<String> claims) {
        if (qualificationRead == null || !register.retrieved().isBefore(qualificationRead)) {
            if (qualification != null && !qualification.equals(sharper(said))) {
                differing.add(new Elsewhere.Differing(
                        "qualification", String.valueOf(qualification.to()), "before " + register.retrieved()));
            }
            qualification = sharper(said);
            qualificationRead = register.retrieved();
            claims.add("qualification");
        } else if (!said.equals(qualification)) {
            differ("qualification", String.valueOf(said.to()), register);
        }
    }

    /// A copy that does not write the version of the referential does not take away the one that is known.
    private Entry.Qualification sharper(Entry.Qualification said) {
        return qualification != null && qualification.framework().startsWith(said.framework() + "_")
                ? new Entry.Qualification(
                        qualification.framework(),
                        said.state(),
                        said.from(),
                        said.to(),
                        said.decision(),
                        said.perimeter())
                : said;
    }

    /// The value kept of a field: the one held, else the one said. The same value is one more witness.
    private @Nullable String settle(
            String field, @Nullable String held, @Nullable String said, Set<String> claims, Register register) {
        if (said == null) {
            return held;
        }
        if (held == null || held.equals(said)) {
            claims.add(field);
            return said;
        }
        if (RepositoryKey.samePage(held, said)) {
            claims.add(field);
            return held;
        }
        differ(field, said, register);
        return held;
    }

    private void differ(String field, String value, Register register) {
        differing.add(new Elsewhere.Differing(field, value, register.source().id()));
    }

    private static <T> void add(Set<T> held, List<T> said, String field, Set<String> claims) {
        if (!said.isEmpty()) {
            held.addAll(said);
            claims.add(field);
        }
    }

    /// A qualification ends on its day; what else a list says does not end with it.
    private void witness(Set<String> claims, Register register) {
        var lasting = new LinkedHashSet<>(claims);
        if (lasting.remove("qualification")) {
            evidence.add(register.evidence(
                    List.of("qualification"),
                    Objects.requireNonNull(qualification).to()));
        }
        if (!lasting.isEmpty()) {
            register.vouch(evidence, lasting);
        }
    }
}
