package fr.etagere.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Texts that come in the jar, such as the models to fill.
public final class Bundled {

    private Bundled() {}

    /// @param name under `fr/etagere`
    public static String text(String name) {
        try (InputStream in = Bundled.class.getResourceAsStream("/fr/etagere/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
