package fr.etagere.dossier;

import fr.etagere.paper.Odt;
import fr.etagere.paper.Pdf;
import fr.etagere.shared.Texts;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/// A comparison for people, in the formats they use, from one view: a page, a PDF/UA, an ODT and two pictures.
public final class ComparisonReports {

    private ComparisonReports() {}

    /// One picture as SVG, drawn alone, for a page that has the table beside it.
    ///
    /// @param name `ranks` or `flips`; empty for another, and when fewer than two options are left
    public static Optional<String> picture(Compared compared, Texts texts, String name) {
        var view = new ComparisonView(compared, texts, true, new Charts());
        return view.isRanked() && Set.of("ranks", "flips").contains(name)
                ? Optional.of(Templates.render("compare" + name + ".jte", view))
                : Optional.empty();
    }

    /// Every file by name, `comparison.json` first.
    public static Map<String, byte[]> all(Compared compared, Texts texts) {
        var view = new ComparisonView(compared, texts, true, new Charts());
        var page = CompletableFuture.supplyAsync(() -> Templates.render("compare.jte", view));
        var odt = CompletableFuture.supplyAsync(() -> Odt.pack(
                Templates.render("compareodt.jte", view),
                view.title(),
                texts.lang().locale(),
                compared.terms().asOf(),
                view.pictures()));
        byte[] pdf = Pdf.of(
                Templates.render("compare.jte", view.onPaper()),
                compared.terms().asOf());
        var reports = new LinkedHashMap<String, byte[]>();
        reports.put("comparison.json", ComparisonFile.write(compared));
        reports.put("comparison.html", page.join().getBytes(StandardCharsets.UTF_8));
        reports.put("comparison.pdf", pdf);
        reports.put("comparison.odt", odt.join());
        if (view.isRanked()) {
            reports.put("ranks.svg", Templates.render("compareranks.jte", view).getBytes(StandardCharsets.UTF_8));
            reports.put("flips.svg", Templates.render("compareflips.jte", view).getBytes(StandardCharsets.UTF_8));
        }
        return reports;
    }
}
