package fr.etagere.bom;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Package URLs (purl, ECMA-427) and CPE names, in the one form in which they can be compared.
final class Purls {

    private static final Pattern CPE =
            Pattern.compile("cpe:/[aho](:[^:\\s]*){1,10}|cpe:2\\.3:[aho*\\-](:[^\\s]*){1,}", Pattern.CASE_INSENSITIVE);

    private Purls() {}

    /// A package URL in its canonical form.
    ///
    /// @param name of the package
    /// @param versioned whether it says its version
    record Purl(String canonical, String name, boolean versioned) {}

    /// Null when it is not well formed.
    static @Nullable Purl canonical(String written) {
        Purl plain = PlainPurl.read(written);
        if (plain != null) {
            return plain;
        }
        PackageURL purl = read(written);
        return purl == null ? null : new Purl(purl.canonicalize(), purl.getName(), purl.getVersion() != null);
    }

    /// With a version that is written elsewhere.
    ///
    /// @param canonical without version
    static String withVersion(String canonical, String version) {
        try {
            var purl = new PackageURL(canonical);
            return new PackageURL(
                            purl.getType(),
                            purl.getNamespace(),
                            purl.getName(),
                            version,
                            purl.getQualifiers() == null ? null : new TreeMap<>(purl.getQualifiers()),
                            purl.getSubpath())
                    .canonicalize();
        } catch (MalformedPackageURLException e) {
            return canonical + "@" + version;
        }
    }

    /// Null when it is not well formed.
    static @Nullable PackageURL read(String written) {
        try {
            return new PackageURL(written);
        } catch (MalformedPackageURLException e) {
            return null;
        }
    }

    static boolean isCpe(String written) {
        return CPE.matcher(written).matches();
    }

    /// The package, whatever its version.
    ///
    /// @param type `npm`, `pypi`…
    /// @param namespace null when there is none
    static @Nullable String of(String type, @Nullable String namespace, String name) {
        try {
            return new PackageURL(type, namespace, name, null, null, null).canonicalize();
        } catch (MalformedPackageURLException e) {
            return null;
        }
    }
}
