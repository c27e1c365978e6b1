package fr.etagere.grid;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The commented model of a grid, ready to be filled. It is a valid grid as it stands.
public final class GridTemplate {

    private GridTemplate() {}

    /// The text of the model, YAML with comments in French.
    public static String text() {
        try (InputStream in = GridTemplate.class.getResourceAsStream("/fr/etagere/grille.yaml")) {
            if (in == null) {
                throw new IllegalStateException("the model is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
