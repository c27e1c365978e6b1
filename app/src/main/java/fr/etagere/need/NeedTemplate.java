package fr.etagere.need;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The commented model of a need, ready to be filled. It is a valid need as it stands.
public final class NeedTemplate {

    private NeedTemplate() {}

    /// The text of the model, YAML with comments in French.
    public static String text() {
        try (InputStream in = NeedTemplate.class.getResourceAsStream("/fr/etagere/besoin.yaml")) {
            if (in == null) {
                throw new IllegalStateException("the model is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
