package fr.etagere.publiccode;

import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Writes a `publiccode.yml` that {@link PubliccodeReader} reads back: keys always in the same order, every text quoted
/// so that no reader takes it for anything else.
///
/// The file declares version `0`, which the standard's own examples do: it stays true as the family goes on, and the
/// readers that do not know its last version by number know it. Deprecated keys are left out, and said to be.
public final class PubliccodeWriter {

    private static final String VERSION = "0";

    private PubliccodeWriter() {}

    /// Someone to write to about the software. Contacts are given at the time of writing: {@link Publiccode} keeps
    /// none.
    public record Contact(
            String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String affiliation) {}

    /// A file ready to be saved.
    ///
    /// @param notes what was taken out, and what the standard advises against
    public record Written(String text, List<Violation> notes) {
        public Written {
            notes = List.copyOf(notes);
        }
    }

    /// Writes a file, or says why the standard would refuse it, for instance without a contact where it wants one.
    public static Read<Written> write(Publiccode publiccode, List<Contact> contacts) {
        var yaml = new YamlLines();
        write(yaml, publiccode, contacts);
        String text = yaml.text();
        return switch (PubliccodeReader.read(text.getBytes(StandardCharsets.UTF_8), Surrounding.nothing())) {
            case Read.Refused<PubliccodeReader.Judged>(List<Violation> violations) -> new Read.Refused<>(violations);
            case Read.Ok<PubliccodeReader.Judged>(PubliccodeReader.Judged judged) -> {
                var notes = new ArrayList<Violation>(yaml.notes());
                notes.addAll(judged.warnings());
                yield new Read.Ok<>(new Written(text, notes));
            }
        };
    }

    private static void write(YamlLines yaml, Publiccode code, List<Contact> contacts) {
        yaml.put("publiccodeYmlVersion", VERSION);
        yaml.put("name", code.name());
        yaml.put("applicationSuite", code.applicationSuite());
        yaml.put("url", code.url());
        yaml.put("landingURL", code.landingURL());
        yaml.put("isBasedOn", code.isBasedOn());
        yaml.put("softwareVersion", code.softwareVersion());
        yaml.put("releaseDate", code.releaseDate());
        yaml.put("logo", code.logo());
        yaml.put("platforms", code.platforms());
        yaml.put("categories", code.categories());
        Publiccode.Organisation publisher = code.organisation();
        if (publisher != null) {
            yaml.map("organisation", () -> organisation(yaml, publisher));
        }
        yaml.put("usedBy", code.usedBy());
        items(yaml, "fundedBy", code.fundedBy(), organisation -> organisation(yaml, organisation));
        yaml.put("roadmap", code.roadmap());
        yaml.put("developmentStatus", code.developmentStatus());
        yaml.put("softwareType", code.softwareType());
        items(yaml, "supports", code.supports(), id -> yaml.put("id", id));
        audience(yaml, code.intendedAudience());
        yaml.map(
                "description",
                () -> code.description()
                        .forEach((language, told) -> yaml.map(language, () -> description(yaml, told))));
        yaml.map("legal", () -> legal(yaml, code.legal()));
        yaml.map("maintenance", () -> maintenance(yaml, code.maintenance(), contacts));
        yaml.map("localisation", () -> {
            yaml.put("localisationReady", code.localisation().localisationReady());
            yaml.put("availableLanguages", code.localisation().availableLanguages());
        });
        dependsOn(yaml, code.dependsOn());
    }

    private static void organisation(YamlLines yaml, Publiccode.Organisation organisation) {
        yaml.put("uri", organisation.uri());
        yaml.put("name", organisation.name());
    }

    private static void audience(YamlLines yaml, Publiccode.IntendedAudience audience) {
        boolean told = !audience.countries().isEmpty()
                || !audience.unsupportedCountries().isEmpty()
                || !audience.scope().isEmpty();
        if (told) {
            yaml.map("intendedAudience", () -> {
                yaml.put("countries", audience.countries());
                yaml.put("unsupportedCountries", audience.unsupportedCountries());
                yaml.put("scope", audience.scope());
            });
        }
    }

    private static void description(YamlLines yaml, Publiccode.Description told) {
        yaml.put("localisedName", told.localisedName());
        yaml.note("genericName", told.genericName(), "publiccode-not-written");
        yaml.put("shortDescription", told.shortDescription());
        yaml.put("longDescription", told.longDescription());
        yaml.put("features", told.features());
        yaml.put("documentation", told.documentation());
        yaml.put("apiDocumentation", told.apiDocumentation());
        yaml.put("screenshots", told.screenshots());
        yaml.put("videos", told.videos());
        yaml.put("awards", told.awards());
    }

    private static void legal(YamlLines yaml, Publiccode.Legal legal) {
        yaml.put("license", legal.license());
        yaml.put("mainCopyrightOwner", legal.mainCopyrightOwner());
        yaml.note("repoOwner", legal.repoOwner(), "publiccode-not-written");
        yaml.note("authorsFile", legal.authorsFile(), "publiccode-not-written");
    }

    private static void maintenance(YamlLines yaml, Publiccode.Maintenance maintenance, List<Contact> contacts) {
        yaml.put("type", maintenance.type());
        items(yaml, "contractors", maintenance.contractors(), contractor -> {
            yaml.put("name", contractor.name());
            yaml.put("until", contractor.until());
            yaml.put("website", contractor.website());
        });
        items(yaml, "contacts", contacts, contact -> {
            yaml.put("name", contact.name());
            yaml.put("email", contact.email());
            yaml.put("phone", contact.phone());
            yaml.put("affiliation", contact.affiliation());
        });
    }

    private static void dependsOn(YamlLines yaml, Publiccode.DependsOn dependsOn) {
        boolean told = !dependsOn.open().isEmpty()
                || !dependsOn.proprietary().isEmpty()
                || !dependsOn.hardware().isEmpty();
        if (told) {
            yaml.map("dependsOn", () -> {
                items(yaml, "open", dependsOn.open(), one -> dependency(yaml, one));
                items(yaml, "proprietary", dependsOn.proprietary(), one -> dependency(yaml, one));
                items(yaml, "hardware", dependsOn.hardware(), one -> dependency(yaml, one));
            });
        }
    }

    private static void dependency(YamlLines yaml, Publiccode.Dependency dependency) {
        yaml.put("name", dependency.name());
        yaml.put("versionMin", dependency.versionMin());
        yaml.put("versionMax", dependency.versionMax());
        yaml.put("version", dependency.version());
        if (dependency.optional()) {
            yaml.put("optional", true);
        }
    }

    private static <T> void items(YamlLines yaml, String key, List<T> items, Consumer<T> write) {
        if (items.isEmpty()) {
            return;
        }
        yaml.map(key, () -> {
            for (int i = 0; i < items.size(); i++) {
                T item = items.get(i);
                yaml.item(i, () -> write.accept(item));
            }
        });
    }
}
