package fr.etagere.exitplan;

import fr.etagere.portfolio.Contract;
import fr.etagere.portfolio.NodeId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// What the organisation depends on, in figures.
record BriefSection(Analysis analysis, Words words) {

    Section section() {
        var rows = new ArrayList<List<String>>();
        DependencyMap map = analysis.map();
        List<DependencyMap.Row> systems = map.rows(DependencyMap.Column.SYSTEM);
        long critical = systems.stream()
                .filter(row -> analysis.situation().critical().contains(row.node()))
                .count();
        rows.add(row(
                "organisations",
                words.count(map.rows(DependencyMap.Column.ORGANISATION).size())));
        rows.add(row("systems", words.t("brief.systems-value", systems.size(), critical)));
        rows.add(row("components", words.count(count(NodeId.Kind.COMPONENT))));
        rows.add(row(
                "contracts",
                words.t(
                        "brief.contracts-value",
                        analysis.inForce().size(),
                        analysis.endless().size(),
                        analysis.over(),
                        analysis.later())));
        List<Contract> inForce = analysis.inForce();
        long without =
                inForce.stream().filter(contract -> contract.amount() == null).count();
        BigDecimal total = inForce.stream()
                .map(Contract::amount)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        rows.add(row("amount", words.t("brief.amount-value", words.euros(total), without)));
        rows.add(row(
                "suppliers",
                words.t(
                        "brief.suppliers-value",
                        map.rows(DependencyMap.Column.SUPPLIER).size(),
                        map.rows(DependencyMap.Column.CONTROLLER).size())));
        List<DependencyMap.Row> countries = map.rows(DependencyMap.Column.COUNTRY);
        List<NodeId> outside = countries.stream()
                .map(DependencyMap.Row::node)
                .filter(country -> !analysis.situation().union().contains(country.key()))
                .toList();
        rows.add(row(
                "countries",
                words.t(
                        "brief.countries-value",
                        countries.size(),
                        outside.size(),
                        outside.isEmpty() ? "" : words.texts().get("colon") + words.names(outside))));
        for (Shares shares : analysis.shares()) {
            if (shares.by() != Shares.By.SUPPLIER) {
                rows.add(row(
                        "unknown-" + shares.by(),
                        inForce.isEmpty()
                                ? words.t("brief.no-contract")
                                : words.percent(shares.concentration().unknown())));
            }
        }
        return new Section(
                "brief",
                words.t("brief"),
                List.of(
                        new Block.Table(
                                "brief-table",
                                words.t("brief"),
                                List.of(words.t("brief.what"), words.t("brief.how-much")),
                                Set.of(),
                                rows,
                                null,
                                0),
                        new Block.Note(words.t("brief.caution"))));
    }

    private long count(NodeId.Kind kind) {
        return analysis.map().rows(DependencyMap.Column.THING).stream()
                .filter(row -> row.node().kind() == kind)
                .count();
    }

    private List<String> row(String key, String value) {
        return List.of(words.t("brief." + key), value);
    }
}
