package fr.etagere.web;

import fr.etagere.doctrine.Doctrine;
import fr.etagere.doctrine.RuleSheet;
import fr.etagere.doctrine.RuleTable;
import fr.etagere.doctrine.Source;
import fr.etagere.shared.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The index of the rules, by family: the word before the first dash of their id.
record DoctrineView(Visit visit, Doctrine doctrine) {

    record Family(String code, String name, List<Rule> rules) {}

    /// @param statuses how many of its texts are how sure
    record Rule(String id, String title, List<Sure> statuses) {}

    record Sure(String code, String text) {}

    List<Family> families() {
        Map<String, List<Rule>> byFamily = new LinkedHashMap<>();
        for (RuleTable rule : doctrine.rules()) {
            byFamily.computeIfAbsent(rule.id().split("-")[0], _ -> new ArrayList<>())
                    .add(new Rule(rule.id(), rule.title().in(visit.lang()), statuses(rule)));
        }
        return byFamily.entrySet().stream()
                .map(one -> new Family(one.getKey(), visit.t("family." + one.getKey()), one.getValue()))
                .toList();
    }

    private List<Sure> statuses(RuleTable rule) {
        var counts = new TreeMap<Status, Integer>();
        for (Source source : new RuleSheet(doctrine, rule, visit.lang()).sources()) {
            counts.merge(source.status(), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .map(one -> new Sure(
                        one.getKey().name(),
                        visit.texts().get("status." + one.getKey())
                                + visit.texts().get("colon")
                                + one.getValue()))
                .toList();
    }
}
