package fr.etagere.publiccode;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Records as odd as the standard allows, from a seed.
final class RandomPubliccode {

    private static final List<String> PIECES = List.of(
            "a",
            "é",
            "ß",
            "Ω",
            "日本",
            "👩‍💻",
            "🇫🇷",
            " ",
            "  ",
            "\n",
            "\n\n",
            "\t",
            "\r\n",
            ":",
            ": ",
            " #",
            "#",
            "-",
            "- ",
            "'",
            "\"",
            "\\",
            "\\n",
            "&",
            "*",
            "!",
            "|",
            ">",
            "%",
            "@",
            "`",
            "{",
            "}",
            "[",
            "]",
            ",",
            "?",
            "~",
            "null",
            "no",
            "yes",
            "true",
            "1.0",
            "0x1F",
            "1e3",
            "2026-01-01",
            "---",
            "...",
            "<<",
            "=",
            "\u00a0",
            "\u2028",
            "\u202e",
            "\ufeff",
            "\u200b",
            "e\u0301",
            "\ue000");

    private static final Standard STANDARD = Standard.PUBLICCODE;

    private final Random random;

    RandomPubliccode(Random random) {
        this.random = random;
    }

    /// A plain record but for its name and its long description.
    static Publiccode named(String name, String longDescription) {
        Publiccode plain = PubliccodeFixtures.accepted(PubliccodeFixtures.GOOD).publiccode();
        var told = new TreeMap<String, Publiccode.Description>();
        told.put(
                "no",
                new Publiccode.Description(
                        null, null, name, longDescription, null, null, List.of(name), List.of(), List.of(), List.of()));
        return new Publiccode(
                "0",
                name,
                null,
                plain.url(),
                null,
                List.of(),
                null,
                null,
                null,
                List.of(name),
                List.of(),
                List.of(name),
                List.of(),
                null,
                "beta",
                "addon",
                List.of(),
                null,
                plain.intendedAudience(),
                told,
                plain.legal(),
                plain.maintenance(),
                plain.localisation(),
                plain.dependsOn());
    }

    Publiccode publiccode() {
        String type = one(STANDARD.list("maintenanceType"));
        return new Publiccode(
                "0",
                text(),
                maybe(this::text),
                URI.create(one(
                        List.of("https://a.example/x.git", "git://h_x.example/y", "svn+ssh://u@h.example/z?q=1#f"))),
                maybe(this::web),
                some(this::web),
                maybe(this::text),
                maybe(this::date),
                maybe(() -> one(List.of("img/logo.svg", "l'été #1.png"))),
                atLeastOne(this::text),
                some(() -> one(STANDARD.list("categories"))),
                some(this::text),
                some(this::organisation),
                maybe(this::web),
                one(STANDARD.list("developmentStatus")),
                one(STANDARD.list("softwareType")),
                some(() -> URI.create(one(List.of("alias:gdpr", "urn:iso:std:iso:27001", "https://a.example/")))),
                maybe(this::organisation),
                new Publiccode.IntendedAudience(
                        some(this::country), some(this::country), some(() -> one(STANDARD.list("scope")))),
                descriptions(),
                new Publiccode.Legal(
                        one(List.of("EUPL-1.2", "MIT OR (GPL-2.0-only WITH Classpath-exception-2.0)", "Apache-2.0+")),
                        maybe(this::text),
                        null,
                        null),
                new Publiccode.Maintenance(type, type.equals("contract") ? atLeastOne(this::contractor) : List.of()),
                new Publiccode.Localisation(random.nextBoolean(), atLeastOne(this::language)),
                new Publiccode.DependsOn(some(this::dependency), some(this::dependency), some(this::dependency)));
    }

    private TreeMap<String, Publiccode.Description> descriptions() {
        var told = new TreeMap<String, Publiccode.Description>();
        told.put(language(), description(text() + "x".repeat(160) + text(), atLeastOne(this::text)));
        told.putIfAbsent(language(), description(null, List.of()));
        return told;
    }

    private Publiccode.Description description(@Nullable String whole, List<String> features) {
        return new Publiccode.Description(
                maybe(this::text),
                null,
                text(),
                whole,
                maybe(this::web),
                maybe(this::web),
                features,
                some(() -> one(List.of("a.png", "b/c d.jpg"))),
                some(() -> URI.create("https://www.youtube.com/watch?v=" + random.nextInt(99))),
                some(this::text));
    }

    private Publiccode.Organisation organisation() {
        return new Publiccode.Organisation(
                URI.create(one(List.of("urn:x-italian-pa:c_h501", "https://été.example/", "urn:x-a:b"))),
                maybe(this::text));
    }

    private Publiccode.Contractor contractor() {
        return new Publiccode.Contractor(text(), date(), maybe(this::web));
    }

    private Publiccode.Dependency dependency() {
        return new Publiccode.Dependency(
                text(), maybe(this::text), maybe(this::text), maybe(this::text), random.nextBoolean());
    }

    /// Never blank, never beyond the hundred and fifty characters of a short description.
    private String text() {
        var text = new StringBuilder();
        int pieces = 1 + random.nextInt(12);
        int letter = random.nextInt(pieces);
        for (int i = 0; i < pieces; i++) {
            text.append(one(PIECES)).append(i == letter ? "z" : "");
        }
        return text.toString();
    }

    private URI web() {
        return URI.create(
                one(List.of("https://a.example", "http://b.example:8080/c?d=e&f#g", "https://é.example/%20")));
    }

    private LocalDate date() {
        return LocalDate.of(1990, 1, 1).plusDays(random.nextInt(20_000));
    }

    private String country() {
        return one(List.of("FR", "NO", "DE", "IT"));
    }

    private String language() {
        return one(List.of("fr", "no", "en-GB", "sl-IT-nedis", "zh-Hant", "nap"));
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    private <T> List<T> some(Supplier<T> value) {
        return random.nextBoolean() ? atLeastOne(value) : List.of();
    }

    private <T> List<T> atLeastOne(Supplier<T> value) {
        var list = new ArrayList<T>();
        do {
            list.add(value.get());
        } while (random.nextInt(3) > 0);
        return list;
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
