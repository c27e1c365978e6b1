package fr.etagere.api;

import fr.etagere.imports.Account;
import fr.etagere.imports.Job;
import fr.etagere.imports.Kind;
import fr.etagere.imports.Reject;
import fr.etagere.imports.RejectPage;
import fr.etagere.shared.Lang;
import java.time.OffsetDateTime;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Imports, as programs read them.
final class ImportJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ImportJson() {}

    static ObjectNode job(Job job, Lang lang) {
        ObjectNode node = NODES.objectNode();
        node.put("id", job.id().toString());
        node.put("state", job.state().name());
        node.put("kind", job.kind().map(Kind::id).orElse(null));
        node.put("name", job.name());
        node.put("system", job.system());
        node.put("author", job.author());
        node.put("size", job.size());
        node.put("sha256", job.sha256());
        node.put("bytesRead", job.bytesRead());
        node.put("rowsRead", job.rowsRead());
        node.put("askedAt", moment(job.askedAt()));
        node.put("startedAt", moment(job.startedAt()));
        node.put("endedAt", moment(job.endedAt()));
        node.put("fault", job.fault());
        node.set("refusal", Problem.violations(lang, job.refusal()));
        node.set(
                "account",
                job.account()
                        .<tools.jackson.databind.JsonNode>map(ImportJson::account)
                        .orElse(NODES.nullNode()));
        return node;
    }

    private static ObjectNode account(Account account) {
        ObjectNode node = NODES.objectNode();
        node.put("already", account.already());
        node.put("read", account.read());
        node.put("kept", account.kept());
        node.put("rejected", account.rejected());
        node.put("duplicates", account.duplicates());
        node.put("totalAmount", account.totalAmount());
        node.set("made", counts(account.made()));
        node.set("repaired", counts(account.repaired()));
        node.set("remarks", counts(account.remarks()));
        return node;
    }

    private static ObjectNode counts(SortedMap<String, Long> counts) {
        ObjectNode node = NODES.objectNode();
        counts.forEach((rule, count) -> node.put(rule.substring(rule.lastIndexOf('.') + 1), count));
        return node;
    }

    static ObjectNode rejected(RejectPage page, Lang lang) {
        ObjectNode root = NODES.objectNode();
        ArrayNode items = root.putArray("items");
        for (Reject row : page.rows()) {
            ObjectNode one = items.addObject().put("row", row.row()).put("raw", row.raw());
            one.set("violations", Problem.violations(lang, row.violations()));
        }
        root.put("next", page.next().isPresent() ? Long.toString(page.next().getAsLong()) : null);
        return root;
    }

    private static @Nullable String moment(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant().toString();
    }
}
