package fr.etagere.cartography;

import fr.etagere.ownership.EntityId;
import fr.etagere.portfolio.Contract;
import fr.etagere.portfolio.NodeId;
import org.jspecify.annotations.Nullable;

/// Which contracts are asked about.
///
/// @param organisation SIREN, SIRET or SCHEME-value of the buyer; null for all
/// @param digital only those that buy something digital
public record Scope(@Nullable String organisation, boolean digital) {

    /// All that is imported.
    public static final Scope ALL = new Scope(null, false);

    private static final int SIREN = 9;

    /// Whether an organisation is the one asked about; any is when none is.
    boolean asks(NodeId node) {
        if (node.kind() != NodeId.Kind.ORGANISATION) {
            return false;
        }
        int cut = node.key().lastIndexOf('-');
        return organisation == null
                || cut > 0
                        && names(
                                organisation,
                                new EntityId(
                                        node.key().substring(0, cut), node.key().substring(cut + 1)));
    }

    boolean counts(Contract contract) {
        return (!digital || isDigital(contract)) && (organisation == null || names(organisation, contract.buyer()));
    }

    static boolean isDigital(Contract contract) {
        return contract.digital().verdict() == Contract.Digital.Verdict.YES;
    }

    /// Whether what someone wrote names an entity: a SIREN names all the establishments of a company.
    public static boolean names(String asked, @Nullable EntityId id) {
        String bare = asked.replace(" ", "");
        return id != null
                && (id.toString().equals(bare)
                        || id.scheme().equals(EntityId.SIRENE)
                                && (id.value().equals(bare)
                                        || bare.length() == SIREN && id.value().startsWith(bare)));
    }
}
