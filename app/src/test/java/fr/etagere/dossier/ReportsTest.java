package fr.etagere.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.need.NeedReader;
import fr.etagere.shared.Digest;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Read;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.odftoolkit.odfdom.doc.OdfTextDocument;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class ReportsTest {

    private static final Path ROOT = Path.of(System.getProperty("etagere.root"));
    private static final Decisions DECISIONS = Decisions.with(Materials.at(ROOT));

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);
    private static final SigningKey KEY = SigningKey.ephemeral();

    @BeforeAll
    static void veraPdf() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void thePdfConformsToPdfUa1(Lang lang) throws Exception {
        byte[] pdf = report("resana", lang, "decision.pdf");
        var foundry = Foundries.defaultInstance();
        try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = foundry.createValidator(PDFAFlavour.PDFUA_1, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTestAssertions()).as("failed checks").isEmpty();
            assertThat(result.isCompliant()).isTrue();
            assertThat(result.getTotalAssertions()).isGreaterThan(1_000);
        }
    }

    @Test
    void thePdfIsOfTheDayOfTheDecisionAndTheSameAtAnyMoment() throws Exception {
        byte[] pdf = report("resana", Lang.FR, "decision.pdf");

        assertThat(Digest.sha256(report("resana", Lang.FR, "decision.pdf"))).isEqualTo(Digest.sha256(pdf));
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(AS_OF.atStartOfDay(ZoneOffset.UTC).toInstant());
        }
    }

    @Test
    void theOdtOpensAndHoldsTheDecision() throws Exception {
        byte[] odt = report("resana", Lang.FR, "decision.odt");
        try (var document = OdfTextDocument.loadDocument(new ByteArrayInputStream(odt))) {
            var paragraphs = document.getContentDom().getElementsByTagName("text:p");
            String text = IntStream.range(0, paragraphs.getLength())
                    .mapToObj(i -> paragraphs.item(i).getTextContent())
                    .collect(Collectors.joining("\n"));
            assertThat(text).contains("Espaces de travail partagés", "RECOURS-ORDRE", "Interstis", "60\u202f000");
            assertThat(document.getTableList(true)).hasSizeGreaterThanOrEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void thePageAsksNothingOfTheNetwork(Lang lang) {
        String page = new String(report("resana", lang, "decision.html"), StandardCharsets.UTF_8);
        assertThat(page).doesNotContain("src=", "@import", "url(", "<link", "<script");
        assertThat(page).contains("<html lang=\"%s\"".formatted(lang.locale().getLanguage()));
    }

    @ParameterizedTest
    @CsvSource({"FR, depuis le 1er avril 2026", "EN, from 1 April 2026"})
    void theDaysOfAThresholdAreSaidInWords(Lang lang, String days) {
        String page = new String(report("resana", lang, "decision.html"), StandardCharsets.UTF_8);

        assertThat(page).contains(days).doesNotContain("2026-04-01 →");
    }

    @Test
    void whatTheBuyerWroteIsTextAndNeverMarkup() {
        String need = readNeed("resana").replace("title: Espaces", "title: \"<script>alert(1)</script> & Espaces\" #");
        Map<String, byte[]> reports = reports(need, Lang.FR);
        assertThat(new String(reports.get("decision.html"), StandardCharsets.UTF_8))
                .doesNotContain("<script>")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; Espaces");
        assertThat(new String(reports.get("decision.pdf"), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
    }

    @Test
    void thePictureOfTheReadmeIsTheOneTheProgramDraws() throws IOException {
        String picture = new String(report("resana", Lang.FR, "decision.svg"), StandardCharsets.UTF_8);
        assertThat(ROOT.resolve("docs/images/resana.svg"))
                .as("run ./etagere decide examples/resana.yaml --as-of 2026-11-22 and copy decision.svg")
                .content()
                .isEqualToIgnoringNewLines(picture);
    }

    @Test
    void theSameDecisionGivesTheSameDocument() {
        assertThat(Digest.sha256(report("resana", Lang.FR, "decision.odt")))
                .isEqualTo(Digest.sha256(report("resana", Lang.FR, "decision.odt")));
    }

    private static byte[] report(String example, Lang lang, String file) {
        byte[] bytes = Objects.requireNonNull(reports(readNeed(example), lang).get(file));
        return bytes;
    }

    private static String readNeed(String example) {
        try {
            return Files.readString(ROOT.resolve("examples/" + example + ".yaml"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> reports(String yaml, Lang lang) {
        var read = new NeedReader(DECISIONS.materials()).read(yaml.getBytes(StandardCharsets.UTF_8));
        if (!(read instanceof Read.Ok<NeedReader.NeedFile>(NeedReader.NeedFile need))) {
            throw new AssertionError(read);
        }
        Decision decision = DECISIONS.decide(need, AS_OF);
        byte[] json = DecisionFile.write(decision, DECISIONS, KEY);
        return new Reports(DECISIONS, lang).all(decision, json);
    }
}
