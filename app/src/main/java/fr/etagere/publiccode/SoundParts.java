package fr.etagere.publiccode;

import fr.etagere.shared.Violation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A file without the parts that were found wrong in it.
final class SoundParts {

    private static final String DESCRIPTION = "description";
    private static final String LEGAL = "legal";

    /// What makes an entry: which software, where, under which licence.
    private static final Set<String> NEEDED = Set.of("", "/name", "/url", "/legal", "/legal/license");

    private static final Set<String> UNJUDGED = Set.of("publiccode-version-too-old", "publiccode-version-unknown");

    private SoundParts() {}

    static Optional<Publiccode> of(JsonNode root, List<Violation> faults) {
        boolean needed =
                faults.stream().anyMatch(fault -> NEEDED.contains(fault.path()) || UNJUDGED.contains(fault.code()));
        if (needed || faults.size() >= Findings.KEPT || !(root.deepCopy() instanceof ObjectNode sound)) {
            return Optional.empty();
        }
        faults.forEach(fault -> remove(sound, fault.path().substring(1).split("/", -1)));
        return Optional.of(new PubliccodeTree(sound).publiccode());
    }

    private static void remove(ObjectNode root, String[] path) {
        if (path[0].equals(LEGAL)) {
            removeIn(root.path(LEGAL), path[1]);
        } else if (!path[0].equals(DESCRIPTION)) {
            removeIn(root, path[0]);
        } else if (path.length > 2) {
            removeIn(root.path(DESCRIPTION).path(plain(path[1])), path[2]);
        } else if (path.length == 2) {
            removeIn(root.path(DESCRIPTION), path[1]);
        } else if (!root.path(DESCRIPTION).isObject()) {
            root.remove(DESCRIPTION);
        }
    }

    private static void removeIn(JsonNode node, String key) {
        if (node instanceof ObjectNode object) {
            object.remove(plain(key));
        }
    }

    /// A step of a JSON pointer as it is in the file (RFC 6901).
    private static String plain(String step) {
        return step.replace("~1", "/").replace("~0", "~");
    }
}
