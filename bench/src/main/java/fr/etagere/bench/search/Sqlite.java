package fr.etagere.bench.search;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// SQLite's FTS5: any of the words, its bm25, accents folded, no stemming. The text is indexed and not kept, and the
/// file fits in its page cache.
final class Sqlite implements Engine {

    private final List<Entry> entries;
    private final Path file;
    private final Connection connection;
    private final PreparedStatement search;

    private Sqlite(Catalogue catalogue) throws IOException, SQLException {
        this.entries = catalogue.entries();
        this.file = Files.createTempFile("etagere-bench", ".sqlite");
        this.connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var texts = new Texts(catalogue);
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode=OFF");
            statement.execute("PRAGMA synchronous=OFF");
            statement.execute("PRAGMA cache_size=-524288");
            statement.execute("CREATE VIRTUAL TABLE shelf USING fts5(text, content='',"
                    + " tokenize='unicode61 remove_diacritics 2')");
            connection.setAutoCommit(false);
            try (var insert = connection.prepareStatement("INSERT INTO shelf(rowid, text) VALUES (?, ?)")) {
                for (int number = 0; number < entries.size(); number++) {
                    insert.setInt(1, number);
                    insert.setString(2, texts.of(entries.get(number)));
                    insert.execute();
                }
            }
            statement.execute("INSERT INTO shelf(shelf) VALUES ('optimize')");
            connection.commit();
            connection.setAutoCommit(true);
        }
        this.search = connection.prepareStatement(
                "SELECT rowid FROM shelf WHERE shelf MATCH ? ORDER BY bm25(shelf) LIMIT " + PAGE);
    }

    static Sqlite of(Catalogue catalogue) throws IOException {
        try {
            return new Sqlite(catalogue);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    @Override
    public int documents() throws IOException {
        try (var statement = connection.createStatement();
                var counted = statement.executeQuery("SELECT count(*) FROM shelf")) {
            return counted.getInt(1);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    @Override
    public List<String> search(String words) throws IOException {
        String any = Texts.words(words).stream().map(word -> '"' + word + '"').collect(Collectors.joining(" OR "));
        if (any.isEmpty()) {
            return List.of();
        }
        try {
            search.setString(1, any);
            var ids = new ArrayList<String>();
            try (var rows = search.executeQuery()) {
                while (rows.next()) {
                    ids.add(entries.get(rows.getInt(1)).id());
                }
            }
            return ids;
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    @Override
    public long elsewhere() throws IOException {
        return Files.size(file);
    }

    @Override
    public void close() throws IOException {
        try {
            search.close();
            connection.close();
        } catch (SQLException e) {
            throw new IOException(e);
        }
        Files.delete(file);
    }
}
