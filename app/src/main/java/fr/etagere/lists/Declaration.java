package fr.etagere.lists;

import fr.etagere.catalogue.Vocabulary;
import fr.etagere.publiccode.Publiccode;
import fr.etagere.publiccode.PubliccodeWriter;
import fr.etagere.shared.Document;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Read;
import fr.etagere.shared.StrictReader;
import fr.etagere.shared.Violation;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The small form by which an administration declares a solution it lets others reuse, and what it becomes: a
/// `publiccode.yml` to publish. Every fault of the form is said at once.
public final class Declaration {

    private static final Set<String> KEYS = Set.of(
            "name",
            "repository",
            "licence",
            "summary",
            "summaryEn",
            "functions",
            "publisher",
            "publisherSite",
            "contact",
            "email",
            "website",
            "usedBy",
            "status",
            "type",
            "platforms",
            "maintenance",
            "languages");
    private static final Set<String> REQUIRED =
            Set.of("name", "repository", "licence", "summary", "functions", "publisher", "contact");
    private static final String OTHER = "other";

    private final Document document;
    private final Vocabulary vocabulary;
    private final List<Violation> violations = new ArrayList<>();

    private Declaration(Document document, Vocabulary vocabulary) {
        this.document = document;
        this.vocabulary = vocabulary;
    }

    /// What a declaration gives.
    ///
    /// @param functions ids of the functions its words name
    /// @param notes what the standard advises against
    public record Declared(Publiccode code, String publiccode, List<String> functions, List<Violation> notes) {}

    /// Whether a file is a form and not a `publiccode.yml`.
    public static boolean isForm(byte[] bytes) {
        return switch (StrictReader.read(bytes)) {
            case Read.Ok<Document>(Document document) -> !document.root().has("publiccodeYmlVersion");
            case Read.Refused<Document> _ -> false;
        };
    }

    /// Reads a form.
    ///
    /// @param categories category of the standard by function
    public static Read<Declared> read(byte[] bytes, Vocabulary vocabulary, Map<String, String> categories) {
        return switch (StrictReader.read(bytes)) {
            case Read.Refused<Document>(List<Violation> violations) -> new Read.Refused<>(violations);
            case Read.Ok<Document>(Document document) -> new Declaration(document, vocabulary).declared(categories);
        };
    }

    private Read<Declared> declared(Map<String, String> categories) {
        if (!document.root().isObject()) {
            return new Read.Refused<>(List.of(Violation.ofFile("declare-not-a-form")));
        }
        for (String key : document.root().propertyNames()) {
            if (!KEYS.contains(key)) {
                fault("/" + key, "", "declare-key-unknown", key);
            }
        }
        REQUIRED.stream()
                .sorted()
                .filter(key -> blank(document.root().path(key)))
                .forEach(key -> fault("/" + key, "", "declare-missing", key));
        URI repository = address("repository");
        URI website = address("website");
        URI publisherSite = address("publisherSite");
        List<String> functions = functions();
        if (!violations.isEmpty() || repository == null) {
            return new Read.Refused<>(violations);
        }
        String publisher = text("publisher", "");
        var code = new Publiccode(
                "0",
                text("name", ""),
                null,
                repository,
                website,
                List.of(),
                null,
                null,
                null,
                list("platforms", "web"),
                functions.stream()
                        .map(function -> categories.getOrDefault(function, OTHER))
                        .distinct()
                        .toList(),
                list("usedBy", null),
                List.of(),
                null,
                text("status", "stable"),
                text("type", "standalone/web"),
                List.of(),
                publisherSite == null ? null : new Publiccode.Organisation(publisherSite, publisher),
                new Publiccode.IntendedAudience(List.of("FR"), List.of(), List.of()),
                new TreeMap<>(descriptions()),
                new Publiccode.Legal(text("licence", ""), publisher, null, null),
                new Publiccode.Maintenance(text("maintenance", "internal"), List.of()),
                new Publiccode.Localisation(list("languages", "fr").size() > 1, list("languages", "fr")),
                new Publiccode.DependsOn(List.of(), List.of(), List.of()));
        var contact = new PubliccodeWriter.Contact(text("contact", ""), optional("email"), null, null);
        return switch (PubliccodeWriter.write(code, List.of(contact))) {
            case Read.Refused<PubliccodeWriter.Written>(List<Violation> refused) -> new Read.Refused<>(refused);
            case Read.Ok<PubliccodeWriter.Written>(PubliccodeWriter.Written written) ->
                new Read.Ok<>(new Declared(code, written.text(), functions, written.notes()));
        };
    }

    private Map<String, Publiccode.Description> descriptions() {
        var told = new TreeMap<String, Publiccode.Description>();
        told.put("fr", description(text("summary", ""), Lang.FR));
        String english = optional("summaryEn");
        if (english != null) {
            told.put("en", description(english, Lang.EN));
        }
        return told;
    }

    private Publiccode.Description description(String summary, Lang lang) {
        List<String> functions = list("functions", null);
        String details = LongText.of(
                summary, functions, text("licence", ""), text("repository", ""), text("publisher", ""), lang);
        return new Publiccode.Description(
                null, null, summary, details, null, null, functions, List.of(), List.of(), List.of());
    }

    /// The functions that the words of the form name; a word that names none is said, with what it may mean.
    private List<String> functions() {
        var ids = new LinkedHashSet<String>();
        JsonNode words = document.root().path("functions");
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).asString("");
            List<String> named = vocabulary.functionsIn(word);
            ids.addAll(named);
            if (named.isEmpty()) {
                fault("/functions/" + i, word, "declare-function-unknown", word, nearest(word));
            }
        }
        return List.copyOf(ids);
    }

    private String nearest(String word) {
        return vocabulary.nearest(word).stream()
                .map(id -> vocabulary.label(id).fr())
                .collect(Collectors.joining(", "));
    }

    private @Nullable URI address(String key) {
        String written = optional(key);
        if (written == null) {
            return null;
        }
        try {
            var address = new URI(written.strip());
            if (address.getHost() != null && String.valueOf(address.getScheme()).matches("https?")) {
                return address;
            }
        } catch (URISyntaxException e) {
            // Said below, as an address without host is.
        }
        fault("/" + key, written, "declare-address", key);
        return null;
    }

    private String text(String key, String otherwise) {
        String written = optional(key);
        return written == null ? otherwise : written.strip();
    }

    private @Nullable String optional(String key) {
        JsonNode node = document.root().path(key);
        return node.isString() && !node.asString().isBlank() ? node.asString() : null;
    }

    private List<String> list(String key, @Nullable String otherwise) {
        JsonNode node = document.root().path(key);
        var list = new ArrayList<String>();
        node.values().forEach(one -> {
            if (one.isString() && !one.asString().isBlank()) {
                list.add(one.asString().strip());
            }
        });
        return list.isEmpty() && otherwise != null ? List.of(otherwise) : List.copyOf(list);
    }

    private static boolean blank(JsonNode node) {
        return node.isArray()
                ? node.isEmpty()
                : !node.isString() || node.asString().isBlank();
    }

    private void fault(String path, String value, String code, String... arguments) {
        violations.add(new Violation(path, document.line(path), value, code, List.of(arguments)));
    }
}
