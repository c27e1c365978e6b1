package fr.etagere.exitplan;

import fr.etagere.drawing.Finish;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A piece of the report, the same in the page, the PDF, the ODT and the application.
public sealed interface Block {

    /// Begins a part of a section.
    ///
    /// @param id unique in the report
    record Heading(String id, String text) implements Block {}

    /// A paragraph.
    record Text(String text) implements Block {}

    /// Said in small: a caution, a method.
    record Note(String text) implements Block {}

    /// A list.
    record Items(List<String> lines) implements Block {}

    /// Rows, of which a page shows the first.
    ///
    /// @param id unique in the report: the name of the CSV, then `-table`
    /// @param numeric columns of figures, from 0
    /// @param rest what is not shown and where it is; null when all is shown
    /// @param more how many rows are not shown
    record Table(
            String id,
            String caption,
            List<String> columns,
            Set<Integer> numeric,
            List<List<String>> rows,
            @Nullable String rest,
            int more)
            implements Block {

        /// Rows that a page shows; the CSV beside it has them all.
        public static final int SHOWN = 100;

        public Table {
            columns = List.copyOf(columns);
            numeric = Set.copyOf(numeric);
            rows = rows.stream().map(List::copyOf).toList();
        }

        private static final String ID = "-table";

        /// Of the CSV that has all rows, without extension.
        public String name() {
            return id.endsWith(ID) ? id.substring(0, id.length() - ID.length()) : id;
        }

        /// Whether a column holds figures.
        public boolean isNumeric(int column) {
            return numeric.contains(column);
        }
    }

    /// A picture, whose table stands beside it.
    ///
    /// @param name of its file, without extension
    /// @param svg by finish
    /// @param wide whether paper is turned to hold it
    record Figure(
            String name,
            String title,
            String description,
            String legend,
            Function<Finish, String> svg,
            double width,
            double height,
            boolean wide)
            implements Block {

        /// Room on paper, in millimetres.
        private static final double[] TALL = {174, 235};

        private static final double[] TURNED = {267, 152};

        /// @return millimetres on paper
        double paperWidth() {
            double[] room = wide ? TURNED : TALL;
            return Math.min(room[0], room[1] * width / height);
        }

        double paperHeight() {
            return paperWidth() * height / width;
        }
    }
}
