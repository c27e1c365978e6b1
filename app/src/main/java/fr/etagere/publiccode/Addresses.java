package fr.etagere.publiccode;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Addresses and names of the web: URL, URN, e-mail. Judged by their shape, never opened.
final class Addresses {

    private static final Pattern URN = Pattern.compile("(?i:urn):[A-Za-z0-9][A-Za-z0-9-]{0,31}:.+");

    /// Codes of the Italian public administration index: eight characters at most, but for schools, whose code is their
    /// ministry's with a prefix. The index itself is not looked up.
    private static final Pattern CODICE_IPA = Pattern.compile("[A-Za-z0-9_]{1,8}|istsc_[A-Za-z0-9]{10}");

    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@\"<>(),;:]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]{0,252}[\\p{L}\\p{N}])?");

    private static final String ITALIAN = "urn:x-italian-pa:";

    private Addresses() {}

    /// The address, when it names a scheme and a host; null otherwise.
    static @Nullable URI address(String text) {
        URI uri = parsed(text);
        return uri != null && uri.getRawAuthority() != null && uri.isAbsolute() && hasHost(uri) ? uri : null;
    }

    /// The same, of http and https only.
    static @Nullable URI web(String text) {
        URI uri = address(text);
        return uri != null
                        && (uri.getScheme().equalsIgnoreCase("http")
                                || uri.getScheme().equalsIgnoreCase("https"))
                ? uri
                : null;
    }

    /// An address or another absolute name, such as a URN; null when it is none.
    static @Nullable URI name(String text) {
        URI uri = parsed(text);
        if (uri == null || !uri.isAbsolute()) {
            return null;
        }
        if (uri.getScheme().equalsIgnoreCase("urn")) {
            return URN.matcher(text).matches() ? uri : null;
        }
        return uri.isOpaque() ? uri : address(text);
    }

    static boolean isItalianName(String text) {
        return text.toLowerCase(Locale.ROOT).startsWith(ITALIAN);
    }

    static boolean isItalianNameOfRightShape(String text) {
        return isCodiceIpa(text.substring(ITALIAN.length()));
    }

    static boolean isCodiceIpa(String code) {
        return CODICE_IPA.matcher(code).matches();
    }

    static boolean isEmail(String text) {
        return EMAIL.matcher(text).matches();
    }

    static String host(URI uri) {
        String host = uri.getHost() == null ? Objects.requireNonNullElse(uri.getRawAuthority(), "") : uri.getHost();
        return host.toLowerCase(Locale.ROOT);
    }

    /// A host with an underscore is one for the web and none for {@link URI#getHost()}: the authority is enough.
    private static boolean hasHost(URI uri) {
        String host = host(uri);
        return !host.isBlank() && !host.startsWith(":") && !host.endsWith("@");
    }

    private static @Nullable URI parsed(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
