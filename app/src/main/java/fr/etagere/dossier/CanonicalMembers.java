package fr.etagere.dossier;

import fr.etagere.shared.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// An object in canonical form (RFC 8785), member by member: its hash, the message signed and the whole file differ by
/// two members only, so the others are made canonical once.
final class CanonicalMembers {

    private final TreeMap<String, String> members = new TreeMap<>();

    static CanonicalMembers of(ObjectNode object) {
        var members = new CanonicalMembers();
        object.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        return members;
    }

    void put(String name, JsonNode value) {
        String alone = Json.canonicalText(JsonNodeFactory.instance.objectNode().set(name, value));
        members.put(name, alone.substring(1, alone.length() - 1));
    }

    /// The canonical bytes of the object without some of its members. Names sort as RFC 8785 asks: by UTF-16 units.
    byte[] without(Set<String> left) {
        return members.entrySet().stream()
                .filter(member -> !left.contains(member.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(",", "{", "}"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
