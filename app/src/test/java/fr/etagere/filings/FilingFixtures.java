package fr.etagere.filings;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.ownership.Filings;
import fr.etagere.ownership.Holding;
import fr.etagere.ownership.LegalEntity;
import fr.etagere.ownership.ParentGap;
import fr.etagere.rows.RefusedText;
import fr.etagere.rows.Rejected;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Read;
import fr.etagere.shared.Texts;
import fr.etagere.shared.Violation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Short ways to read a filing in a test, and to look at what came of it.
final class FilingFixtures {

    private FilingFixtures() {}

    /// All that a file gave.
    static final class Gathered implements Filings, RowSink {
        final List<LegalEntity> entities = new ArrayList<>();
        final List<Holding> holdings = new ArrayList<>();
        final List<ParentGap> gaps = new ArrayList<>();
        final List<Rejected> rejected = new ArrayList<>();
        final List<Rejected> odd = new ArrayList<>();

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

        List<String> reasons() {
            return codes(rejected);
        }

        List<String> remarks() {
            return codes(odd);
        }

        private static List<String> codes(List<Rejected> rows) {
            return rows.stream()
                    .flatMap(row -> row.violations().stream())
                    .map(violation -> violation.path() + " " + violation.code())
                    .toList();
        }
    }

    static Read<Counted> read(FilingKind kind, InputStream bytes, Gathered into) {
        try (bytes;
                var text = FilingText.of(bytes)) {
            return kind.reader().read(text, "source", into, into);
        } catch (RefusedText refused) {
            return new Read.Refused<>(List.of(refused.violation()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Read<Counted> read(FilingKind kind, String text, Gathered into) {
        return read(kind, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), into);
    }

    static Counted counted(Read<Counted> read) {
        return switch (read) {
            case Read.Ok<Counted>(Counted counted) -> counted;
            case Read.Refused<Counted>(List<Violation> violations) ->
                throw new AssertionError("refused: " + violations);
        };
    }

    static Gathered gathered(FilingKind kind, String text) {
        var gathered = new Gathered();
        counted(read(kind, text, gathered));
        return gathered;
    }

    static List<Violation> refusals(Read<Counted> read) {
        return switch (read) {
            case Read.Ok<Counted>(Counted counted) -> throw new AssertionError("read: " + counted);
            case Read.Refused<Counted>(List<Violation> violations) -> violations;
        };
    }

    static List<String> codes(List<Violation> violations) {
        return violations.stream().map(Violation::code).toList();
    }

    /// Every reason can be told to people, in both languages.
    static void areWorded(List<Violation> violations) {
        assertThat(violations).isNotEmpty();
        for (Violation violation : violations) {
            Stream.of(Lang.values()).map(Texts::of).forEach(texts -> {
                assertThat(violation.message(texts)).isNotBlank();
                assertThat(violation.advice(texts)).isNotBlank();
            });
        }
    }
}
