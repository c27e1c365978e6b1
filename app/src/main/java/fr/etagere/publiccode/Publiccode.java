package fr.etagere.publiccode;

import java.net.URI;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What Étagère uses of a `publiccode.yml`, the file by which a repository says what public software it holds
/// (<https://yml.publiccode.tools/>, v0.2 to v0.7.0). Components bear the names of the keys.
///
/// A list that the file does not have is empty. The names and addresses of contacts are checked on reading and not
/// kept: nothing here needs personal data.
///
/// @param publiccodeYmlVersion the version the file declares, by whose rules it was judged
/// @param url the repository: the identity of the software for the standard
/// @param logo a path in the repository or an address
/// @param description by BCP 47 language tag
public record Publiccode(
        String publiccodeYmlVersion,
        String name,
        @Nullable String applicationSuite,
        URI url,
        @Nullable URI landingURL,
        List<URI> isBasedOn,
        @Nullable String softwareVersion,
        @Nullable LocalDate releaseDate,
        @Nullable String logo,
        List<String> platforms,
        List<String> categories,
        List<String> usedBy,
        List<Organisation> fundedBy,
        @Nullable URI roadmap,
        String developmentStatus,
        String softwareType,
        List<URI> supports,
        @Nullable Organisation organisation,
        IntendedAudience intendedAudience,
        SortedMap<String, Description> description,
        Legal legal,
        Maintenance maintenance,
        Localisation localisation,
        DependsOn dependsOn) {

    public Publiccode {
        isBasedOn = List.copyOf(isBasedOn);
        platforms = List.copyOf(platforms);
        categories = List.copyOf(categories);
        usedBy = List.copyOf(usedBy);
        fundedBy = List.copyOf(fundedBy);
        supports = List.copyOf(supports);
        description = Collections.unmodifiableSortedMap(new TreeMap<>(description));
    }

    /// Who publishes or pays: a web address, a URN.
    public record Organisation(URI uri, @Nullable String name) {}

    /// @param countries ISO 3166-1 alpha-2, in capitals
    /// @param unsupportedCountries the same
    public record IntendedAudience(List<String> countries, List<String> unsupportedCountries, List<String> scope) {
        public IntendedAudience {
            countries = List.copyOf(countries);
            unsupportedCountries = List.copyOf(unsupportedCountries);
            scope = List.copyOf(scope);
        }
    }

    /// The software told in one language.
    public record Description(
            @Nullable String localisedName,
            @Nullable String genericName,
            String shortDescription,
            @Nullable String longDescription,
            @Nullable URI documentation,
            @Nullable URI apiDocumentation,
            List<String> features,
            List<String> screenshots,
            List<URI> videos,
            List<String> awards) {
        public Description {
            features = List.copyOf(features);
            screenshots = List.copyOf(screenshots);
            videos = List.copyOf(videos);
            awards = List.copyOf(awards);
        }
    }

    /// @param license an SPDX expression, each identifier with the capitals of the SPDX list
    /// @param repoOwner deprecated by v0.5.0, kept because older files name the organisation there only
    public record Legal(
            String license,
            @Nullable String mainCopyrightOwner,
            @Nullable String repoOwner,
            @Nullable String authorsFile) {}

    /// @param type `internal`, `contract`, `community` or `none`
    public record Maintenance(String type, List<Contractor> contractors) {
        public Maintenance {
            contractors = List.copyOf(contractors);
        }
    }

    /// Who is paid to maintain, and until when.
    public record Contractor(
            String name, LocalDate until, @Nullable URI website) {}

    /// @param localisationReady whether the software is made to be translated
    /// @param availableLanguages BCP 47 tags
    public record Localisation(boolean localisationReady, List<String> availableLanguages) {
        public Localisation {
            availableLanguages = List.copyOf(availableLanguages);
        }
    }

    /// What must be installed or owned to run the software; not its libraries.
    public record DependsOn(List<Dependency> open, List<Dependency> proprietary, List<Dependency> hardware) {
        public DependsOn {
            open = List.copyOf(open);
            proprietary = List.copyOf(proprietary);
            hardware = List.copyOf(hardware);
        }
    }

    public record Dependency(
            String name,
            @Nullable String versionMin,
            @Nullable String versionMax,
            @Nullable String version,
            boolean optional) {}
}
