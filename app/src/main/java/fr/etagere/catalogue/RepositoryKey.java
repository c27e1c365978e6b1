package fr.etagere.catalogue;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The one form of a source repository's address, so that two lists that write it differently are seen to name
/// the same thing. Pages that are no repository (an encyclopedia, a bare host) have none.
public final class RepositoryKey {

    private static final Pattern ADDRESS =
            Pattern.compile("(?:(?:https?|git|ssh)://)?(?:[^@/\\s]+@)?([^/:\\s?#]+)(?::\\d+)?[/:]([^?#\\s]*)");

    /// Where a page inside a repository starts on the known forges.
    private static final Pattern INSIDE =
            Pattern.compile("/(?:-/)?(?:tree|blob|src|raw|wiki|issues|releases|browse|files)(?:/.*)?$");

    private static final Set<String> NO_FORGE = Set.of("wikipedia.org", "wikidata.org", "archive.org");

    private RepositoryKey() {}

    /// The key of an address as people write it (`https://github.com/Owner/Name.git`, `git@host:owner/name`).
    public static Optional<String> of(String address) {
        Matcher parts = ADDRESS.matcher(address.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String host = parts.group(1).toLowerCase(Locale.ROOT);
        host = host.startsWith("www.") ? host.substring(4) : host;
        String path = "/" + parts.group(2).toLowerCase(Locale.ROOT);
        path = INSIDE.matcher(path).replaceFirst("");
        path = path.replaceAll("/{2,}", "/").replaceAll("(?:\\.git)?/*$", "");
        String site = host;
        boolean known = NO_FORGE.stream().anyMatch(name -> site.equals(name) || site.endsWith("." + name));
        // An account is not a repository: owner and name at least.
        boolean deep = path.indexOf('/', 1) > 0;
        return known || !deep || !host.contains(".") ? Optional.empty() : Optional.of(host + path);
    }

    /// The key of an account on a forge: `github.com/owner`.
    static Optional<String> account(String address) {
        Matcher parts = ADDRESS.matcher(address.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String host = parts.group(1).toLowerCase(Locale.ROOT);
        String path = parts.group(2).toLowerCase(Locale.ROOT).replaceAll("/+$", "");
        return path.isEmpty()
                ? Optional.empty()
                : Optional.of((host.startsWith("www.") ? host.substring(4) : host) + "/" + path);
    }

    /// Whether two addresses differ only by the case of the host or the last slash.
    static boolean samePage(String one, String other) {
        return one.contains("://") && page(one).equals(page(other));
    }

    private static String page(String address) {
        int host = address.indexOf("://") + 3;
        int path = address.indexOf('/', host);
        int end = path < 0 ? address.length() : path;
        return address.substring(0, end).toLowerCase(Locale.ROOT)
                + address.substring(end).replaceAll("/+$", "");
    }

    /// The host of an address; the address itself when it has none.
    static String host(String address) {
        Matcher parts = ADDRESS.matcher(address.strip() + "/");
        return parts.matches() ? parts.group(1) : address;
    }
}
