package fr.etagere.dossier;

import fr.etagere.shared.Json;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// An object in canonical form (RFC 8785), member by member: its hash, the message signed and the whole file differ by
/// two members only, so the others are made canonical once.
final class CanonicalMembers {

    private final TreeMap<String, byte[]> members = new TreeMap<>();

    static CanonicalMembers of(ObjectNode object) {
        var members = new CanonicalMembers();
        object.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        return members;
    }

    void put(String name, JsonNode value) {
        byte[] alone = Json.canonical(JsonNodeFactory.instance.objectNode().set(name, value));
        members.put(name, Arrays.copyOfRange(alone, 1, alone.length - 1));
    }

    /// The canonical bytes of the object without some of its members. Names sort as RFC 8785 asks: by UTF-16 units.
    byte[] without(Set<String> left) {
        int length =
                members.values().stream().mapToInt(member -> member.length + 1).sum();
        var all = new ByteArrayOutputStream(length + 2);
        all.write('{');
        members.forEach((name, member) -> {
            if (left.contains(name)) {
                return;
            }
            if (all.size() > 1) {
                all.write(',');
            }
            all.writeBytes(member);
        });
        all.write('}');
        return all.toByteArray();
    }
}
