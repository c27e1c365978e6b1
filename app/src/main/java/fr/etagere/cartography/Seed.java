package fr.etagere.cartography;

import fr.etagere.filings.EntityIds;
import fr.etagere.ownership.EntityId;
import fr.etagere.portfolio.NodeId;
import fr.etagere.portfolio.Suppliers;
import fr.etagere.shared.Read;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What is cut off, as people and programs write it.
public final class Seed {

    private static final String NAME = "NAME:";
    private static final Pattern COUNTRY = Pattern.compile("[A-Za-z]{2}");

    private Seed() {}

    /// A supplier or who is above it.
    ///
    /// @param written LEI, SIREN or SCHEME-value; `NAME:` and a name for one without identifier
    public static Read<NodeId> supplier(String written) {
        if (written.startsWith(NAME)) {
            return new Read.Ok<>(Suppliers.named(written.substring(NAME.length())));
        }
        return switch (EntityIds.read(written)) {
            case Read.Ok<EntityId>(EntityId id) -> new Read.Ok<>(Suppliers.node(id));
            case Read.Refused<EntityId>(var violations) -> new Read.Refused<>(violations);
        };
    }

    /// A country, by its two letters; empty when it is not two letters.
    public static Optional<NodeId> country(String written) {
        return COUNTRY.matcher(written).matches()
                ? Optional.of(new NodeId(NodeId.Kind.COUNTRY, written.toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }

    /// A component, by its identifier.
    public static NodeId component(String written) {
        return new NodeId(NodeId.Kind.COMPONENT, written);
    }
}
