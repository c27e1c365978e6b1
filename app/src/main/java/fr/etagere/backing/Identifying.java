package fr.etagere.backing;

import fr.etagere.catalogue.Evidence;
import fr.etagere.catalogue.Provider;
import fr.etagere.naming.Candidate;
import fr.etagere.naming.CompanyNames;
import fr.etagere.naming.Decisions;
import fr.etagere.naming.Finding;
import fr.etagere.naming.Reason;
import fr.etagere.naming.Supplier;
import fr.etagere.ownership.Described;
import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.Ownership;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which entity of the registers a provider of the shelf is, by what a person decided of its name, then by the numbers
/// that the shelf states, then by its name. Numbers and name that lead to different entities settle nothing.
final class Identifying {

    /// @param by what led to the entity, when one is found
    /// @param identity what the shelf states; null when it states nothing
    record Identified(
            Finding finding, Backed.By by, @Nullable Identity identity) {}

    private final CompanyNames names;
    private final Ownership ownership;
    private final Decisions decided;

    Identifying(CompanyNames names, Ownership ownership, Decisions decided) {
        this.names = names;
        this.ownership = ownership;
        this.decided = decided;
    }

    /// @param identity what the shelf states, not yet asked; null when it states nothing
    Identified of(String name, @Nullable Identity identity) {
        Supplier written = Supplier.named(name);
        Finding finding = names.find(written, decided);
        boolean reviewed = finding instanceof Finding.Found found
                && found.candidate().why().stream().anyMatch(Reason.Reviewed.class::isInstance);
        if (reviewed || decided.on(written).absent()) {
            return new Identified(finding, Backed.By.REVIEW, identity);
        }
        if (identity == null || identity.numbers().isEmpty()) {
            return new Identified(finding, Backed.By.NAME, identity);
        }
        return byNumbers(finding, name, identity);
    }

    private Identified byNumbers(Finding byName, String name, Identity identity) {
        String legalName = Optional.ofNullable(identity.provider().legalName()).orElse(name);
        var led = new LinkedHashMap<EntityId, Candidate>();
        var unknown = new ArrayList<EntityId>();
        boolean verified = false;
        boolean alike = false;
        for (Provider.Number number : identity.numbers()) {
            EntityId id = Identity.id(number);
            Supplier legal = supplier(legalName, id, identity);
            List<Candidate> numbered = names.numbered(legal);
            if (numbered.isEmpty()) {
                unknown.add(id);
                continue;
            }
            numbered.forEach(one -> led.putIfAbsent(known(one.id()), one));
            verified |= number.proof().status() != Evidence.Status.DECLARED;
            alike |= found(names.find(legal, Decisions.NONE)).isPresent()
                    || found(names.find(supplier(name, id, identity), Decisions.NONE))
                            .isPresent();
        }
        Finding byLegalName = names.find(supplier(legalName, null, identity), Decisions.NONE);
        if (led.isEmpty()) {
            return byNameAlone(
                    byName instanceof Finding.NotFound ? byLegalName : byName, identity.asked(unknown, false));
        }
        Candidate first = led.firstEntry().getValue();
        if (!alike) {
            // A name that surely means another entity contradicts the number; one that means none does not.
            Stream.of(byName, byLegalName)
                    .flatMap(finding -> found(finding).stream())
                    .forEach(other -> led.putIfAbsent(known(other.id()), other));
        }
        // A number that nobody has checked does not lead alone to an entity of quite another name.
        return led.size() == 1 && (alike || verified)
                ? new Identified(
                        new Finding.Found(first, List.of()), Backed.By.IDENTIFIER, identity.asked(unknown, !alike))
                : new Identified(
                        new Finding.Ambiguous(List.copyOf(led.values())),
                        Backed.By.IDENTIFIER,
                        identity.contradicted(unknown));
    }

    /// No number is in the registers. An entity to which they give another number of the same kind is only shown.
    private Identified byNameAlone(Finding named, Identity identity) {
        Optional<Candidate> other = found(named).filter(candidate -> otherwiseNumbered(candidate.id(), identity));
        return other.isEmpty()
                ? new Identified(named, Backed.By.NAME, identity)
                : new Identified(
                        new Finding.Ambiguous(List.of(other.get())),
                        Backed.By.NAME,
                        identity.contradicted(identity.ids()));
    }

    private boolean otherwiseNumbered(EntityId found, Identity identity) {
        List<EntityId> held = ownership.find(found).map(Described::identifiers).orElse(List.of(found));
        return identity.ids().stream().anyMatch(number -> {
            List<EntityId> alike = held.stream()
                    .filter(one -> one.scheme().equals(number.scheme()))
                    .toList();
            // A SIRET begins with the SIREN.
            return !alike.isEmpty()
                    && alike.stream().noneMatch(one -> one.value().startsWith(number.value()));
        });
    }

    private static Optional<Candidate> found(Finding finding) {
        return finding instanceof Finding.Found found ? Optional.of(found.candidate()) : Optional.empty();
    }

    /// Registers that know one entity by several numbers give it one here.
    private EntityId known(EntityId id) {
        return ownership.find(id).map(Described::id).orElse(id);
    }

    private static Supplier supplier(String name, @Nullable EntityId number, Identity identity) {
        return new Supplier(
                name,
                number == null ? null : number.toString(),
                identity.provider().country(),
                null,
                null);
    }
}
