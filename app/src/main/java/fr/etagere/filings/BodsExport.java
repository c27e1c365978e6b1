package fr.etagere.filings;

import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.FilingSource;
import fr.etagere.ownership.Holding;
import fr.etagere.ownership.LegalEntity;
import fr.etagere.shared.Digest;
import fr.etagere.shared.Json;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes entities and links as statements of BODS 0.4 (Open Ownership, 2025).
///
/// The same records give the same bytes: a record is named by what it is, a statement by the hash of what it says.
/// Kinds that the standard has no word for keep the register's own in `details` of the interest; what it has no field
/// for (kind of a fund, of another name, of a seat; whether the register still vouches for the link) is a remark in
/// `annotations`, under the member `etagere`, that [BodsReader] reads again.
public final class BodsExport {

    private final EntityId subject;
    private final Map<String, FilingSource> sources;
    private final BodsPublication publication;
    private final ArrayNode statements = JsonNodeFactory.instance.arrayNode();

    private BodsExport(EntityId subject, Map<String, FilingSource> sources, BodsPublication publication) {
        this.subject = subject;
        this.sources = sources;
        this.publication = publication;
    }

    /// The statements of a chain.
    ///
    /// @param publisher who writes the file: the body that runs the program
    /// @param date of the publication
    public static ArrayNode of(ChainExtract chain, String publisher, LocalDate date) {
        return of(chain.subject(), chain.entities(), chain.holdings(), chain.sources(), publisher, date);
    }

    /// Statements of entities first, then of links, each in the order given.
    ///
    /// @param subject whose chain it is (`declarationSubject`)
    /// @param entities every end of `holdings`; an end that is missing is written as an unknown entity
    /// @param sources those that the records cite; one that is missing is not cited
    /// @param publisher who writes the file: the body that runs the program
    /// @param date of the publication
    public static ArrayNode of(
            EntityId subject,
            Collection<LegalEntity> entities,
            Collection<Holding> holdings,
            Collection<FilingSource> sources,
            String publisher,
            LocalDate date) {
        var cited = new HashMap<String, FilingSource>();
        sources.forEach(source -> cited.put(source.id(), source));
        var export = new BodsExport(subject, cited, new BodsPublication(publisher, date));
        Set<EntityId> described = new LinkedHashSet<>();
        for (LegalEntity entity : entities) {
            if (described.add(entity.id())) {
                export.add(entity);
            }
        }
        Map<EntityId, Holding> missing = new TreeMap<>();
        for (Holding holding : holdings) {
            missing.putIfAbsent(holding.holder(), holding);
            missing.putIfAbsent(holding.held(), holding);
        }
        missing.keySet().removeAll(described);
        missing.forEach((id, holding) -> export.add(BodsRecord.unknown(id, holding)));
        new LinkedHashSet<>(holdings).forEach(export::add);
        return export.statements;
    }

    private void add(LegalEntity entity) {
        boolean person = entity.kind() == LegalEntity.Kind.PERSON;
        var record = person ? BodsRecord.person(entity) : BodsRecord.entity(entity);
        add(entity.id().toString(), person ? "person" : "entity", record, entity.source(), entity.recorded());
    }

    private void add(Holding holding) {
        add(name(holding), "relationship", BodsRecord.relationship(holding), holding.source(), holding.recorded());
    }

    private void add(String id, String type, BodsRecord record, String source, @Nullable LocalDate recorded) {
        FilingSource cited = sources.get(source);
        ObjectNode statement = JsonNodeFactory.instance.objectNode();
        statement.put("declarationSubject", subject.toString());
        statement.put("statementDate", publication.stated(recorded, cited).toString());
        statement.put("recordId", id);
        statement.put("recordType", type);
        statement.put("recordStatus", "new");
        statement.set("recordDetails", record.details());
        if (!record.remarks().isEmpty()) {
            ArrayNode annotations = statement.putArray("annotations");
            record.remarks()
                    .forEach((place, remark) -> annotations
                            .addObject()
                            .put("motivation", "commenting")
                            .put("statementPointerTarget", place)
                            .put("description", remark)
                            .put(BodsStatements.REMARK, remark));
        }
        statement.set("publicationDetails", publication.details());
        if (cited != null) {
            statement.set("source", publication.source(cited));
        }
        // The hash of everything else, so that another statement never takes its name.
        statement.put("statementId", Digest.sha256(Json.canonical(statement)));
        statements.add(statement);
    }

    private static String name(Holding holding) {
        return "rel-" + Digest.sha256(holding.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
