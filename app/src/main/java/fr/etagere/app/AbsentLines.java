package fr.etagere.app;

import fr.etagere.dossier.DecisionFile;
import fr.etagere.filings.FilingRegisters.Copy;
import fr.etagere.lists.ListKind;
import fr.etagere.lists.Registers;
import fr.etagere.shared.Json;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Texts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a decision cites and is not kept here, and how to get it.
final class AbsentLines {

    private final Surroundings surroundings;
    private final Texts texts;

    AbsentLines(Surroundings surroundings, Texts texts) {
        this.surroundings = surroundings;
        this.texts = texts;
    }

    /// @param found the materials with the lists that are kept
    List<String> lists(byte[] decision, Materials found) {
        return new Registers(surroundings.home())
                .absent(DecisionFile.cited(decision), found).stream()
                        .map(absent -> texts.get(
                                "verify.absent",
                                ListKind.of(absent.kind())
                                        .map(kind -> texts.get(kind.titleKey()))
                                        .orElse(absent.kind()),
                                retrieved(decision, absent.kind())
                                        .map(day -> texts.get("verify.read-on", texts.date(day)))
                                        .orElse(""),
                                absent.sha256(),
                                "registers/catalogue/" + absent.folder().getFileName()))
                        .toList();
    }

    List<String> registers(List<Copy> absent) {
        return absent.stream()
                .map(copy -> texts.get(
                        "verify.absent-register",
                        copy.source().title(),
                        copy.source().from(),
                        texts.date(copy.source().retrieved()),
                        copy.source().sha256(),
                        copy.source().kind()))
                .toList();
    }

    /// The day on which a list was read, as the evidence that a decision holds tells it.
    private Optional<LocalDate> retrieved(byte[] bytes, String kind) {
        // A decision cites the sources by their titles, which registers keep in French.
        String title = ListKind.of(kind)
                .map(list -> Texts.of(Lang.FR).get(list.titleKey()))
                .orElse(kind);
        return Json.mapper().readTree(bytes).findParents("retrieved").stream()
                .filter(item -> item.path("source").asString("").startsWith(title + ", "))
                .map(item -> item.path("retrieved").asString(""))
                .flatMap(AbsentLines::day)
                .findFirst();
    }

    private static Stream<LocalDate> day(String written) {
        try {
            return Stream.of(LocalDate.parse(written));
        } catch (DateTimeException e) {
            return Stream.empty();
        }
    }
}
