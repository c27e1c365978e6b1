package fr.etagere.publiccode;

import fr.etagere.shared.Document;
import fr.etagere.shared.Read;
import fr.etagere.shared.StrictReader;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The standard as its data file says it: keys, code lists, versions.
final class Standard {

    static final Standard PUBLICCODE = new Standard(document("publiccode.yaml").root());

    private final Map<String, Key> keys = new HashMap<>();
    private final Map<String, List<String>> children = new HashMap<>();
    private final Map<String, List<String>> lists = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();
    private final List<String> versions;
    private final List<String> tooOld;
    private final String newest;

    private Standard(JsonNode data) {
        newest = data.path("newest").asString();
        versions = texts(data.path("versions"));
        tooOld = texts(data.path("tooOld"));
        data.path("lists").properties().forEach(list -> lists.put(list.getKey(), texts(list.getValue())));
        lists.forEach((name, list) -> words.put(name, String.join(", ", list)));
        data.path("keys").properties().forEach(entry -> {
            String pattern = entry.getKey();
            keys.put(pattern, key(entry.getValue()));
            int last = pattern.lastIndexOf('/');
            if (last >= 0) {
                children.computeIfAbsent(pattern.substring(0, last), _ -> new ArrayList<>())
                        .add(pattern.substring(last + 1));
            }
        });
    }

    private static Key key(JsonNode written) {
        String kind = written.path("is").asString().replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
        return new Key(
                Key.Kind.valueOf(kind),
                text(written.path("allowed")),
                text(written.path("orOne")),
                written.path("required").asBoolean(false),
                written.has("requiredBefore")
                        ? minor(written.path("requiredBefore").asString())
                        : 0,
                written.has("since") ? minor(written.path("since").asString()) : 0,
                written.has("deprecated") ? minor(written.path("deprecated").asString()) : Key.NEVER,
                text(written.path("instead")),
                written.path("least").asInt(0),
                written.path("most").asInt(Integer.MAX_VALUE));
    }

    /// What the standard says there, `*` standing for a language or a rank; null for a key it does not know.
    @Nullable
    Key key(String pattern) {
        return keys.get(pattern);
    }

    /// The keys that may stand in a map; `*` alone when any may.
    List<String> children(String pattern) {
        return children.getOrDefault(pattern, List.of());
    }

    List<String> list(String name) {
        return Objects.requireNonNull(lists.get(name));
    }

    /// The same, as a sentence lists it.
    String words(String name) {
        return Objects.requireNonNull(words.get(name));
    }

    /// Every way to write a version of the family, `0` first.
    List<String> versions() {
        return versions;
    }

    boolean isTooOld(String version) {
        return tooOld.contains(version);
    }

    String newest() {
        return newest;
    }

    /// The second number of a known version: 5 for `0.5.0`. The major version alone is the newest.
    int rank(String version) {
        return version.contains(".") ? minor(version) : minor(newest);
    }

    private static int minor(String version) {
        return Integer.parseInt(version.split("\\.", -1)[1]);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(item -> texts.add(item.asString()));
        return List.copyOf(texts);
    }

    static byte[] resource(String name) {
        try (InputStream stream = Standard.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(stream, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(String name) {
        return switch (StrictReader.read(resource(name))) {
            case Read.Ok<Document>(Document document) -> document;
            case Read.Refused<Document>(List<Violation> violations) ->
                throw new IllegalStateException(name + ": " + violations);
        };
    }
}
