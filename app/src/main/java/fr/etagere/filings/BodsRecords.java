package fr.etagere.filings;

import fr.etagere.filings.BodsStatement.Party;
import fr.etagere.filings.BodsStatement.Relationship;
import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.Filings;
import fr.etagere.ownership.Holding;
import fr.etagere.ownership.LegalEntity;
import fr.etagere.ownership.ParentGap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The records of a file of BODS, each as its latest statement tells it. They are only known at the end of the file,
/// since a statement may come before those it points to, and be replaced by any later one: memory grows with the number
/// of records.
final class BodsRecords {

    private final String source;
    private final Map<String, BodsStatement> parties = new LinkedHashMap<>();
    private final Map<String, BodsStatement> relationships = new LinkedHashMap<>();

    /// @param source id of the source
    BodsRecords(String source) {
        this.source = source;
    }

    /// Of two statements of the same day, the later in the file counts.
    void add(BodsStatement statement) {
        Map<String, BodsStatement> records = switch (statement.what()) {
            case Party _ -> parties;
            case Relationship _ -> relationships;
        };
        records.merge(statement.record(), statement, (old, next) -> next.date().isBefore(old.date()) ? old : next);
    }

    /// Hands everything over: entities, then the persons that some link needs, then links and gaps. A person who only
    /// sits on a board holds nothing: neither the seat nor the name is kept.
    void handOver(Filings into) {
        Set<String> needed = new HashSet<>();
        for (BodsStatement statement : relationships.values()) {
            Relationship relationship = relationship(statement);
            if (relationship.party() != null && !links(statement).isEmpty()) {
                needed.add(relationship.party());
            }
        }
        parties.forEach((record, statement) -> {
            if (!person(record) || needed.contains(record)) {
                into.entity(entity(statement));
            }
        });
        for (BodsStatement statement : relationships.values()) {
            links(statement).forEach(into::holding);
            ParentGap gap = gap(statement);
            if (gap != null) {
                into.gap(gap);
            }
        }
    }

    private List<Holding> links(BodsStatement statement) {
        Relationship relationship = relationship(statement);
        if (relationship.subject() == null || relationship.party() == null) {
            return List.of();
        }
        boolean person = person(relationship.party());
        List<BodsInterest> interests = relationship.interests().stream()
                .filter(interest -> !person || interest.kind() != Holding.Kind.OFFICE)
                .map(interest -> statement.closed() ? interest.closed(statement.date()) : interest)
                .toList();
        return new BodsLinks(
                        id(relationship.party()),
                        id(relationship.subject()),
                        relationship.lapsed(),
                        source,
                        statement.date())
                .of(interests);
    }

    private @Nullable ParentGap gap(BodsStatement statement) {
        Relationship relationship = relationship(statement);
        if (relationship.subject() == null || relationship.reason() == null || statement.closed()) {
            return null;
        }
        return new ParentGap(
                id(relationship.subject()), ParentGap.Level.DIRECT, relationship.reason(), source, statement.date());
    }

    private boolean person(String record) {
        BodsStatement party = parties.get(record);
        return party != null && entity(party).kind() == LegalEntity.Kind.PERSON;
    }

    /// A record that the file does not hold may be in another one: the link stands, and its end has no name.
    private EntityId id(String record) {
        BodsStatement party = parties.get(record);
        return party == null ? BodsParties.local(source, record) : entity(party).id();
    }

    private static LegalEntity entity(BodsStatement party) {
        return switch (party.what()) {
            case Party(LegalEntity entity) -> entity;
            case Relationship other -> throw new IllegalStateException("not a party: " + other);
        };
    }

    private static Relationship relationship(BodsStatement statement) {
        return switch (statement.what()) {
            case Relationship relationship -> relationship;
            case Party other -> throw new IllegalStateException("not a relationship: " + other);
        };
    }
}
