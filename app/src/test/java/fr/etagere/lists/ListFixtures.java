package fr.etagere.lists;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.catalogue.Card;
import fr.etagere.lists.ListReader.Rows;
import fr.etagere.rows.Rejected;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Read;
import fr.etagere.shared.Texts;
import fr.etagere.shared.Violation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// Short ways to read a list in a test, and to look at what came of it.
final class ListFixtures {

    private ListFixtures() {}

    static Read<Rows> read(ListKind kind, String text) {
        return kind.reader().read(text.getBytes(StandardCharsets.UTF_8));
    }

    static Rows rows(ListKind kind, String text) {
        return switch (read(kind, text)) {
            case Read.Ok<Rows>(Rows rows) -> rows;
            case Read.Refused<Rows>(List<Violation> violations) -> throw new AssertionError("refused: " + violations);
        };
    }

    /// The single card of a list of one row.
    static Card card(ListKind kind, String text) {
        Rows rows = rows(kind, text);
        assertThat(rows.rejected()).isEmpty();
        assertThat(rows.kept()).hasSize(1);
        return rows.kept().getFirst();
    }

    static List<Violation> refusals(Read<Rows> read) {
        return switch (read) {
            case Read.Ok<Rows>(Rows rows) -> throw new AssertionError("read: " + rows);
            case Read.Refused<Rows>(List<Violation> violations) -> violations;
        };
    }

    static List<String> codes(List<Violation> violations) {
        return violations.stream().map(Violation::code).toList();
    }

    static List<String> rejections(Rows rows) {
        return codesOf(rows.rejected());
    }

    static List<String> warnings(Rows rows) {
        return codesOf(rows.warnings());
    }

    private static List<String> codesOf(List<Rejected> rows) {
        return rows.stream()
                .flatMap(row -> row.violations().stream())
                .map(violation -> violation.path() + " " + violation.code())
                .toList();
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
