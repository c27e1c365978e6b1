package fr.etagere.dossier;

import fr.etagere.shared.Texts;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// A comparison for people, in the formats they use, from one view: a page, a PDF/UA, an ODT and two pictures.
public final class ComparisonReports {

    private ComparisonReports() {}

    /// Every file by name, `comparison.json` first.
    public static Map<String, byte[]> all(Compared compared, Texts texts) {
        var view = new ComparisonView(compared, texts, true);
        var page = CompletableFuture.supplyAsync(() -> render("compare.jte", view));
        var odt = CompletableFuture.supplyAsync(() -> Odt.pack(
                render("compareodt.jte", view),
                view.title(),
                texts.lang().locale(),
                compared.terms().asOf()));
        byte[] pdf = Pdf.of(render("compare.jte", view.onPaper()));
        var reports = new LinkedHashMap<String, byte[]>();
        reports.put("comparison.json", ComparisonFile.write(compared));
        reports.put("comparison.html", page.join().getBytes(StandardCharsets.UTF_8));
        reports.put("comparison.pdf", pdf);
        reports.put("comparison.odt", odt.join());
        if (view.isRanked()) {
            reports.put("ranks.svg", render("compareranks.jte", view).getBytes(StandardCharsets.UTF_8));
            reports.put("flips.svg", render("compareflips.jte", view).getBytes(StandardCharsets.UTF_8));
        }
        return reports;
    }

    private static String render(String template, ComparisonView view) {
        var output = new StringOutput();
        TemplateEngine.createPrecompiled(null, ContentType.Html, null, ComparisonReports.class.getPackageName())
                .render(template, view, output);
        return output.toString().strip();
    }
}
