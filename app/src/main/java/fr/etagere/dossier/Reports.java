package fr.etagere.dossier;

import fr.etagere.shared.Json;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Texts;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
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
                "<html lang=\"fr\"><head><title>.</title></head><body><p style=\"font-family:'Liberation Sans'\">é</p></body></html>");
    }

    /// Every format, by file name.
    ///
    /// @param json the signed decision file the report speaks of
    public Map<String, byte[]> all(Decision decision, byte[] json) {
        ReportView view = view(decision, json);
        // The PDF takes as long as all the rest: the rest is made meanwhile.
        var odt = CompletableFuture.supplyAsync(
                () -> Odt.pack(render("odt.jte", view), view.title(), lang.locale(), decision.asOf()));
        var page = CompletableFuture.supplyAsync(() -> render("report.jte", view));
        byte[] pdf = Pdf.of(render("report.jte", view.onPaper()));
        var reports = new LinkedHashMap<String, byte[]>();
        reports.put("decision.html", page.join().getBytes(StandardCharsets.UTF_8));
        reports.put("decision.pdf", pdf);
        reports.put("decision.odt", odt.join());
        reports.put("decision.svg", render("path.jte", view).getBytes(StandardCharsets.UTF_8));
        return reports;
    }

    private ReportView view(Decision decision, byte[] json) {
        JsonNode file = Json.mapper().readTree(json);
        return new ReportView(
                decision,
                decisions.doctrine(),
                decisions.catalogue(),
                Texts.of(lang),
                file.at("/hashes/content").asString(),
                file.at("/signature/publicKey").asString(),
                true);
    }

    private static String render(String template, ReportView view) {
        var output = new StringOutput();
        TemplateEngine.createPrecompiled(null, ContentType.Html, null, Reports.class.getPackageName())
                .render(template, view, output);
        return output.toString().strip();
    }
}
