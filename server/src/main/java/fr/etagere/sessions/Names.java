package fr.etagere.sessions;

import fr.etagere.shared.Digest;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/// What sessions are called: in the browser by a secret, in the database by its digest. Who reads the database, or a
/// copy of it, cannot pass for anyone.
final class Names {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private Names() {}

    static String make() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String digest(String id) {
        return Digest.sha256(id.getBytes(StandardCharsets.UTF_8));
    }
}
