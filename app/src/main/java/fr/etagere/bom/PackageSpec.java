package fr.etagere.bom;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a manifest asks for: a published package under a range of versions, or something else.
///
/// @param range as written; null when any version will do
/// @param published whether it is a package of the ecosystem's registry
/// @param rule what is odd in it; null when nothing is
record PackageSpec(
        String name,
        @Nullable String range,
        boolean published,
        @Nullable Rule rule) {

    /// npm: another package under this name.
    private static final Pattern ALIAS = Pattern.compile("npm:(@?[^@]+)(?:@(.+))?");

    private static final Pattern LOCAL = Pattern.compile("(workspace|file|link|portal):.*|\\.{0,2}/.*");

    /// An address, or `owner/repository` of GitHub.
    private static final Pattern ELSEWHERE = Pattern.compile(
            "@?\\s*(git\\+|git:|git@|github:|gitlab:|bitbucket:|https?:|ssh:).*|[\\w.-]+/[\\w.-]+(#.*)?");

    static PackageSpec of(String name, @Nullable String range) {
        if (range == null || range.equals("*")) {
            return new PackageSpec(name, null, true, null);
        }
        Matcher alias = ALIAS.matcher(range);
        if (alias.matches()) {
            return new PackageSpec(alias.group(1), alias.group(2), true, Rule.PACKAGE_ALIAS);
        }
        if (LOCAL.matcher(range).matches()) {
            return new PackageSpec(name, range, false, Rule.PACKAGE_LOCAL);
        }
        return ELSEWHERE.matcher(range).matches()
                ? new PackageSpec(name, range, false, Rule.PACKAGE_ELSEWHERE)
                : new PackageSpec(name, range, true, null);
    }
}
