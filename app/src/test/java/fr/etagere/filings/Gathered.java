package fr.etagere.filings;

import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.Filings;
import fr.etagere.ownership.Holding;
import fr.etagere.ownership.LegalEntity;
import fr.etagere.ownership.ParentGap;
import fr.etagere.rows.Rejected;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Read;
import fr.etagere.shared.Texts;
import fr.etagere.shared.Violation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All that one file gave, in memory.
final class Gathered implements Filings, RowSink {

    static final String SOURCE = "test-0001";

    final List<LegalEntity> entities = new ArrayList<>();
    final List<Holding> holdings = new ArrayList<>();
    final List<ParentGap> gaps = new ArrayList<>();
    final List<Rejected> rejected = new ArrayList<>();
    final List<Rejected> odd = new ArrayList<>();

    /// Reads a file that must not be refused.
    static Gathered from(FilingReader reader, byte[] bytes) {
        var gathered = new Gathered();
        Counted counted = switch (gathered.read(reader, bytes)) {
            case Read.Ok<Counted>(Counted all) -> all;
            case Read.Refused<Counted>(List<Violation> violations) -> throw new AssertionError(violations.toString());
        };
        if (counted.rejected() != gathered.rejected.size() || counted.odd() != gathered.odd.size()) {
            throw new AssertionError(counted + " but " + gathered.rejected.size() + " rejected rows");
        }
        Stream.concat(gathered.rejected.stream(), gathered.odd.stream())
                .flatMap(row -> row.violations().stream())
                .collect(Collectors.toMap(Violation::code, Function.identity(), (one, _) -> one))
                .values()
                .forEach(Gathered::isWorded);
        gathered.counted = counted;
        return gathered;
    }

    static Gathered from(FilingReader reader, String text) {
        return from(reader, text.getBytes(StandardCharsets.UTF_8));
    }

    /// The codes for which a file is refused; each has its words.
    static List<String> refusal(FilingReader reader, byte[] bytes) {
        return switch (new Gathered().read(reader, bytes)) {
            case Read.Ok<Counted>(Counted all) -> throw new AssertionError(all);
            case Read.Refused<Counted>(List<Violation> violations) -> {
                violations.forEach(Gathered::isWorded);
                yield violations.stream().map(Violation::code).toList();
            }
        };
    }

    private Counted counted = new Counted(0, 0, 0, 0, null, null);

    Counted counted() {
        return counted;
    }

    private Read<Counted> read(FilingReader reader, byte[] bytes) {
        try (var text = FilingText.of(new ByteArrayInputStream(bytes))) {
            return reader.read(text, SOURCE, this, this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LegalEntity entity(String name) {
        return entities.stream()
                .filter(entity -> entity.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " among " + entities));
    }

    /// `holder → held`, by names.
    Holding link(String holder, String held) {
        EntityId from = entity(holder).id();
        EntityId to = entity(held).id();
        return holdings.stream()
                .filter(link -> link.holder().equals(from) && link.held().equals(to))
                .findFirst()
                .orElseThrow(() -> new AssertionError(holder + " → " + held + " among " + holdings));
    }

    static Map<String, Long> reasons(List<Rejected> rows) {
        return rows.stream()
                .flatMap(row -> row.violations().stream())
                .collect(Collectors.groupingBy(Violation::code, TreeMap::new, Collectors.counting()));
    }

    private static void isWorded(Violation violation) {
        for (Lang lang : Lang.values()) {
            String words = violation.message(Texts.of(lang)) + violation.advice(Texts.of(lang));
            if (words.isBlank() || words.contains("{") || words.contains("''")) {
                throw new AssertionError(violation.code() + ": " + words);
            }
        }
    }

    /// The folder of real data beside the checkout, which may be missing.
    static Path shared() {
        return Path.of(System.getProperty("etagere.root"), "../shared/data").normalize();
    }

    @Override
    public void entity(LegalEntity entity) {
        entities.add(entity);
    }

    @Override
    public void holding(Holding holding) {
        holdings.add(holding);
    }

    @Override
    public void gap(ParentGap gap) {
        gaps.add(gap);
    }

    @Override
    public void rejected(Rejected row) {
        rejected.add(row);
    }

    @Override
    public void odd(Rejected row) {
        odd.add(row);
    }
}
