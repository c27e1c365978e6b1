package fr.etagere.filings;

import fr.etagere.ownership.Filings;
import fr.etagere.rows.CsvRows;
import fr.etagere.rows.JsonRows;
import fr.etagere.rows.Row;
import fr.etagere.rows.XmlRows;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A file of GLEIF, in whatever format it is published: the CSV of the golden copy and tables made from it, XML, the
/// JSON whose texts are under `$`, and the answers of api.gleif.org (JSON:API). Each row reaches its reader under the
/// names of the golden copy's columns.
///
/// A whole golden copy names no declarant. An answer of the API and a delta (`FileContent` of the XML header) do: they
/// add to what is known, and never replace a register.
final class GleifFile {

    private static final int DAY = 10;

    /// Marks, in a delta, what is no longer published.
    private static final String DELETED = "Extension.Deletion";

    private static final String DELETED_AT = DELETED + ".DeletedAt";

    private static final Pattern ARRAY =
            Pattern.compile("\"(records|relations|relationships|exceptions|data|errors)\"\\s*:\\s*[\\[{]");

    private final Schema schema;
    private final FilingText text;
    private final Judging judging;
    private final List<Violation> refusals = new ArrayList<>();
    private @Nullable LocalDate published;
    private @Nullable String declarant;
    private long deleted;

    /// What tells one level of GLEIF's data from the others.
    ///
    /// @param columns all that are read, as the golden copy names them
    /// @param required those without which a table is not of this level
    /// @param root of the XML document
    /// @param record element of the XML document that is a row
    /// @param type of the resource in the API
    /// @param fromApi the `attributes` of a resource, under the names of the columns
    record Schema(
            List<String> columns,
            List<String> required,
            String root,
            String record,
            String type,
            UnaryOperator<JsonNode> fromApi) {}

    private GleifFile(Schema schema, FilingText text, Judging judging) {
        this.schema = schema;
        this.text = text;
        this.judging = judging;
    }

    static Read<Counted> read(Schema schema, FilingText text, RowReader reader, Filings into, RowSink sink)
            throws IOException {
        var judging = new Judging(reader, into, sink);
        var file = new GleifFile(schema, text, judging);
        List<Violation> refusals = switch (text.first()) {
            case '<' -> file.xml();
            case '{', '[' -> file.json();
            default -> file.csv();
        };
        if (refusals.isEmpty() && file.refusals.isEmpty() && file.deleted > 0) {
            return new Read.Refused<>(List.of(Violation.ofFile("gleif-delta-deletes", Long.toString(file.deleted))));
        }
        return judging.after(file.refusals.isEmpty() ? refusals : file.refusals, file.published, file.declarant);
    }

    private List<Violation> csv() throws IOException {
        String key = GleifNames.snake(schema.required().getFirst());
        if (!CsvRows.has(key, text.head())) {
            return CsvRows.each(text.reader(), text.head(), schema.required(), this::still);
        }
        var names = new GleifNames(
                Stream.concat(schema.columns().stream(), Stream.of(DELETED_AT)).toList());
        List<String> required =
                schema.required().stream().map(GleifNames::snake).toList();
        return CsvRows.each(text.reader(), text.head(), required, row -> still(row.renamed(names::canonical)));
    }

    private List<Violation> xml() throws IOException {
        return XmlRows.each(text.reader(), schema.root(), Set.of(schema.record()), this::header, this::tree);
    }

    private void tree(Row row) {
        still(row.renamed(GleifTree::flat));
    }

    /// A row that a delta takes off cannot be taken off here: a delta adds to the register that it was in. Such a delta
    /// is refused whole, lest what it takes off be told as if it stood.
    private void still(Row row) {
        if (row.has(DELETED) || row.has(DELETED_AT)) {
            row.findings().faultOfRow("gleif-deleted");
            deleted++;
        }
        judging.accept(row);
    }

    private void header(String name, JsonNode header) {
        published = day(header.path("ContentDate").path("$").asString(""));
        String content = header.path("FileContent").path("$").asString("");
        if (content.contains("DELTA")) {
            declarant = content;
        }
    }

    private List<Violation> json() throws IOException {
        Matcher array = ARRAY.matcher(text.head());
        String member = array.find() ? array.group(1) : "records";
        if (text.first() == '{' && member.equals("errors")) {
            return List.of(Violation.ofFile("gleif-api-error"));
        }
        boolean api = member.equals("data");
        Consumer<Row> taken = api ? this::resource : this::tree;
        return JsonRows.each(text.reader(), JsonRows.Place.rootOr(member), api ? this::beside : (_, _) -> {}, taken);
    }

    private void beside(String name, JsonNode value) {
        switch (name) {
            case "meta" ->
                published = day(value.path("goldenCopy").path("publishDate").asString(""));
            case "links" -> declarant = value.path("first").asString(declarant == null ? "" : declarant);
            default -> {}
        }
    }

    private void resource(Row row) {
        String type = row.label("type");
        if (declarant == null) {
            declarant = row.label("id");
        }
        if (type != null && !type.equals(schema.type())) {
            row.fault("type", "gleif-type", schema.type());
        }
        Row attributes = row.row("attributes");
        if (attributes.value("extension").hasNonNull("deletedAt")) {
            attributes.fault("extension", "gleif-deleted");
        }
        judging.accept(attributes.renamed(schema.fromApi()));
    }

    private static @Nullable LocalDate day(String moment) {
        try {
            return moment.length() < DAY ? null : LocalDate.parse(moment.substring(0, DAY));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
