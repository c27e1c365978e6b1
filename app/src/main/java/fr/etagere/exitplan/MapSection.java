package fr.etagere.exitplan;

import fr.etagere.portfolio.Dependency;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The map and its two tables: things, and links between them.
record MapSection(Analysis analysis, Words words) {

    /// Rows of each column that a page shows.
    private static final int SHOWN = 12;

    Section section() {
        var tables = new Tables(words);
        var figure = Figures.of(
                "map", new MapPicture(analysis.situation(), analysis.map(), words).drawn(), words.t("map.legend"));
        return new Section(
                "map",
                words.t("map"),
                List.of(
                        new Block.Text(words.t("map.read")),
                        figure,
                        tables.of("map", words.t("map.caption"), columns(), Set.of(3, 4, 5, 6), shown(), things())));
    }

    /// The first of each column.
    private List<List<String>> shown() {
        return Stream.of(DependencyMap.Column.values())
                .flatMap(column -> analysis.map().inTurn(column).stream().limit(SHOWN))
                .map(this::row)
                .toList();
    }

    List<String> columns() {
        return new Tables(words)
                .columns("column", "name", "identifier", "critical-count", "contracts", "amount", "users");
    }

    /// One row for each thing of the map.
    List<List<String>> things() {
        return analysis.map().rows().stream().map(this::row).toList();
    }

    private List<String> row(DependencyMap.Row row) {
        return List.of(
                row.column() == DependencyMap.Column.THING ? words.kind(row.node()) : words.t("row." + row.column()),
                words.name(row.node()),
                Words.shortened(Words.whole(row.node().key())),
                words.count(row.critical()),
                words.count(row.contracts()),
                row.contracts() == 0 ? "" : words.euros(row.amount()),
                words.count(row.users()));
    }

    List<String> linkColumns() {
        return new Tables(words)
                .columns(
                        "from", "from-id", "link", "to", "to-id", "certain", "alternative", "since", "until", "source");
    }

    /// One row for each link between things of the map.
    List<List<String>> links() {
        var rows = new ArrayList<List<String>>();
        for (Dependency link : analysis.map().links()) {
            rows.add(List.of(
                    words.name(link.from()),
                    link.from().key(),
                    words.t("link." + link.kind()),
                    words.name(link.to()),
                    link.to().key(),
                    words.t(link.certain() ? "yes" : "no"),
                    words.t(link.group() == null ? "no" : "yes"),
                    link.since() == null ? "" : link.since().toString(),
                    link.until() == null ? "" : link.until().toString(),
                    link.source()));
        }
        return rows;
    }
}
