package fr.etagere.bom;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Package URLs (purl, ECMA-427) and CPE names, in the one form in which they can be compared.
final class Purls {

    private static final Pattern CPE =
            Pattern.compile("cpe:/[aho](:[^:\\s]*){1,10}|cpe:2\\.3:[aho*\\-](:[^\\s]*){1,}", Pattern.CASE_INSENSITIVE);

    private Purls() {}

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
