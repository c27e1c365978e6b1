package fr.etagere.bom;

import fr.etagere.portfolio.Component;
import fr.etagere.portfolio.Contract;
import fr.etagere.portfolio.Dependency;
import fr.etagere.portfolio.InformationSystem;
import fr.etagere.portfolio.PortfolioFilings;
import fr.etagere.shared.Digest;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SequenceWriter;

/// Writes records as JSON Lines, packed, and counts them.
final class Writing implements PortfolioFilings, Closeable {

    private final MessageDigest digest = Digest.sha256();
    private final OutputStream out;
    private final SequenceWriter lines;

    long systems;
    long components;
    long dependencies;

    Writing(Path file) throws IOException {
        out = new GZIPOutputStream(
                new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), digest), 1 << 16);
        lines = Line.MAPPER
                .writerFor(Line.class)
                .withRootValueSeparator("\n")
                .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .writeValues(out);
    }

    @Override
    public void contract(Contract contract) {
        throw new IllegalStateException("no reader of this package reads contracts");
    }

    @Override
    public void system(InformationSystem system) {
        systems++;
        write(system, null, null);
    }

    @Override
    public void component(Component component) {
        components++;
        write(null, component, null);
    }

    @Override
    public void dependency(Dependency dependency) {
        dependencies++;
        write(null, null, dependency);
    }

    private void write(
            @Nullable InformationSystem system, @Nullable Component component, @Nullable Dependency dependency) {
        lines.write(new Line(system, component, dependency));
    }

    @Override
    public void close() throws IOException {
        lines.close();
        out.close();
    }

    /// The hash of what was written, once closed.
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
