package fr.etagere.procurement;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import fr.etagere.procurement.RawAward.Field;
import fr.etagere.procurement.RawAward.RawSupplier;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The consolidated table of essential data (58 columns, a row a market × supplier × modification; columns are found by
/// name, and extracts have fewer), as [described by Colin Maudry](https://github.com/ColinMaudry/decp-processing).
final class TabularCsv implements AwardReader {

    static final List<String> REQUIRED = List.of("id", "acheteur_id", "titulaire_id", "montant");
    private static final Map<String, Field> FIELDS = Map.ofEntries(
            Map.entry("id", Field.ID),
            Map.entry("uid", Field.UID),
            Map.entry("acheteur_id", Field.BUYER_ID),
            Map.entry("acheteur_nom", Field.BUYER_NAME),
            Map.entry("objet", Field.OBJECT),
            Map.entry("codeCPV", Field.CPV),
            Map.entry("dateNotification", Field.NOTIFIED),
            Map.entry("datePublicationDonnees", Field.PUBLISHED),
            Map.entry("dureeMois", Field.MONTHS),
            Map.entry("montant", Field.AMOUNT),
            Map.entry("idAccordCadre", Field.FRAMEWORK),
            Map.entry("ccag", Field.CCAG),
            Map.entry("offresRecues", Field.OFFERS),
            Map.entry("modification_id", Field.MODIFICATION));

    /// Added after the last line: when it does not come back as a row of its own, a quotation mark was never closed.
    private static final String END = "\u0001end";

    private static final int MOST = 16 << 20;
    private static final int MAX_COLUMNS = 1 << 12;

    private final char separator;
    private final Map<String, Integer> columns = new HashMap<>();
    private int width;
    private int line = 1;
    private boolean ended;

    private TabularCsv(char separator) {
        this.separator = separator;
    }

    /// @param separator as the header shows it
    static AwardReader separatedBy(char separator) {
        return (in, taker) -> new TabularCsv(separator).read(in, taker);
    }

    @Override
    public void read(InputStream in, Taker taker) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var all = new SequenceInputStream(in, new ByteArrayInputStream(("\n" + END).getBytes(StandardCharsets.UTF_8)));
        var bounds = CsvRecordHandler.builder()
                .maxFields(MAX_COLUMNS)
                .maxFieldSize(MOST)
                .maxRecordSize(MOST)
                .build();
        try (var records = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .detectBomHeader(false)
                .maxBufferSize(MOST)
                .build(bounds, new InputStreamReader(all, decoder))) {
            for (CsvRecord row : records) {
                line = (int) Math.min(Integer.MAX_VALUE, row.getStartingLineNumber());
                take(row, taker);
            }
        } catch (CsvParseException e) {
            throw e.getCause() instanceof CharacterCodingException
                    ? new Refusal("file-not-utf8")
                    : Refusal.at(line, "csv-syntax");
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof CharacterCodingException ? new Refusal("file-not-utf8") : e.getCause();
        }
        if (!ended) {
            throw Refusal.at(line, "csv-quote-open");
        }
    }

    private void take(CsvRecord row, Taker taker) throws IOException {
        if (row.getFieldCount() == 1 && row.getField(0).equals(END)) {
            ended = true;
        } else if (columns.isEmpty()) {
            header(row);
        } else {
            taker.take(award(row), line, () -> Shown.of(String.join(String.valueOf(separator), row.getFields())));
        }
    }

    private void header(CsvRecord row) throws Refusal {
        width = row.getFieldCount();
        for (int i = 0; i < width; i++) {
            String name = row.getField(i).strip();
            if (columns.putIfAbsent(i == 0 && name.startsWith("\uFEFF") ? name.substring(1) : name, i) != null) {
                throw new Refusal("csv-column-twice", Shown.of(name));
            }
        }
        List<String> missing =
                REQUIRED.stream().filter(name -> !columns.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            throw new Refusal("csv-columns-missing", String.join(", ", missing));
        }
    }

    private RawAward award(CsvRecord row) {
        var award = new RawAward();
        award.line = true;
        // Cells of a row that is too short or too long are under the wrong names: none of them is read.
        if (row.getFieldCount() != width) {
            award.rejected = "award-columns";
            return award;
        }
        FIELDS.forEach((name, field) -> {
            String cell = cell(row, name);
            if (cell != null) {
                award.set(field, cell, field == Field.AMOUNT || field == Field.MONTHS);
            }
        });
        var supplier = new RawSupplier();
        supplier.id = cell(row, "titulaire_id");
        supplier.name = cell(row, "titulaire_nom");
        String kind = cell(row, "titulaire_typeIdentifiant");
        supplier.kind = kind == null && supplier.id != null ? "SIRET" : kind;
        if (supplier.id != null || supplier.name != null) {
            award.suppliers.add(supplier);
        }
        return award;
    }

    private @Nullable String cell(CsvRecord row, String name) {
        Integer at = columns.get(name);
        String cell = at == null ? "" : row.getField(at);
        return cell.isBlank() ? null : cell;
    }
}
