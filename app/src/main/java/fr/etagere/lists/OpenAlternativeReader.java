package fr.etagere.lists;

import fr.etagere.catalogue.Card;
import fr.etagere.catalogue.Entry;
import fr.etagere.catalogue.RepositoryKey;
import fr.etagere.rows.CsvRows;
import fr.etagere.rows.Row;
import fr.etagere.shared.Read;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Open source products in place of well-known proprietary ones (OpenAlternative), as a table.
///
/// Columns: `name, url, category, subcategory, description, source_code, license, stars`, and `alternatives`
/// (names separated by semicolons) when the copy says what each one replaces. The list names a product again
/// under each category: it is one card, with all its categories.
///
/// A card has no place for: the stars.
final class OpenAlternativeReader implements ListReader {

    private static final List<String> COLUMNS = List.of("name", "url", "category", "source_code", "license");
    private static final Pattern SEPARATOR = Pattern.compile(";");

    @Override
    public Read<Rows> read(byte[] bytes) {
        return ListText.read(bytes, text -> {
            Map<String, Set<String>> categories = new HashMap<>();
            // A first pass knows every category of a product before its one card is made.
            CsvRows.each(text, COLUMNS, row -> gather(row, categories));
            var rows = new CardRows(row -> card(row, categories), true);
            return rows.after(CsvRows.each(text, COLUMNS, rows));
        });
    }

    private static void gather(Row row, Map<String, Set<String>> categories) {
        Set<String> own = new LinkedHashSet<>();
        for (String field : List.of("category", "subcategory")) {
            String category = row.label(field);
            if (category != null) {
                own.add(category);
            }
        }
        String key = key(row.name("name"), Addresses.source(row, "source_code"));
        if (row.findings().faults().isEmpty()) {
            categories.computeIfAbsent(key, _ -> new LinkedHashSet<>()).addAll(own);
        }
    }

    /// The repository: two products may share a name, and one product is written in more than one way.
    private static String key(String name, Addresses.Source source) {
        return Optional.ofNullable(source.repository())
                .flatMap(RepositoryKey::of)
                .orElseGet(() -> ListText.plain(name));
    }

    private static Card card(Row row, Map<String, Set<String>> categories) {
        Addresses.Source source = Addresses.source(row, "source_code");
        String name = row.name("name");
        String key = key(name, source);
        String website = Addresses.web(row, "url");
        String licence = row.label("license");
        if (licence == null) {
            // The list holds a few programs whose source can be read and not freely used; they have no licence here.
            row.odd("license", "licence-missing");
        }
        return Card.of(key, name)
                .shelf(Entry.Shelf.FREE_SOFTWARE)
                .repository(source.repository())
                .website(website == null ? source.page() : website)
                .licence(licence)
                .en(row.text("description"))
                .purposes(List.copyOf(categories.getOrDefault(key, Set.of())))
                .replaces(replaces(row))
                .build();
    }

    private static List<String> replaces(Row row) {
        String names = row.text("alternatives");
        return names == null
                ? List.of()
                : Stream.of(SEPARATOR.split(names))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList();
    }
}
