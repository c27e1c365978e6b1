package fr.etagere.bom;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Package URLs that are already canonical, which most are: read without taking them apart. What is in any doubt is
/// left to the library; a test holds both to the same answers.
final class PlainPurl {

    private static final String SCHEME = "pkg:";

    /// Types that change nothing in a name in lower case without underscore.
    private static final Set<String> LOWER = Set.of("cargo", "deb", "gem", "golang", "maven", "npm", "nuget", "pypi");

    private PlainPurl() {}

    /// Null when it must be taken apart.
    static Purls.@Nullable Purl read(String written) {
        int slash = written.indexOf('/');
        if (slash < 0 || !written.startsWith(SCHEME)) {
            return null;
        }
        String type = written.substring(SCHEME.length(), slash);
        boolean maven = type.equals("maven");
        if (!LOWER.contains(type)) {
            return null;
        }
        int name = slash + 1;
        int at = name;
        int segments = 1;
        for (int end = name; ; at++) {
            char c = at < written.length() ? written.charAt(at) : '@';
            if (c == '@' || c == '?' || c == '/') {
                if (at == end || dots(written, end, at)) {
                    return null;
                }
                end = at + 1;
                if (c != '/') {
                    break;
                }
                segments++;
                name = end;
            } else if (!(maven ? unreserved(c) : plain(c))) {
                return null;
            }
        }
        boolean shape = maven ? segments > 1 : type.equals("deb") || type.equals("golang") || segments == 1;
        int version = at < written.length() && written.charAt(at) == '@' ? after(written, at + 1) : at;
        boolean versioned = version > at;
        if (!shape || versioned && version == at + 1 || !qualified(written, version)) {
            return null;
        }
        return new Purls.Purl(written, written.substring(name, at), versioned);
    }

    /// Where a run of characters that stand for themselves ends.
    private static int after(String text, int from) {
        int at = from;
        while (at < text.length() && unreserved(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /// Nothing, or one qualifier with a value.
    private static boolean qualified(String text, int from) {
        if (from == text.length()) {
            return true;
        }
        int equal = from + 1;
        while (equal < text.length() && text.charAt(equal) >= 'a' && text.charAt(equal) <= 'z') {
            equal++;
        }
        return text.charAt(from) == '?'
                && equal > from + 1
                && equal + 1 < text.length()
                && text.charAt(equal) == '='
                && after(text, equal + 1) == text.length();
    }

    private static boolean dots(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != '.') {
                return false;
            }
        }
        return true;
    }

    private static boolean plain(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '.';
    }

    private static boolean unreserved(char c) {
        return plain(c) || c >= 'A' && c <= 'Z' || c == '_' || c == '~';
    }
}
