package fr.etagere.app;

import fr.etagere.procurement.Account;
import fr.etagere.procurement.ContractRegisters.Imported;
import fr.etagere.procurement.JoinedContracts.Passed;
import fr.etagere.procurement.Rejected;
import fr.etagere.shared.Texts;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What an import of contracts answers to a program: `docs/schemas/portfolio-import.schema.json`.
final class PortfolioJson {

    private PortfolioJson() {}

    /// @param all the files imported, joined: a contract that two of them publish counts once
    static ObjectNode imported(List<Imported> imported, Passed all, ArrayNode refused, Texts texts) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        long duplicates = sum(imported, Account::duplicates) + all.duplicates();
        long read = sum(imported, Account::read);
        long rejected = sum(imported, Account::rejected);
        root.put("read", read);
        root.put("kept", read - rejected - duplicates);
        root.put("rejected", rejected);
        counts(root.putObject("repaired"), added(imported, Account::repaired));
        root.put("duplicates", duplicates);
        root.put("totalAmount", all.totalAmount());
        root.put("contracts", all.contracts());
        root.put("withoutAmount", all.withoutAmount());
        root.put("superseded", all.superseded());
        counts(root.putObject("found"), added(imported, Account::found));
        counts(root.putObject("joined"), added(imported, Account::joined));
        ArrayNode files = root.putArray("files");
        imported.forEach(one -> file(files.addObject(), one, texts));
        root.set("refused", refused);
        return root;
    }

    private static void file(ObjectNode file, Imported imported, Texts texts) {
        Account account = imported.account();
        file.put("file", account.source().from());
        file.put("source", account.source().id());
        file.put("format", account.format());
        file.put("sha256", account.source().sha256());
        file.put("already", imported.already());
        file.put("read", account.read());
        file.put("kept", account.kept());
        file.put("rejected", account.rejected());
        counts(file.putObject("repaired"), account.repaired());
        file.put("duplicates", account.duplicates());
        file.put("totalAmount", account.totalAmount());
        file.put("contracts", account.contracts());
        file.put("withoutAmount", account.withoutAmount());
        counts(file.putObject("found"), account.found());
        counts(file.putObject("joined"), account.joined());
        file.put("account", imported.file().toString());
        file.put("rejectedRowsFile", imported.rejected().toString());
        ArrayNode rows = file.putArray("firstRejectedRows");
        for (Rejected row : account.firstRejected()) {
            ObjectNode one = rows.addObject();
            one.put("row", row.row());
            one.put("raw", row.raw());
            one.set(
                    "violations",
                    ViolationLines.json(account.source().from(), row.violations(), texts)
                            .path("violations")
                            .deepCopy());
        }
    }

    private static long sum(List<Imported> imported, ToLongFunction<Account> count) {
        return imported.stream().map(Imported::account).mapToLong(count).sum();
    }

    private static SortedMap<String, Long> added(
            List<Imported> imported, Function<Account, SortedMap<String, Long>> counts) {
        var all = new TreeMap<String, Long>();
        imported.forEach(
                one -> counts.apply(one.account()).forEach((rule, count) -> all.merge(rule, count, Long::sum)));
        return all;
    }

    private static void counts(ObjectNode into, SortedMap<String, Long> counts) {
        counts.forEach(into::put);
    }
}
