package fr.etagere.download;

import fr.etagere.shared.Digest;
import org.jspecify.annotations.Nullable;

/// A file read on the web, with what a register needs to cite it.
///
/// @param address where it was in the end, after redirects; it may hold a token if the address asked for did, or if
///     a redirect gave one
/// @param bytes the file, unpacked from its transfer encoding; a ZIP stays a ZIP
/// @param sha256 of these bytes
/// @param etag as the server wrote it; null when it gave none that can be shown
/// @param lastModified as the server wrote it; null when it gave none that can be shown
public record Downloaded(
        String address,
        byte[] bytes,
        String sha256,
        @Nullable String etag,
        @Nullable String lastModified) {

    static Downloaded from(WebAddress address, Answer.Given given) {
        return new Downloaded(
                address.toString(), given.bytes(), Digest.sha256(given.bytes()), given.etag(), given.lastModified());
    }
}
