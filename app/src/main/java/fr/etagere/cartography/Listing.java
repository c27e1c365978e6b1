package fr.etagere.cartography;

import fr.etagere.portfolio.Contract;
import fr.etagere.shared.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The imported contracts that answer, each once, and what they add up to.
///
/// @param contracts how many answer, listed or not
/// @param of how many are imported
/// @param total euros excluding tax of those that answer and whose amount is published
/// @param withoutAmount how many of those that answer have none
/// @param list in the order of their uids
public record Listing(long contracts, long of, BigDecimal total, long withoutAmount, List<Contract> list) {

    public Listing {
        list = List.copyOf(list);
    }

    /// What is asked.
    ///
    /// @param supplier SIREN, SIRET or SCHEME-value of a holder; null for all
    /// @param after only those whose uid comes after it are listed; null for all
    /// @param most how many are listed; the others are counted
    public record Asked(
            Scope scope,
            @Nullable String supplier,
            @Nullable String after,
            int most) {

        private boolean wants(Contract contract) {
            return scope.counts(contract)
                    && (supplier == null
                            || contract.suppliers().stream().anyMatch(one -> Scope.names(supplier, one.id())));
        }
    }

    static Listing of(Readings readings, Asked asked) throws IOException {
        var taking = new Taking(asked);
        long imported = readings.imported(taking);
        var list = new ArrayList<Contract>(taking.first);
        list.sort(Taking.ORDER);
        return new Listing(taking.contracts, imported, taking.total, taking.withoutAmount, list);
    }

    /// The same counts with the first of the list only.
    public Listing first(int most) {
        return new Listing(contracts, of, total, withoutAmount, list.subList(0, Math.min(most, list.size())));
    }

    /// `docs/schemas/portfolio-contracts.schema.json`.
    public ObjectNode json() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("contracts", contracts);
        root.put("of", of);
        root.put("totalAmount", total);
        root.put("withoutAmount", withoutAmount);
        ArrayNode nodes = root.putArray("list");
        for (Contract contract : list) {
            JsonNode node = Json.mapper().valueToTree(contract);
            nodes.add(node);
        }
        return root;
    }

    /// Counts all and holds no more than are listed.
    private static final class Taking implements Consumer<Contract> {

        private static final Comparator<Contract> ORDER = Comparator.comparing(Contract::uid);

        private final Asked asked;
        private final PriorityQueue<Contract> first = new PriorityQueue<>(ORDER.reversed());
        private long contracts;
        private long withoutAmount;
        private BigDecimal total = BigDecimal.ZERO;

        private Taking(Asked asked) {
            this.asked = asked;
        }

        @Override
        public void accept(Contract contract) {
            if (!asked.wants(contract)) {
                return;
            }
            contracts++;
            if (contract.amount() == null) {
                withoutAmount++;
            } else {
                total = total.add(contract.amount());
            }
            if (asked.after() == null || contract.uid().compareTo(asked.after()) > 0) {
                first.add(contract);
                if (first.size() > asked.most()) {
                    first.remove();
                }
            }
        }
    }
}
