package fr.etagere.database;

import fr.etagere.shared.Digest;
import fr.etagere.shared.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Copies of all that people wrote, in one file: a ZIP with a table an entry, as PostgreSQL's `COPY` writes it, and
/// `manifest.json` with the version of the schema and the SHA-256 of each. Taken in one snapshot while people go on
/// writing; restored whole, or not at all, in a database that nobody wrote in yet.
public final class Backups {

    private static final String MANIFEST = "manifest.json";
    private static final int FORMAT = 1;

    private Backups() {}

    /// What was copied.
    public record Copied(int tables, long rows) {}

    /// The backup cannot be taken or given back, for a reason an operator can act on.
    public static final class Refused extends Exception {

        private final Reason reason;

        Refused(Reason reason, String detail) {
            super(detail);
            this.reason = reason;
        }

        public Reason reason() {
            return reason;
        }
    }

    /// Why a backup is refused.
    public enum Reason {
        NOT_A_BACKUP,
        DAMAGED,
        OTHER_SCHEMA,
        NOT_EMPTY
    }

    /// Takes a backup; the file is there whole, or not at all.
    public static Copied write(Connection at, Path file) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".part");
        try (var connection = open(at);
                var statement = connection.createStatement();
                OutputStream out = Files.newOutputStream(fresh);
                var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            statement.execute("set transaction isolation level repeatable read, read only");
            statement.execute("set local etagere.organisation = 'backup'");
            CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
            ObjectNode manifest = JsonNodeFactory.instance.objectNode();
            manifest.put("format", FORMAT).put("schema", schema(statement));
            ArrayNode tables = manifest.putArray("tables");
            long rows = 0;
            for (String table : tables(statement)) {
                zip.putNextEntry(new ZipEntry(table + ".copy"));
                var digested = new DigestOutputStream(zip, Digest.sha256());
                long written = copies.copyOut("copy (select * from " + table + ") to stdout", digested);
                zip.closeEntry();
                rows += written;
                tables.addObject().put("name", table).put("rows", written).put("sha256", hex(digested));
            }
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(Json.canonical(manifest));
            zip.closeEntry();
            zip.finish();
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new Copied(tables.size(), rows);
        } catch (SQLException e) {
            throw new IOException(e);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /// Gives a backup back.
    ///
    /// @param at a database without anything written; its schema is made
    public static Copied restore(Connection at, Path file) throws IOException, Refused {
        Schema.bring(at);
        try (ZipFile zip = zip(file);
                var connection = open(at);
                var statement = connection.createStatement()) {
            JsonNode manifest = manifest(zip);
            if (!manifest.path("schema").asString("").equals(schema(statement))) {
                throw new Refused(Reason.OTHER_SCHEMA, manifest.path("schema").asString(""));
            }
            statement.execute("set local etagere.organisation = 'backup'");
            List<String> known = tables(statement);
            long rows = 0;
            for (String table : known) {
                if (count(statement, table) > 0) {
                    throw new Refused(Reason.NOT_EMPTY, table);
                }
            }
            for (JsonNode table : manifest.path("tables")) {
                String name = table.path("name").asString("");
                if (!known.contains(name)) {
                    throw new Refused(Reason.NOT_A_BACKUP, name);
                }
                rows += fill(connection.unwrap(PGConnection.class).getCopyAPI(), statement, zip, table, name);
            }
            connection.commit();
            return new Copied(manifest.path("tables").size(), rows);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /// By way of a table of its own: PostgreSQL does not copy into one that is sealed.
    private static long fill(CopyManager copies, Statement statement, ZipFile zip, JsonNode table, String name)
            throws IOException, SQLException, Refused {
        ZipEntry entry = zip.getEntry(name + ".copy");
        if (entry == null) {
            throw new Refused(Reason.DAMAGED, name);
        }
        statement.execute("create temporary table incoming (like " + name + ") on commit drop");
        long rows;
        try (InputStream in = zip.getInputStream(entry);
                var digested = new DigestInputStream(in, Digest.sha256())) {
            rows = copies.copyIn("copy incoming from stdin", digested);
            if (!HexFormat.of()
                    .formatHex(digested.getMessageDigest().digest())
                    .equals(table.path("sha256").asString(""))) {
                throw new Refused(Reason.DAMAGED, name);
            }
        } catch (java.util.zip.ZipException e) {
            throw new Refused(Reason.DAMAGED, name);
        }
        statement.execute("insert into " + name + " overriding system value select * from incoming");
        statement.execute("drop table incoming");
        return rows;
    }

    private static ZipFile zip(Path file) throws IOException, Refused {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (java.util.zip.ZipException e) {
            throw new Refused(Reason.NOT_A_BACKUP, String.valueOf(e.getMessage()));
        }
    }

    private static JsonNode manifest(ZipFile zip) throws IOException, Refused {
        ZipEntry entry = zip.getEntry(MANIFEST);
        if (entry == null || entry.getSize() > 1 << 20) {
            throw new Refused(Reason.NOT_A_BACKUP, MANIFEST);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            JsonNode manifest = Json.mapper().readTree(in.readAllBytes());
            if (manifest.path("format").asInt(0) != FORMAT) {
                throw new Refused(Reason.NOT_A_BACKUP, MANIFEST);
            }
            return manifest;
        } catch (JacksonException e) {
            throw new Refused(Reason.NOT_A_BACKUP, MANIFEST);
        }
    }

    private static java.sql.Connection open(Connection at) throws SQLException {
        java.sql.Connection connection = DriverManager.getConnection(at.url(), at.user(), at.password());
        connection.setAutoCommit(false);
        return connection;
    }

    private static String schema(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery(
                "select max(cast(version as integer)) from flyway_schema_history where success")) {
            return rows.next() ? String.valueOf(rows.getInt(1)) : "";
        }
    }

    /// In the order they were made: a table refers to those before it only. Sessions stay out: a copy lets nobody in.
    private static List<String> tables(Statement statement) throws SQLException {
        var tables = new ArrayList<String>();
        try (var rows = statement.executeQuery("""
                select quote_ident(relname) from pg_class
                where relkind = 'r' and relnamespace = 'public'::regnamespace
                    and relname not in ('flyway_schema_history', 'visitor_session')
                order by oid
                """)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static long count(Statement statement, String table) throws SQLException {
        try (var rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static String hex(DigestOutputStream digested) {
        return HexFormat.of().formatHex(digested.getMessageDigest().digest());
    }
}
