package fr.etagere.grid;

import java.util.List;

/// One tab of a spreadsheet, or one part of a CSV: a grid is seven of them.
///
/// @param section what it holds
/// @param rows below the header
record Table(Section section, List<String> header, List<Row> rows) {

    /// The tabs, in their order. Criteria and weights stand before scores.
    enum Section {
        GRID,
        CRITERIA,
        WEIGHTS,
        OPTIONS,
        KNOCK_OUTS,
        SCORES,
        EVIDENCE
    }

    /// @param line where it was read: of the file for a CSV, of the tab for an ODS; 0 when it is to be written
    record Row(int line, List<Cell> cells) {
        Cell cell(int i) {
            return i < cells.size() ? cells.get(i) : Cell.EMPTY;
        }

        boolean blank() {
            return cells.stream().allMatch(cell -> cell.equals(Cell.EMPTY));
        }
    }

    /// A cell: a spreadsheet knows a number from a text.
    sealed interface Cell {

        Cell EMPTY = new Text("");

        record Text(String text) implements Cell {}

        record Number(double number) implements Cell {}

        static Cell of(String text) {
            return text.isEmpty() ? EMPTY : new Text(text);
        }
    }
}
