package fr.etagere.web;

import fr.etagere.records.Dossier;
import fr.etagere.records.Step;
import fr.etagere.records.Version;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// The versions of a step, newest first, each with what it changed.
record HistoryView(Visit visit, Dossier dossier, Step step, List<Version> versions) {

    /// A version, and what it changed.
    record Past(int number, String author, String at, List<Changes.Change> changes) {}

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
                    Changes.between(visit, before, version.content())));
        }
        return past;
    }
}
