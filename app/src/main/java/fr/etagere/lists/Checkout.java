package fr.etagere.lists;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the folder of a repository tells of itself when it holds no `publiccode.yml`: enough to start the form of a
/// declaration, never enough to replace what its publisher must say.
public final class Checkout {

    private static final int MOST = 64 << 10;
    private static final int SUMMARY = 150;
    private static final Pattern ORIGIN = Pattern.compile("(?m)^\\s*url\\s*=\\s*(\\S+)\\s*$");
    private static final Pattern SCP = Pattern.compile("git@([^:/]+):(.+)");

    /// Words that only one licence holds, in the order in which they must be looked for.
    private static final Map<String, String> LICENCES = new LinkedHashMap<>();

    static {
        LICENCES.put("GNU AFFERO GENERAL PUBLIC LICENSE", "AGPL-3.0-or-later");
        LICENCES.put("GNU LESSER GENERAL PUBLIC LICENSE", "LGPL-3.0-or-later");
        LICENCES.put("GNU GENERAL PUBLIC LICENSE", "GPL-3.0-or-later");
        LICENCES.put("European Union Public Licence", "EUPL-1.2");
        LICENCES.put("Apache License", "Apache-2.0");
        LICENCES.put("Mozilla Public License", "MPL-2.0");
        LICENCES.put("CeCILL", "CECILL-2.1");
        LICENCES.put("Permission is hereby granted, free of charge", "MIT");
        LICENCES.put("Redistribution and use in source and binary forms", "BSD-3-Clause");
    }

    private final Path root;

    public Checkout(Path root) {
        this.root = root;
    }

    /// The `publiccode.yml` it holds.
    public Optional<Path> publiccode() {
        return Optional.of(root.resolve("publiccode.yml"))
                .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
    }

    /// Values for the keys of the form that the folder tells; a key it does not tell is left out.
    public Map<String, String> told() throws IOException {
        var told = new LinkedHashMap<String, String>();
        Optional<String> readme = text("README.md", "README", "readme.md", "Readme.md");
        readme.flatMap(Checkout::title).ifPresent(title -> told.put("name", title));
        text(".git/config").flatMap(Checkout::origin).ifPresent(origin -> told.put("repository", origin));
        text("LICENSE", "LICENSE.md", "LICENSE.txt", "LICENCE", "COPYING", "LICENSE-EUPL-1.2.md")
                .flatMap(Checkout::licence)
                .ifPresent(licence -> told.put("licence", licence));
        readme.flatMap(Checkout::summary).ifPresent(summary -> told.put("summary", summary));
        return told;
    }

    private Optional<String> text(String... names) throws IOException {
        for (String name : names) {
            Path file = root.resolve(name);
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                try (InputStream in = Files.newInputStream(file)) {
                    return Optional.of(new String(in.readNBytes(MOST), StandardCharsets.UTF_8));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> title(String readme) {
        return readme.lines()
                .filter(line -> line.startsWith("# "))
                .map(line -> line.substring(2).strip())
                .filter(line -> !line.isEmpty())
                .findFirst();
    }

    /// The first line that is a sentence: neither a title, nor a badge, nor markup.
    private static Optional<String> summary(String readme) {
        return readme.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && Character.isLetter(line.charAt(0)))
                .findFirst()
                .map(line -> line.length() <= SUMMARY ? line : line.substring(0, SUMMARY - 1) + "…");
    }

    private static Optional<String> origin(String config) {
        Matcher url = ORIGIN.matcher(config);
        if (!url.find()) {
            return Optional.empty();
        }
        Matcher scp = SCP.matcher(url.group(1));
        String address = scp.matches() ? "https://" + scp.group(1) + "/" + scp.group(2) : url.group(1);
        // A password left in the address of a remote must not be published.
        return Optional.of(address.replaceFirst("^(https?://)[^@/]+@", "$1").replaceFirst("\\.git$", ""))
                .filter(clean -> clean.startsWith("http"));
    }

    private static Optional<String> licence(String text) {
        String flat = text.replaceAll("\\s+", " ");
        // A licence may name others further down: the first one named is the one that it is.
        String lower = flat.toLowerCase(Locale.ROOT);
        return LICENCES.entrySet().stream()
                .filter(one -> lower.contains(one.getKey().toLowerCase(Locale.ROOT)))
                .min(Comparator.comparingInt(one -> lower.indexOf(one.getKey().toLowerCase(Locale.ROOT))))
                .map(Map.Entry::getValue);
    }
}
