package fr.etagere.lists;

import fr.etagere.rows.Row;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Addresses as people typed them into lists. Only what is plainly a web address becomes one, and only what may
/// be a repository is called a repository: two lists meet on that address, so a wrong one would merge two things.
final class Addresses {

    private static final int MOST = 2_000;

    /// Pages about software, where people look for its source and do not find it.
    private static final List<String> PAGES = List.of("wikipedia.org", "wikidata.org", "sources.debian.org");

    /// Parts of an address that show a page made by a program, or one folder of a repository.
    private static final Set<String> VIEWS =
            Set.of("trunk", "branches", "websvn", "viewvc", "viewcvs", "cgi-bin", "gitweb");

    private Addresses() {}

    /// What an address given as a repository turned out to be.
    ///
    /// @param repository the address, when it may be one
    /// @param page the address, when it is only a page to read
    record Source(@Nullable String repository, @Nullable String page) {}

    /// A web address, or null and a warning.
    static @Nullable String web(Row row, String field) {
        String address = row.text(field);
        if (address == null || parsed(address) != null) {
            return address;
        }
        row.odd(field, "address-unusable");
        return null;
    }

    /// A web address without which the row cannot be kept; empty when it is not one.
    static String required(Row row, String field) {
        String address = row.text(field);
        if (address != null && parsed(address) != null) {
            return address;
        }
        row.fault(field, address == null ? "text-missing" : "address-needed");
        return "";
    }

    /// A repository, or a warning.
    static Source source(Row row, String field) {
        String address = row.text(field);
        if (address == null) {
            return new Source(null, null);
        }
        URI uri = parsed(address);
        if (uri != null && repositoryLike(uri)) {
            return new Source(address, null);
        }
        row.odd(field, "address-not-a-repository");
        return new Source(null, uri == null ? null : address);
    }

    private static @Nullable URI parsed(String address) {
        if (address.length() > MOST) {
            return null;
        }
        try {
            var uri = new URI(address);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            boolean host = uri.getHost() != null && uri.getHost().contains(".");
            // An address with a password in it is somebody's secret, not a publication.
            return web && host && uri.getUserInfo() == null ? uri : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static boolean repositoryLike(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        String path = uri.getPath().toLowerCase(Locale.ROOT);
        boolean page = PAGES.stream().anyMatch(site -> host.equals(site) || host.endsWith("." + site));
        boolean project = host.endsWith("sourceforge.net") && path.startsWith("/projects/");
        boolean view = Arrays.stream(path.split("/"))
                .anyMatch(part -> VIEWS.contains(part) || part.endsWith(".cgi") || part.endsWith(".php"));
        return uri.getQuery() == null
                && uri.getFragment() == null
                && path.replace("/", "").length() > 0
                && !page
                && !project
                && !view;
    }
}
