package fr.etagere.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.need.NeedReader;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Read;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// A report is made long after its decision file: from the very same decision, or not at all.
class MadeAgainTest {

    private static final Path ROOT = Path.of(System.getProperty("etagere.root"));
    private static final Decisions DECISIONS = Decisions.with(Materials.at(ROOT));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Test
    void theSameTablesGiveTheSameReportAgain() throws IOException {
        byte[] file = file("resana");
        Decision again = DecisionFile.again(file, DECISIONS).orElseThrow();
        var reports = new Reports(DECISIONS, Lang.FR);

        assertThat(reports.one(Reports.Format.HTML, again, file))
                .isEqualTo(reports.all(again, file).get("decision.html"));
        assertThat(new String(reports.one(Reports.Format.SVG, again, file), StandardCharsets.UTF_8))
                .startsWith("<svg");
    }

    @Test
    void tablesThatAnswerOtherwiseGiveNone() throws IOException {
        String path = "doctrine/rules/RECOURS-ORDRE.dmn";
        String table = new String(DECISIONS.materials().bytes(path), StandardCharsets.UTF_8);
        String changed = table.replace("le marché est comparé à égalité", "le marché se compare à égalité");
        assertThat(changed).isNotEqualTo(table);
        Decisions others = Decisions.with(DECISIONS.materials().with(path, changed.getBytes(StandardCharsets.UTF_8)));

        assertThat(DecisionFile.again(file("resana"), others)).isEmpty();
    }

    @Test
    void aFileThatHoldsNothingUsableGivesNone() {
        assertThat(DecisionFile.again("{}".getBytes(StandardCharsets.UTF_8), DECISIONS))
                .isEmpty();
    }

    private static byte[] file(String need) throws IOException {
        byte[] bytes = Files.readAllBytes(ROOT.resolve("examples/" + need + ".yaml"));
        return switch (new NeedReader(DECISIONS.materials()).read(bytes)) {
            case Read.Ok<NeedReader.NeedFile>(NeedReader.NeedFile read) ->
                DecisionFile.write(DECISIONS.decide(read, DAY), DECISIONS, SigningKey.ephemeral());
            case Read.Refused<NeedReader.NeedFile> refused -> throw new AssertionError(refused.violations());
        };
    }
}
