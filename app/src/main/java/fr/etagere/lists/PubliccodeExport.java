package fr.etagere.lists;

import fr.etagere.catalogue.Card;
import fr.etagere.catalogue.Entry;
import fr.etagere.catalogue.Vocabulary;
import fr.etagere.publiccode.Publiccode;
import fr.etagere.publiccode.PubliccodeWriter;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// An entry of the shelf as a `publiccode.yml`. The standard asks for more than a shelf knows: what had to be assumed
/// is listed, for its publisher to confirm.
public final class PubliccodeExport {

    private static final int SHORT = 150;
    private static final String OTHER = "other";

    /// What is written when nothing is known, in the words of the standard.
    private static final String STABLE = "stable";

    private static final String WEB = "web";
    private static final String STANDALONE_WEB = "standalone/web";
    private static final String COMMUNITY = "community";

    private PubliccodeExport() {}

    /// Category of the standard by function, from the shelf's own table.
    public static Map<String, String> categories(Materials materials) {
        var categories = new TreeMap<String, String>();
        materials
                .tree("catalogue/publiccode-categories.yaml")
                .properties()
                .forEach(one -> categories.put(one.getKey(), one.getValue().asString()));
        return categories;
    }

    /// The file, and the keys whose values are assumed.
    public record Exported(String text, List<String> assumed, List<Violation> notes) {}

    /// What who exports says, where the shelf does not know.
    ///
    /// @param contact who answers for the software
    /// @param repository address of its source
    /// @param licence as SPDX writes it
    public record Given(
            @Nullable String contact,
            @Nullable String repository,
            @Nullable String licence) {}

    /// Writes an entry; refused when nobody knows its source repository, which is what a `publiccode.yml` describes,
    /// or its licence. What the shelf knows is written as it is: only what it does not know may be given.
    ///
    /// @param categories category of the standard by function
    public static Read<Exported> of(Entry entry, Vocabulary vocabulary, Map<String, String> categories, Given given) {
        String repository = entry.repository() == null ? given.repository() : entry.repository();
        String licence = entry.licence() == null ? given.licence() : entry.licence();
        URI source = repository == null ? null : address(repository);
        var lacking = new ArrayList<Violation>();
        if (source == null) {
            lacking.add(new Violation(
                    "/url", null, repository == null ? "" : repository, "export-no-repository", List.of(entry.id())));
        }
        if (licence == null) {
            lacking.add(new Violation("/legal/license", null, "", "export-no-licence", List.of(entry.id())));
        }
        if (source == null || licence == null) {
            return new Read.Refused<>(lacking);
        }
        String contact = given.contact();
        String who = contact == null ? entry.provider() : contact;
        var assumed = new ArrayList<>(List.of(
                "developmentStatus",
                "softwareType",
                "platforms",
                "maintenance.type",
                "localisation.localisationReady",
                "localisation.availableLanguages"));
        if (contact == null) {
            assumed.add("maintenance.contacts");
        }
        Publiccode code = new Publiccode(
                "0",
                entry.name(),
                null,
                source,
                entry.listed().website() == null ? null : address(entry.listed().website()),
                List.of(),
                null,
                null,
                null,
                List.of(WEB),
                entry.functions().stream()
                        .map(function -> categories.getOrDefault(function, OTHER))
                        .distinct()
                        .toList(),
                entry.listed().usedBy().stream().map(Card.Use::by).distinct().toList(),
                List.of(),
                null,
                STABLE,
                STANDALONE_WEB,
                List.of(),
                null,
                new Publiccode.IntendedAudience(List.of(), List.of(), List.of()),
                descriptions(entry, vocabulary, licence, source.toString()),
                new Publiccode.Legal(licence, null, null, null),
                new Publiccode.Maintenance(COMMUNITY, List.of()),
                new Publiccode.Localisation(false, List.of("fr")),
                new Publiccode.DependsOn(List.of(), List.of(), List.of()));
        var contacts = List.of(new PubliccodeWriter.Contact(who, null, null, null));
        return switch (PubliccodeWriter.write(code, contacts)) {
            case Read.Ok<PubliccodeWriter.Written>(PubliccodeWriter.Written written) ->
                new Read.Ok<>(new Exported(written.text(), assumed, written.notes()));
            case Read.Refused<PubliccodeWriter.Written>(List<Violation> violations) -> new Read.Refused<>(violations);
        };
    }

    private static SortedMap<String, Publiccode.Description> descriptions(
            Entry entry, Vocabulary vocabulary, String licence, String source) {
        var told = new TreeMap<String, Publiccode.Description>();
        told.put("fr", description(entry, entry.fr(), vocabulary, licence, source, Lang.FR));
        if (!entry.en().equals(entry.fr())) {
            told.put("en", description(entry, entry.en(), vocabulary, licence, source, Lang.EN));
        }
        return told;
    }

    private static Publiccode.Description description(
            Entry entry, String text, Vocabulary vocabulary, String licence, String source, Lang lang) {
        List<String> features = entry.functions().stream()
                .map(function -> vocabulary.label(function).in(lang))
                .toList();
        String whole = text.isBlank() ? entry.name() : text;
        return new Publiccode.Description(
                null,
                null,
                whole.length() <= SHORT ? whole : whole.substring(0, whole.lastIndexOf(' ', SHORT - 1)) + "…",
                LongText.of(whole, features, licence, source, entry.provider(), lang),
                null,
                null,
                features,
                List.of(),
                List.of(),
                List.of());
    }

    private static @Nullable URI address(String text) {
        try {
            var address = new URI(text);
            return address.getHost() == null ? null : address;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
