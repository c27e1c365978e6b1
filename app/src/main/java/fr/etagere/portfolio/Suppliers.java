package fr.etagere.portfolio;

import fr.etagere.ownership.EntityId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One node for a supplier, however its contracts name it: the establishments of a French company are that company.
public final class Suppliers {

    private static final int SIREN = 9;
    /// Begins the key of a supplier that no identifier names.
    static final String NAME = "NAME-";
    /// A code of org-id.guide, then what the register writes.
    private static final Pattern ID = Pattern.compile("([A-Z]{2}-[A-Z0-9_]+)-(\\S.*)");
    private static final String SIRENE = EntityId.SIRENE + "-";

    private Suppliers() {}

    public static NodeId node(Contract.Supplier supplier) {
        return supplier.id() == null ? named(String.valueOf(supplier.name())) : node(supplier.id());
    }

    public static NodeId node(EntityId id) {
        EntityId unit = id.scheme().equals(EntityId.SIRENE) && id.value().length() > SIREN
                ? EntityId.siren(id.value().substring(0, SIREN))
                : id;
        return new NodeId(NodeId.Kind.SUPPLIER, unit.toString());
    }

    /// A supplier without identifier is told apart by its name, spaces and case aside, and by nothing else.
    public static NodeId named(String name) {
        return new NodeId(
                NodeId.Kind.SUPPLIER,
                NAME + name.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT));
    }

    /// What identifies a supplier; empty when its name alone is known.
    public static Optional<EntityId> id(NodeId node) {
        if (node.kind() != NodeId.Kind.SUPPLIER) {
            return Optional.empty();
        }
        Matcher written = ID.matcher(node.key());
        return written.matches() ? Optional.of(new EntityId(written.group(1), written.group(2))) : Optional.empty();
    }

    /// Whether its name alone is known.
    public static boolean isNamed(NodeId node) {
        return node.kind() == NodeId.Kind.SUPPLIER && node.key().startsWith(NAME);
    }

    /// The one node of a supplier that a file wrote in its own way; other nodes as they are.
    static NodeId one(NodeId node) {
        if (node.kind() != NodeId.Kind.SUPPLIER) {
            return node;
        }
        String key = node.key();
        if (key.startsWith(NAME)) {
            return named(key.substring(NAME.length()));
        }
        return key.startsWith(SIRENE) ? node(EntityId.siren(key.substring(SIRENE.length()))) : node;
    }
}
