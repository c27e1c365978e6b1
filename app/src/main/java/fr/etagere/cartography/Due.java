package fr.etagere.cartography;

import fr.etagere.portfolio.Contract;
import fr.etagere.portfolio.Renewal;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
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

    private static final Pattern WITHIN = Pattern.compile("[1-9][0-9]{0,4}[dm]");

    /// The day some time later.
    ///
    /// @param within days or months: `90d`, `18m`
    /// @return empty when it is written otherwise
    public static Optional<LocalDate> after(LocalDate from, String within) {
        if (!WITHIN.matcher(within).matches()) {
            return Optional.empty();
        }
        long count = Long.parseLong(within.substring(0, within.length() - 1));
        return Optional.of(within.endsWith("d") ? from.plusDays(count) : from.plusMonths(count));
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
