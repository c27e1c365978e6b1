package fr.etagere.web;

import fr.etagere.records.Dossier;
import fr.etagere.records.Step;
import fr.etagere.records.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// The versions of a step, newest first, each with what it changed.
record HistoryView(Visit visit, Dossier dossier, Step step, List<Version> versions) {

    /// A version, and what it changed.
    record Past(int number, String author, String at, List<Change> changes) {}

    record Change(String label, String before, String after) {}

    String address() {
        return "/dossiers/" + dossier.id() + "/" + StepName.of(step);
    }

    List<Past> past() {
        var past = new ArrayList<Past>();
        for (int i = 0; i < versions.size(); i++) {
            Version version = versions.get(i);
            JsonNode before = i + 1 < versions.size() ? versions.get(i + 1).content() : MissingNode.getInstance();
            past.add(new Past(
                    version.number(),
                    version.author(),
                    visit.moment(version.savedAt()),
                    changes(before, version.content())));
        }
        return past;
    }

    private List<Change> changes(JsonNode before, JsonNode after) {
        Map<String, JsonNode> old = new LinkedHashMap<>();
        Map<String, JsonNode> fresh = new LinkedHashMap<>();
        FieldWords.leaves("", before, old);
        FieldWords.leaves("", after, fresh);
        var paths = new TreeSet<>(old.keySet());
        paths.addAll(fresh.keySet());
        paths.remove("");
        return paths.stream()
                .filter(path -> !one(old, path).equals(one(fresh, path)))
                .map(path -> new Change(
                        FieldWords.label(visit, path),
                        FieldWords.value(visit, path, one(old, path)),
                        FieldWords.value(visit, path, one(fresh, path))))
                .toList();
    }

    private static JsonNode one(Map<String, JsonNode> leaves, String path) {
        return leaves.getOrDefault(path, MissingNode.getInstance());
    }
}
