package fr.etagere.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.type.TypeFactory;

/// What a decision is made with: the published tables and the shelf, as bytes, by their path. The same bytes
/// are executed, hashed and cited, so what is published is what ran.
public final class Materials {

    private static final List<String> FOLDERS = List.of("doctrine", "doctrine/rules", "catalogue", "docs/schemas");

    private final SortedMap<String, byte[]> files;
    private final Map<String, String> hashes = new ConcurrentHashMap<>();

    public Materials(Map<String, byte[]> files) {
        this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /// Reads the folders of an Étagère checkout or installation.
    ///
    /// @throws UncheckedIOException when the folder is not one
    public static Materials at(Path root) {
        return at(root, FOLDERS);
    }

    /// Reads some folders only, for a command that decides nothing: what is read here and not above is in no decision
    /// file, and an older checkout, given to verify, need not have it.
    ///
    /// @throws UncheckedIOException when a folder is not there
    public static Materials at(Path root, List<String> folders) {
        var files = new TreeMap<String, byte[]>();
        for (String folder : folders) {
            try (var listed = Files.newDirectoryStream(root.resolve(folder), Files::isRegularFile)) {
                for (Path file : listed) {
                    files.put(folder + "/" + file.getFileName(), Files.readAllBytes(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + folder + " under " + root, e);
            }
        }
        return new Materials(files);
    }

    /// The same materials with one file replaced: what another wording of a rule would give.
    public Materials with(String path, byte[] bytes) {
        var changed = new TreeMap<>(files);
        changed.put(path, bytes);
        return new Materials(changed);
    }

    /// These files and those of others, which prevail.
    public Materials with(Materials others) {
        var all = new TreeMap<>(files);
        all.putAll(others.files);
        return new Materials(all);
    }

    /// The bytes of a file.
    ///
    /// @throws IllegalArgumentException when there is no such file
    public byte[] bytes(String path) {
        byte[] bytes = files.get(path);
        if (bytes == null) {
            throw new IllegalArgumentException("no such file: " + path);
        }
        return bytes;
    }

    /// The paths under a folder, sorted; folders below it are not listed.
    public List<String> under(String folder) {
        var paths = new ArrayList<String>();
        for (String path : files.keySet()) {
            if (path.startsWith(folder + "/") && path.indexOf('/', folder.length() + 1) < 0) {
                paths.add(path);
            }
        }
        return paths;
    }

    public String sha256(String path) {
        return hashes.computeIfAbsent(path, wanted -> Digest.sha256(bytes(wanted)));
    }

    /// Reads one of our own YAML files as a list of records; a fault in it is ours.
    public <T> List<T> list(String path, Class<T> type) {
        return Json.mapper()
                .treeToValue(tree(path), TypeFactory.createDefaultInstance().constructCollectionType(List.class, type));
    }

    /// Reads one of our own YAML or JSON files; a fault in it is ours.
    public JsonNode tree(String path) {
        return switch (StrictReader.read(bytes(path))) {
            case Read.Ok<Document>(Document document) -> document.root();
            case Read.Refused<Document>(List<Violation> violations) ->
                throw new IllegalStateException(path + ": " + violations);
        };
    }
}
