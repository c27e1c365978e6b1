package fr.etagere.publiccode;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Turns the tree of a file that was judged good into records.
final class PubliccodeTree {

    private final JsonNode root;

    PubliccodeTree(JsonNode root) {
        this.root = root;
    }

    Publiccode publiccode() {
        return new Publiccode(
                text(root, "publiccodeYmlVersion"),
                text(root, "name"),
                optional(root, "applicationSuite"),
                Objects.requireNonNull(uri(root.path("url"))),
                uri(root.path("landingURL")),
                list(root.path("isBasedOn"), PubliccodeTree::mustBeUri),
                optional(root, "softwareVersion"),
                root.hasNonNull("releaseDate") ? LocalDate.parse(text(root, "releaseDate")) : null,
                optional(root, "logo"),
                texts(root.path("platforms")),
                texts(root.path("categories")),
                texts(root.path("usedBy")),
                list(root.path("fundedBy"), PubliccodeTree::organisation),
                uri(root.path("roadmap")),
                text(root, "developmentStatus"),
                text(root, "softwareType"),
                list(root.path("supports"), item -> mustBeUri(item.path("id"))),
                root.path("organisation").isObject() ? organisation(root.path("organisation")) : null,
                intendedAudience(root.path("intendedAudience")),
                descriptions(root.path("description")),
                legal(root.path("legal")),
                maintenance(root.path("maintenance")),
                localisation(root.path("localisation")),
                dependsOn(root.path("dependsOn")));
    }

    private static Publiccode.Organisation organisation(JsonNode node) {
        return new Publiccode.Organisation(mustBeUri(node.path("uri")), optional(node, "name"));
    }

    private static Publiccode.IntendedAudience intendedAudience(JsonNode node) {
        return new Publiccode.IntendedAudience(
                countries(node.path("countries")),
                countries(node.path("unsupportedCountries")),
                texts(node.path("scope")));
    }

    private static List<String> countries(JsonNode node) {
        return list(node, item -> item.asString().toUpperCase(Locale.ROOT));
    }

    private static TreeMap<String, Publiccode.Description> descriptions(JsonNode node) {
        var descriptions = new TreeMap<String, Publiccode.Description>();
        for (Map.Entry<String, JsonNode> language : node.properties()) {
            descriptions.put(language.getKey(), description(language.getValue()));
        }
        return descriptions;
    }

    private static Publiccode.Description description(JsonNode node) {
        return new Publiccode.Description(
                optional(node, "localisedName"),
                optional(node, "genericName"),
                text(node, "shortDescription"),
                optional(node, "longDescription"),
                uri(node.path("documentation")),
                uri(node.path("apiDocumentation")),
                texts(node.path("features")),
                texts(node.path("screenshots")),
                list(node.path("videos"), PubliccodeTree::mustBeUri),
                texts(node.path("awards")));
    }

    private static Publiccode.Legal legal(JsonNode node) {
        return new Publiccode.Legal(
                Licences.canonical(text(node, "license")),
                optional(node, "mainCopyrightOwner"),
                optional(node, "repoOwner"),
                optional(node, "authorsFile"));
    }

    private static Publiccode.Maintenance maintenance(JsonNode node) {
        return new Publiccode.Maintenance(
                text(node, "type"),
                list(
                        node.path("contractors"),
                        item -> new Publiccode.Contractor(
                                text(item, "name"), LocalDate.parse(text(item, "until")), uri(item.path("website")))));
    }

    private static Publiccode.Localisation localisation(JsonNode node) {
        return new Publiccode.Localisation(
                node.path("localisationReady").asBoolean(false), texts(node.path("availableLanguages")));
    }

    private static Publiccode.DependsOn dependsOn(JsonNode node) {
        return new Publiccode.DependsOn(
                list(node.path("open"), PubliccodeTree::dependency),
                list(node.path("proprietary"), PubliccodeTree::dependency),
                list(node.path("hardware"), PubliccodeTree::dependency));
    }

    private static Publiccode.Dependency dependency(JsonNode node) {
        return new Publiccode.Dependency(
                text(node, "name"),
                optional(node, "versionMin"),
                optional(node, "versionMax"),
                optional(node, "version"),
                node.path("optional").asBoolean(false));
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asString("");
    }

    /// Generated files write what they do not know as nothing between quotes.
    private static @Nullable String optional(JsonNode node, String key) {
        String text = node.hasNonNull(key) ? text(node, key) : "";
        return text.isBlank() ? null : text;
    }

    private static @Nullable URI uri(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : mustBeUri(node);
    }

    private static URI mustBeUri(JsonNode node) {
        return URI.create(node.asString(""));
    }

    private static List<String> texts(JsonNode node) {
        return list(node, JsonNode::asString);
    }

    /// A bare text where the standard admits one is a list of one.
    private static <T> List<T> list(JsonNode node, Function<JsonNode, T> item) {
        var list = new ArrayList<T>();
        if (node.isArray()) {
            node.forEach(child -> list.add(item.apply(child)));
        } else if (!node.isMissingNode() && !node.isNull()) {
            list.add(item.apply(node));
        }
        return list;
    }
}
