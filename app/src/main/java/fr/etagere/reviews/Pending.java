package fr.etagere.reviews;

import fr.etagere.shared.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Lines added to the list of an organisation whose fate is not known yet: a note beside the file says which and where,
/// from before the first of them is written until what they belong to is kept or not. A stop in between leaves the
/// note.
public final class Pending {

    static final String ENDING = ".pending.json";

    /// Those that somebody of this program is about to settle: no stop left them.
    private static final Set<Path> UNDER_WAY = ConcurrentHashMap.newKeySet();

    private final Reviews own;
    private final Path note;
    private final long at;
    private final byte[] added;
    private final String belongsTo;

    private Pending(Reviews own, Path note, long at, byte[] added, String belongsTo) {
        this.own = own;
        this.note = note;
        this.at = at;
        this.added = added;
        this.belongsTo = belongsTo;
    }

    /// Writes the note: on the disk before any of the lines is.
    static Pending noted(Reviews own, long at, byte[] added, String belongsTo) throws IOException {
        Path note = own.file().resolveSibling(UUID.randomUUID() + ENDING);
        byte[] written = Json.canonical(JsonNodeFactory.instance
                .objectNode()
                .put("at", at)
                .put("added", new String(added, StandardCharsets.UTF_8))
                .put("belongsTo", belongsTo));
        // Whole under its name, or not there.
        Path draft = Files.createTempFile(note.resolveSibling(""), "note", ".draft");
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(written);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        UNDER_WAY.add(note);
        Files.move(draft, note, StandardCopyOption.ATOMIC_MOVE);
        settled(note);
        return new Pending(own, note, at, added, belongsTo);
    }

    static Pending read(Reviews own, Path note) throws IOException {
        try {
            JsonNode node = Json.mapper().readTree(Files.readAllBytes(note));
            byte[] added = node.required("added").asString().getBytes(StandardCharsets.UTF_8);
            return new Pending(
                    own,
                    note,
                    node.required("at").asLong(),
                    added,
                    node.required("belongsTo").asString());
        } catch (JacksonException e) {
            throw new IOException(note + " is no note of lines being added", e);
        }
    }

    /// Where in the file they begin.
    long at() {
        return at;
    }

    /// What they belong to, as whoever added them wrote it.
    public String belongsTo() {
        return belongsTo;
    }

    /// Whether whoever added them is at work still, and about to settle it.
    public boolean underWay() {
        return UNDER_WAY.contains(note);
    }

    /// Whoever added them did what they could.
    void over() {
        UNDER_WAY.remove(note);
    }

    /// What they belong to was kept: so are they, put back if they had been taken out.
    ///
    /// @return false when others wrote in their place, and then they are not
    public boolean keep() throws IOException {
        boolean there = own.putBack(at, added);
        if (there) {
            forget();
        }
        return there;
    }

    /// What they belong to was not kept: nor are they. What others added after them is.
    ///
    /// @return false when they were not there, or no more
    public boolean takeOut() throws IOException {
        return own.takeOut(at, added);
    }

    /// Keeps them beside, out of force, for whoever asks what became of them.
    ///
    /// @return where
    public Path aside() throws IOException {
        String name = note.toString();
        Path aside = Path.of(name.substring(0, name.length() - ENDING.length()) + ".aside.json");
        Files.move(note, aside, StandardCopyOption.ATOMIC_MOVE);
        return aside;
    }

    /// There is nothing more to settle.
    public void forget() throws IOException {
        Files.deleteIfExists(note);
    }

    /// A name is on the disk once its folder is.
    private static void settled(Path note) throws IOException {
        try (var folder = FileChannel.open(note.resolveSibling(""), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (AccessDeniedException e) {
            // Where folders are not opened (Windows), a move is written through.
        }
    }
}
