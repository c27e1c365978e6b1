package fr.etagere.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.etagere.serving.Served;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// The ten main pages, as people see them by day and by night, in `server/target/screenshots`.
class PicturesTest {

    private static final Map<String, String> MAIN = Map.of(
            "01-accueil", "/",
            "02-dossiers", "/dossiers",
            "03-besoin", "/dossiers/{id}/besoin",
            "04-donnees", "/dossiers/{id}/donnees",
            "05-etagere-du-dossier", "/dossiers/{id}/etagere",
            "06-comparaison", "/dossiers/{id}/comparaison",
            "07-fournisseurs", "/dossiers/{id}/fournisseurs",
            "08-decision", "/dossiers/{id}/decisions/{number}",
            "09-etagere", "/etagere?q=visioconf%C3%A9rence",
            "10-regle", "/doctrine/{rule}");

    @Test
    void theTenMainPagesAreDarkByNightAndLightByDay() throws IOException {
        Function<String, String> filledIn = EveryPage.filledIn();
        try (var chromium = new Chromium()) {
            Page page = chromium.as("Aline", ColorScheme.LIGHT);
            for (var one : MAIN.entrySet()) {
                page.navigate(Served.address() + filledIn.apply(one.getValue()));
                Looked.picture(page, one.getKey());
            }
            assertThat(chromium.complaints()).isEmpty();
        }

        for (String name : MAIN.keySet()) {
            assertThat(brightness(name + "-light.png")).as(name).isGreaterThan(180);
            assertThat(brightness(name + "-dark.png")).as(name).isBetween(5.0, 90.0);
        }
        assertThat(List.of(Looked.PICTURES.toFile().list((_, name) -> name.matches("\\d\\d-.*\\.png"))))
                .hasSize(2 * MAIN.size());
    }

    /// From 0, black, to 255, white: the mean of one point in sixteen.
    private static double brightness(String file) throws IOException {
        Path path = Looked.PICTURES.resolve(file);
        BufferedImage picture = ImageIO.read(path.toFile());
        assertThat(picture.getWidth()).isEqualTo(1280);
        long sum = 0;
        long points = 0;
        for (int y = 0; y < picture.getHeight(); y += 4) {
            for (int x = 0; x < picture.getWidth(); x += 4) {
                int colour = picture.getRGB(x, y);
                sum += (colour >> 16 & 0xff) + (colour >> 8 & 0xff) + (colour & 0xff);
                points += 3;
            }
        }
        return (double) sum / points;
    }
}
