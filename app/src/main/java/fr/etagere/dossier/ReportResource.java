package fr.etagere.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The style sheets of the report, from the jar.
final class ReportResource {

    private ReportResource() {}

    static String text(String name) {
        try (InputStream in = ReportResource.class.getResourceAsStream("/fr/etagere/report/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
