package fr.etagere.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/// Copies the rows that an importer rejected, each importer having its form, where one import's are shown from.
final class Copying {

    /// Without the bound on the length of a document: a file may have millions of rejected rows.
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Copying() {}

    /// A row of the form of an importer as we show it; null for what is no rejected row.
    private interface Form<T> {
        @Nullable
        Reject shown(T row);
    }

    static void contracts(Path from, Path to) throws IOException {
        copy(
                from,
                true,
                to,
                fr.etagere.procurement.Rejected.class,
                row -> new Reject(row.row(), row.raw(), row.violations()));
    }

    static void components(Path from, Path to) throws IOException {
        copy(from, false, to, fr.etagere.bom.Rejected.class, row -> new Reject(row.row(), row.raw(), row.violations()));
    }

    static void filings(Path from, Path to) throws IOException {
        copy(
                from,
                true,
                to,
                fr.etagere.filings.Account.Example.class,
                row -> row.kept()
                        ? null
                        : new Reject(row.row().row(), row.row().raw(), row.row().violations()));
    }

    static void rows(List<fr.etagere.rows.Rejected> rows, Path to) throws IOException {
        try (var writing = new Rejects.Writing(to)) {
            for (fr.etagere.rows.Rejected row : rows) {
                writing.add(new Reject(row.row(), row.raw(), row.violations()));
            }
            writing.finish();
        }
    }

    private static <T> void copy(Path from, boolean packed, Path to, Class<T> type, Form<T> form) throws IOException {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(from), 1 << 16);
                InputStream in = packed ? new GZIPInputStream(file, 1 << 16) : file;
                MappingIterator<T> rows = MAPPER.readerFor(type).readValues(in);
                var writing = new Rejects.Writing(to)) {
            while (rows.hasNextValue()) {
                Reject shown = form.shown(rows.nextValue());
                if (shown != null) {
                    writing.add(shown);
                }
            }
            writing.finish();
        }
    }
}
