package fr.etagere.serving;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Secrets that the environment gives by the name of a file, as vaults and containers lay them: `NAME_FILE` for `NAME`.
/// What is in the environment is read by whatever runs beside; what is in a file, by whom its rights let.
final class Secrets {

    /// The settings that hold a secret, or may: an address of a database can have a password in it.
    static final List<String> NAMES =
            List.of("ETAGERE_DATABASE_URL", "ETAGERE_DATABASE_PASSWORD", "ETAGERE_OIDC_CLIENT_SECRET");

    private static final String FILE = "_FILE";

    /// No secret is as long: what is longer is another file.
    private static final int MOST_BYTES = 64 << 10;

    private Secrets() {}

    /// The environment, with what the files say.
    ///
    /// @throws UnusableSetting when a file cannot be read, or the secret is given twice
    static Map<String, String> in(Map<String, String> environment) {
        var given = new HashMap<>(environment);
        for (String name : NAMES) {
            String file = environment.getOrDefault(name + FILE, "").strip();
            if (file.isEmpty()) {
                continue;
            }
            if (!environment.getOrDefault(name, "").isBlank()) {
                throw new UnusableSetting(
                        name + " et " + name + FILE + " sont donnés tous les deux : n'en garder qu'un");
            }
            given.put(name, read(name + FILE, file));
        }
        return given;
    }

    private static String read(String setting, String file) {
        String there = setting + " : le fichier " + file;
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new UnusableSetting(there + " est trop long pour un secret");
            }
            String secret = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .replaceFirst("\\r?\\n\\z", "");
            if (secret.isBlank()) {
                throw new UnusableSetting(there + " est vide");
            }
            return secret;
        } catch (NoSuchFileException e) {
            throw new UnusableSetting(there + " n'existe pas", e);
        } catch (AccessDeniedException e) {
            throw new UnusableSetting(there + " ne peut pas être lu par le service : ses droits l'interdisent", e);
        } catch (CharacterCodingException e) {
            // Its message would show nothing, and its cause neither: what was read is a secret.
            throw new UnusableSetting(there + " n'est pas un texte en UTF-8", e);
        } catch (IOException | InvalidPathException e) {
            throw new UnusableSetting(there + " ne se lit pas (" + e.getMessage() + ")", e);
        }
    }
}
