package fr.etagere.cartography;

import fr.etagere.portfolio.Contract;
import fr.etagere.portfolio.Renewal;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The contracts that end within some days, by when to decide.
///
/// @param imported contracts in all, whoever buys
/// @param running those in force whose end is known
/// @param endless those whose end is not known
public record Due(LocalDate from, LocalDate to, List<Renewal> renewals, long imported, int running, int endless) {

    public Due {
        renewals = List.copyOf(renewals);
    }

    static Due of(Readings readings, Scope scope, LocalDate from, LocalDate to) throws IOException {
        var running = new ArrayList<Contract>();
        var endless = new ArrayList<Contract>();
        long all = readings.contracts(contract -> {
            if (scope.counts(contract)) {
                LocalDate ends = contract.ends();
                if (ends == null) {
                    endless.add(contract);
                } else if (!ends.isBefore(from)
                        && !Objects.requireNonNull(contract.notified()).isAfter(from)) {
                    running.add(contract);
                }
            }
        });
        return new Due(from, to, Renewal.within(running, from, to), all, running.size(), endless.size());
    }

    /// `docs/schemas/portfolio-renewals.schema.json`.
    public ObjectNode json() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("from", from.toString());
        root.put("to", to.toString());
        root.put("running", running);
        root.put("withoutEnd", endless);
        ArrayNode list = root.putArray("renewals");
        for (Renewal renewal : renewals) {
            list.addObject()
                    .put("uid", renewal.contract().uid())
                    .put("object", renewal.contract().object())
                    .put("ends", renewal.ends().toString())
                    .put("decideBy", renewal.decideBy().toString())
                    .put("noticeKnown", renewal.contract().noticeMonths() != null)
                    .put("amount", renewal.contract().amount())
                    .put("moves", renewal.moves());
        }
        return root;
    }
}
