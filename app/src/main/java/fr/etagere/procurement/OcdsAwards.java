package fr.etagere.procurement;

import fr.etagere.procurement.RawAward.Field;
import fr.etagere.procurement.RawAward.RawSupplier;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// The awards of one release, as [OCDS 1.1](https://standard.open-contracting.org/1.1/en/) writes them: each contract,
/// and each award that has no contract yet. A release without any is one row, rejected with that reason.
final class OcdsAwards {

    private static final int DAY = 10;

    private final JsonNode release;
    private final Map<String, JsonNode> parties = new HashMap<>();

    private OcdsAwards(JsonNode release) {
        this.release = release;
        for (JsonNode party : release.path("parties")) {
            parties.putIfAbsent(party.path("id").asString(""), party);
        }
    }

    /// @param node a release, a record or a package
    static List<RawAward> of(JsonNode node) {
        var all = new ArrayList<RawAward>();
        if (node.path("releases").isArray() && !node.has("ocid")) {
            node.path("releases").forEach(one -> all.addAll(of(one)));
        } else if (node.path("records").isArray()) {
            node.path("records").forEach(one -> all.addAll(of(one)));
        } else if (node.path("compiledRelease").isObject()) {
            all.addAll(new OcdsAwards(node.path("compiledRelease")).awards());
        } else if (node.path("releases").isArray()) {
            // A record without a compiled release gives its releases, or only links to them.
            node.path("releases").forEach(one -> all.addAll(of(one)));
        } else {
            all.addAll(new OcdsAwards(node).awards());
        }
        return all.isEmpty() ? List.of(rejected("award-ocds-none")) : all;
    }

    private static RawAward rejected(String reason) {
        var award = new RawAward();
        award.rejected = reason;
        return award;
    }

    private List<RawAward> awards() {
        if (!release.isObject()) {
            return List.of(rejected("award-not-object"));
        }
        var byId = new HashMap<String, JsonNode>();
        release.path("awards").forEach(award -> byId.put(award.path("id").asString(""), award));
        var all = new ArrayList<RawAward>();
        var signed = new ArrayList<String>();
        for (JsonNode contract : release.path("contracts")) {
            String awardId = contract.path("awardID").asString("");
            signed.add(awardId);
            all.add(award(byId.getOrDefault(awardId, MissingNode.getInstance()), contract));
        }
        for (JsonNode award : release.path("awards")) {
            if (!signed.contains(award.path("id").asString(""))) {
                all.add(award(award, MissingNode.getInstance()));
            }
        }
        return all;
    }

    private RawAward award(JsonNode award, JsonNode contract) {
        String status = contract.path("status").asString(award.path("status").asString("active"));
        if (status.equals("cancelled") || status.equals("unsuccessful")) {
            return rejected("award-not-active");
        }
        var raw = new RawAward();
        String id = award.path("id").asString(contract.path("id").asString(""));
        String ocid = release.path("ocid").asString("");
        String decp = text(release.path("decpUID"));
        raw.uidIsKey = true;
        raw.set(Field.ID, id, false);
        raw.set(Field.UID, decp != null ? decp : id.startsWith(ocid) ? id : ocid + "/" + id, false);
        buyer(raw);
        raw.set(Field.OBJECT, first(contract, award, "title", "description"), false);
        raw.set(Field.CPV, cpv(contract, award, release.path("tender")), false);
        raw.set(Field.NOTIFIED, or(text(award.path("date")), text(contract.path("dateSigned"))), false);
        raw.set(Field.PUBLISHED, text(release.path("date")), false);
        JsonNode value = contract.path("value").isObject() ? contract.path("value") : award.path("value");
        raw.set(Field.AMOUNT, text(value.path("amount")), value.path("amount").isNumber());
        raw.set(Field.CURRENCY, text(value.path("currency")), false);
        JsonNode period = contract.path("period").isObject() ? contract.path("period") : award.path("contractPeriod");
        raw.set(Field.DAYS, days(period), true);
        for (JsonNode supplier : award.path("suppliers")) {
            raw.suppliers.add(supplier(supplier));
        }
        return raw;
    }

    private void buyer(RawAward raw) {
        JsonNode buyer = release.path("buyer");
        if (!buyer.isObject()) {
            buyer = release.path("tender").path("procuringEntity");
        }
        RawSupplier read = supplier(buyer);
        raw.buyerScheme = read.kind;
        raw.set(Field.BUYER_ID, read.id, false);
        raw.set(Field.BUYER_NAME, read.name, false);
    }

    private RawSupplier supplier(JsonNode reference) {
        JsonNode party = parties.getOrDefault(reference.path("id").asString(""), reference);
        JsonNode identifier =
                party.path("identifier").isObject() ? party.path("identifier") : reference.path("identifier");
        var supplier = new RawSupplier();
        supplier.kind = text(identifier.path("scheme"));
        supplier.id = text(identifier.path("id"));
        supplier.number = identifier.path("id").isNumber();
        supplier.name =
                or(text(party.path("name")), or(text(reference.path("name")), text(identifier.path("legalName"))));
        return supplier;
    }

    private static @Nullable String cpv(JsonNode... holders) {
        for (JsonNode holder : holders) {
            for (JsonNode item : holder.path("items")) {
                if (item.at("/classification/scheme").asString("").equals("CPV")) {
                    return text(item.at("/classification/id"));
                }
            }
        }
        return null;
    }

    private static @Nullable String days(JsonNode period) {
        if (period.path("durationInDays").isNumber()) {
            return period.path("durationInDays").asString();
        }
        String from = text(period.path("startDate"));
        String to = text(period.path("endDate"));
        if (from == null || to == null || from.length() < DAY || to.length() < DAY) {
            return null;
        }
        try {
            return Long.toString(ChronoUnit.DAYS.between(
                    LocalDate.parse(from.substring(0, DAY)), LocalDate.parse(to.substring(0, DAY))));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable String first(JsonNode contract, JsonNode award, String... names) {
        for (String name : names) {
            String text = or(text(contract.path(name)), text(award.path(name)));
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    private static @Nullable String or(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() || node.isNumber() ? node.asString() : null;
    }
}
