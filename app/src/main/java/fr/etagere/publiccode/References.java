package fr.etagere.publiccode;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a file refers to around it: pictures, the list of authors, films. A path must stay in the repository and lead
/// to a file of the right kind; an address is not opened.
final class References {

    private static final List<String> LOGOS = List.of("svg", "svgz", "png");
    private static final List<String> PICTURES = List.of("png", "jpg", "jpeg");
    private static final Pattern SCHEME = Pattern.compile("(?i)^([a-z][a-z0-9+.-]*:|[/\\\\])");
    private static final int HEAD = 64 << 10;

    private final Surrounding surrounding;
    private final Findings findings;
    private final @Nullable URI repository;

    References(Surrounding surrounding, Findings findings) {
        this.surrounding = surrounding;
        this.findings = findings;
        this.repository = Addresses.address(findings.at("/url").asString(""));
    }

    void logo(String pointer, String text) {
        picture(pointer, text, LOGOS);
    }

    void screenshot(String pointer, String text) {
        picture(pointer, text, PICTURES);
    }

    void file(String pointer, String text) {
        URI address = Addresses.web(text);
        if (address != null) {
            findings.leaveUnchecked(pointer, "publiccode-unchecked-address");
        } else {
            look(pointer, text, null);
        }
    }

    /// A page of a site that answers oEmbed. The front page of any site is certainly no film.
    void video(String pointer, String text) {
        URI address = Addresses.web(text);
        if (address == null) {
            findings.refuse(pointer, "publiccode-web");
            return;
        }
        String host = Addresses.host(address);
        boolean page =
                address.getRawPath() != null && address.getRawPath().length() > 1 || address.getRawQuery() != null;
        if (!page) {
            findings.refuse(pointer, "publiccode-video");
        } else if (Standard.PUBLICCODE.list("videoHosts").stream().noneMatch(known -> isUnder(host, known))) {
            findings.leaveUnchecked(pointer, "publiccode-unchecked-video", host);
        }
    }

    private void picture(String pointer, String text, List<String> formats) {
        URI address = Addresses.web(text);
        String extension = extension(address == null ? text : String.valueOf(address.getRawPath()));
        // An address may end without an extension and still give a picture.
        if (!formats.contains(extension) && (address == null || !extension.isEmpty())) {
            findings.refuse(pointer, "publiccode-file-format", String.join(", ", formats));
            return;
        }
        if (address == null) {
            look(pointer, text, extension);
            return;
        }
        if (repository != null && !isOfTheForge(Addresses.host(address), Addresses.host(repository))) {
            findings.warn(pointer, "publiccode-file-elsewhere", Addresses.host(address));
        }
        findings.leaveUnchecked(pointer, "publiccode-unchecked-address");
    }

    private static boolean isOfTheForge(String host, String repository) {
        return isUnder(host, repository) || Standard.PUBLICCODE.list("rawHosts").contains(repository + " " + host);
    }

    private static boolean isUnder(String host, String domain) {
        return host.equals(domain) || host.endsWith("." + domain);
    }

    /// @param extension of a picture, whose first bytes must agree; null for any file
    private void look(String pointer, String text, @Nullable String extension) {
        if (SCHEME.matcher(text).find()) {
            findings.refuse(pointer, "publiccode-path-absolute");
            return;
        }
        if (leavesTheRepository(text)) {
            findings.refuse(pointer, "publiccode-path-outside");
            return;
        }
        switch (surrounding) {
            case Surrounding.Nothing _ -> findings.leaveUnchecked(pointer, "publiccode-unchecked-file");
            case Surrounding.Checkout(Path root) -> lookIn(root, pointer, text, extension);
        }
    }

    private static boolean leavesTheRepository(String text) {
        int depth = 0;
        for (String step : text.split("[/\\\\]", -1)) {
            depth += step.equals("..") ? -1 : step.isEmpty() || step.equals(".") ? 0 : 1;
            if (depth < 0) {
                return true;
            }
        }
        return false;
    }

    private void lookIn(Path root, String pointer, String text, @Nullable String extension) {
        try {
            Path file = root.resolve(text);
            if (!Files.isRegularFile(file)) {
                findings.refuse(pointer, "publiccode-file-missing");
            } else if (!file.toRealPath().startsWith(root.toRealPath())) {
                // A link may lead out of the repository as well as two dots.
                findings.refuse(pointer, "publiccode-path-outside");
            } else if (extension != null && !begins(file, extension)) {
                findings.refuse(pointer, "publiccode-file-content", extension);
            }
        } catch (IOException | InvalidPathException e) {
            findings.leaveUnchecked(pointer, "publiccode-unchecked-file");
        }
    }

    private static boolean begins(Path file, String extension) throws IOException {
        byte[] head;
        try (InputStream stream = Files.newInputStream(file)) {
            head = stream.readNBytes(HEAD);
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return switch (extension) {
            case "png" -> text.startsWith("\u0089PNG\r\n\u001a\n");
            case "jpg", "jpeg" -> text.startsWith("\u00ff\u00d8\u00ff");
            case "svgz" -> text.startsWith("\u001f\u008b");
            case "svg" -> text.contains("<svg") || text.contains(":svg");
            default -> true;
        };
    }

    private static String extension(String path) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
