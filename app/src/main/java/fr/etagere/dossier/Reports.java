package fr.etagere.dossier;

import fr.etagere.backing.BackedWords;
import fr.etagere.paper.Odt;
import fr.etagere.paper.Pdf;
import fr.etagere.shared.Json;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Texts;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;

/// The report of a decision for people, in the formats they use: a page, a PDF/UA and an ODT, from one view.
public final class Reports {

    private final Decisions decisions;
    private final Lang lang;

    public Reports(Decisions decisions, Lang lang) {
        this.decisions = decisions;
        this.lang = lang;
    }

    /// Loads fonts and engines ahead of time: worth calling on another thread while something else is computed.
    public static void warmUp() {
        Pdf.of(
                "<html lang=\"fr\"><head><title>.</title></head><body><p style=\"font-family:'Liberation Sans'\">é</p></body></html>",
                LocalDate.EPOCH);
    }

    /// A form of the report.
    public enum Format {
        HTML,
        PDF,
        ODT,
        SVG;

        /// The file's name: `decision.html`…
        public String file() {
            return "decision." + name().toLowerCase(Locale.ROOT);
        }
    }

    /// Every format, by file name.
    ///
    /// @param json the signed decision file the report speaks of
    public Map<String, byte[]> all(Decision decision, byte[] json) {
        ReportView view = view(decision, json);
        // The PDF takes as long as all the rest: the rest is made meanwhile.
        var odt = CompletableFuture.supplyAsync(() -> of(Format.ODT, view));
        var page = CompletableFuture.supplyAsync(() -> of(Format.HTML, view));
        byte[] pdf = of(Format.PDF, view);
        var reports = new LinkedHashMap<String, byte[]>();
        reports.put(Format.HTML.file(), page.join());
        reports.put(Format.PDF.file(), pdf);
        reports.put(Format.ODT.file(), odt.join());
        reports.put(Format.SVG.file(), of(Format.SVG, view));
        return reports;
    }

    /// One format.
    ///
    /// @param json the signed decision file the report speaks of
    public byte[] one(Format format, Decision decision, byte[] json) {
        return of(format, view(decision, json));
    }

    private byte[] of(Format format, ReportView view) {
        return switch (format) {
            case HTML -> text("report.jte", view);
            case PDF ->
                Pdf.of(
                        Templates.render("report.jte", view.onPaper()),
                        view.decision().asOf());
            case ODT ->
                Odt.pack(
                        Templates.render("odt.jte", view),
                        view.title(),
                        lang.locale(),
                        view.decision().asOf(),
                        view.pictures());
            case SVG -> text("path.jte", view);
        };
    }

    private static byte[] text(String template, ReportView view) {
        return Templates.render(template, view).getBytes(StandardCharsets.UTF_8);
    }

    private ReportView view(Decision decision, byte[] json) {
        JsonNode file = Json.mapper().readTree(json);
        return new ReportView(
                new DecisionWording(decision, decisions, Texts.of(lang)),
                file.at("/hashes/content").asString(),
                file.at("/signature/publicKey").asString(),
                true,
                decision.annexed() == null
                        ? null
                        : new ComparisonView(decision.annexed().compared(), Texts.of(lang), true, new Charts()),
                decision.backed() == null ? null : new BackedWords(decision.backed(), Texts.of(lang)).told());
    }
}
