package fr.etagere.dossier;

import fr.etagere.paper.Picture;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The pictures of one comparison as PNG, each drawn once, for the PDF and for the ODT.
final class Charts {

    private final Map<String, byte[]> drawn = new ConcurrentHashMap<>();

    /// Drawn as on paper: what the dark of a screen asks for is no business of a PNG.
    ///
    /// @param template `compareranks` or `compareflips`
    byte[] png(ComparisonView view, String template) {
        return drawn.computeIfAbsent(template, name -> Picture.png(Templates.render(name + ".jte", view.onPaper())));
    }

    /// As an address that a page can hold in itself.
    String data(ComparisonView view, String template) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(view, template));
    }
}
