package fr.etagere.dossier;

import fr.etagere.backing.BackedWords;
import fr.etagere.paper.Odt;
import fr.etagere.paper.Pdf;
import fr.etagere.shared.Json;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Texts;
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
        var odt = CompletableFuture.supplyAsync(() -> Odt.pack(
                Templates.render("odt.jte", view), view.title(), lang.locale(), decision.asOf(), view.pictures()));
        var page = CompletableFuture.supplyAsync(() -> Templates.render("report.jte", view));
        byte[] pdf = Pdf.of(Templates.render("report.jte", view.onPaper()));
        var reports = new LinkedHashMap<String, byte[]>();
        reports.put("decision.html", page.join().getBytes(StandardCharsets.UTF_8));
        reports.put("decision.pdf", pdf);
        reports.put("decision.odt", odt.join());
        reports.put("decision.svg", Templates.render("path.jte", view).getBytes(StandardCharsets.UTF_8));
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
                true,
                decision.annexed() == null
                        ? null
                        : new ComparisonView(decision.annexed().compared(), Texts.of(lang), true, new Charts()),
                decision.backed() == null ? null : new BackedWords(decision.backed(), Texts.of(lang)));
    }
}
