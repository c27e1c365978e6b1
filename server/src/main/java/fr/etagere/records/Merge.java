package fr.etagere.records;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/// A three-way merge of what two people made of the same text. Objects are merged member by member; a list is one
/// field, for its places mean nothing once rows were added or taken out.
final class Merge {

    private final List<Saving.Clash> clashes = new ArrayList<>();
    private final List<String> fromTheirs = new ArrayList<>();
    private final ObjectNode result;

    private Merge(ObjectNode theirs) {
        result = theirs.deepCopy();
    }

    static Merge of(ObjectNode base, ObjectNode mine, ObjectNode theirs) {
        var merge = new Merge(theirs);
        merge.members("", base, mine, theirs, merge.result);
        return merge;
    }

    /// Theirs, with what only the writer changed; where both did, theirs stands.
    ObjectNode result() {
        return result;
    }

    List<Saving.Clash> clashes() {
        return clashes;
    }

    /// What the colleague changed and the writer did not.
    List<String> fromTheirs() {
        return fromTheirs;
    }

    private void members(String path, JsonNode base, JsonNode mine, JsonNode theirs, ObjectNode into) {
        var names = new TreeSet<String>();
        names.addAll(base.propertyNames());
        names.addAll(mine.propertyNames());
        names.addAll(theirs.propertyNames());
        for (String name : names) {
            String at = path + "/" + name.replace("~", "~0").replace("/", "~1");
            member(at, name, base.path(name), mine.path(name), theirs.path(name), into);
        }
    }

    private void member(String at, String name, JsonNode base, JsonNode mine, JsonNode theirs, ObjectNode into) {
        if (mine.equals(theirs)) {
            return;
        }
        if (theirs.equals(base)) {
            put(into, name, mine);
        } else if (mine.equals(base)) {
            fromTheirs.add(at);
        } else if (object(base) && mine.isObject() && theirs.isObject()) {
            members(at, base, mine, theirs, (ObjectNode) into.get(name));
        } else {
            clashes.add(new Saving.Clash(at, base, mine, theirs));
        }
    }

    private static boolean object(JsonNode node) {
        return node.isObject() || node.isMissingNode();
    }

    private static void put(ObjectNode into, String name, JsonNode value) {
        if (value instanceof MissingNode) {
            into.remove(name);
        } else {
            into.set(name, value);
        }
    }
}
