package fr.etagere.supplier;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.etagere.ownership.Holding;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Texts;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The links of a picture as a table: what the picture says, for those who do not see it and for spreadsheets.
final class LinkTable {

    private static final String MARK = "\uFEFF";

    /// What a spreadsheet would run as a formula is written after an apostrophe.
    private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+\\-@\\t\\r].*");

    private static final List<String> COLUMNS =
            List.of("from", "from-id", "link", "to", "to-id", "capital", "votes", "source", "date", "lapsed");

    private final EntityWords words;
    private final LinkWords links;
    private final Texts texts;

    LinkTable(EntityWords words, Texts texts) {
        this.words = words;
        this.texts = texts;
        links = new LinkWords(texts);
    }

    /// @param share empty for a link that counts none
    record Row(String from, String link, String to, String share, String source, String date) {}

    List<Row> rows(List<Holding> shown) {
        return shown.stream()
                .map(link -> new Row(
                        words.name(link.holder()),
                        kind(link),
                        words.name(link.held()),
                        counts(link)
                                ? texts.get(
                                        "ownership.shares", links.figure(link.capital()), links.figure(link.votes()))
                                : "—",
                        words.title(link),
                        date(link.recorded())))
                .toList();
    }

    /// CSV, UTF-8 with its mark: semicolons in French, as spreadsheets there expect.
    byte[] csv(List<Holding> shown) {
        var out = new StringWriter();
        out.append(MARK);
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(texts.lang() == Lang.FR ? ';' : ',')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out)) {
            csv.writeRecord(COLUMNS.stream()
                    .map(column -> texts.get("supplier.column." + column))
                    .toList());
            for (Holding link : shown) {
                csv.writeRecord(Stream.of(
                                words.name(link.holder()),
                                words.identifier(link.holder()),
                                kind(link),
                                words.name(link.held()),
                                words.identifier(link.held()),
                                counts(link) ? links.figure(link.capital()) : "",
                                counts(link) ? links.figure(link.votes()) : "",
                                words.title(link),
                                link.recorded() == null ? "" : link.recorded().toString(),
                                texts.get(link.lapsed() ? "supplier.yes" : "supplier.no"))
                        .map(LinkTable::guarded)
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to memory", e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String kind(Holding link) {
        String said = texts.get("supplier.link." + link.kind());
        return link.lapsed() ? texts.get("supplier.link.lapsed", said) : said;
    }

    private static boolean counts(Holding link) {
        return link.kind() == Holding.Kind.SHARES;
    }

    private String date(@Nullable LocalDate day) {
        return day == null ? texts.get("supplier.undated") : texts.date(day);
    }

    private static String guarded(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
