package fr.etagere.exitplan;

import fr.etagere.drawing.Finish;
import fr.etagere.paper.Picture;
import fr.etagere.shared.Bundled;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What the report shows, ready to be laid out.
///
/// @param pictures PNG by name of figure, for paper
record ReportView(
        Words words, String title, String who, List<Section> sections, Map<String, byte[]> pictures, boolean screen) {

    ReportView onPaper() {
        return new ReportView(words, title, who, sections, pictures, false);
    }

    String t(String key, Object... arguments) {
        return words.t(key, arguments);
    }

    String lang() {
        return words.texts().lang().locale().getLanguage();
    }

    /// The style sheet, inside the page: no page of ours asks anything of the network.
    String styleElement() {
        return "<style>\n" + Bundled.text("report/style.css")
                + (screen ? Bundled.text("report/screen.css") : Bundled.text("report/paper.css"))
                + Bundled.text("report/exit-plan.css")
                + (screen ? "" : Bundled.text("report/exit-plan-paper.css"))
                + "</style>";
    }

    String svg(Block.Figure figure) {
        return figure.svg().apply(Finish.SCREEN);
    }

    /// As an address that a page can hold in itself.
    String data(Block.Figure figure) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(pictures.get(figure.name()));
    }

    String millimetres(double length) {
        return String.format(Locale.ROOT, "%.1fmm", length);
    }

    static byte[] png(Block.Figure figure) {
        return Picture.png(figure.svg().apply(Finish.PAPER));
    }
}
