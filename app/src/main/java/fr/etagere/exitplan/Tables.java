package fr.etagere.exitplan;

import java.util.List;
import java.util.Set;

/// Tables whose first rows are shown, and which are written whole in a CSV beside the page.
record Tables(Words words) {

    /// @param name of the CSV, without extension
    Block.Table of(String name, String caption, List<String> columns, Set<Integer> numeric, List<List<String>> rows) {
        return of(name, caption, columns, numeric, rows, Block.Table.SHOWN);
    }

    Block.Table of(
            String name,
            String caption,
            List<String> columns,
            Set<Integer> numeric,
            List<List<String>> rows,
            int shown) {
        return of(name, caption, columns, numeric, rows.subList(0, Math.min(shown, rows.size())), rows);
    }

    /// @param shown some of the rows, chosen
    Block.Table of(
            String name,
            String caption,
            List<String> columns,
            Set<Integer> numeric,
            List<List<String>> shown,
            List<List<String>> rows) {
        return new Block.Table(
                name + "-table",
                caption,
                columns,
                numeric,
                shown,
                shown.size() == rows.size() ? null : words.t("table.rest", shown.size(), rows.size(), name + ".csv"),
                rows.size() - shown.size());
    }

    List<String> columns(String... keys) {
        return List.of(keys).stream().map(key -> words.t("col." + key)).toList();
    }
}
