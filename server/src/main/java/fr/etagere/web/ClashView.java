package fr.etagere.web;

import fr.etagere.records.Dossier;
import fr.etagere.records.Saving;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Two people changed the same fields: which words stay.
record ClashView(Visit visit, Dossier dossier, Saving.Clashing clashing) {

    /// A field changed twice.
    record Choice(
            String name,
            String label,
            String base,
            String mine,
            @Nullable String mineIn,
            String theirs,
            @Nullable String theirsIn,
            String mineJson) {}

    String address() {
        return "/dossiers/" + dossier.id() + "/" + StepName.of(clashing.theirs().step());
    }

    String merged() {
        return clashing.merged().toString();
    }

    List<Choice> choices() {
        return clashing.clashes().stream()
                .map(clash -> new Choice(
                        clash.path(),
                        FieldWords.label(visit, clash.path()),
                        FieldWords.value(visit, clash.path(), clash.base()),
                        FieldWords.value(visit, clash.path(), clash.mine()),
                        FieldWords.tongue(visit, clash.path(), clash.mine()),
                        FieldWords.value(visit, clash.path(), clash.theirs()),
                        FieldWords.tongue(visit, clash.path(), clash.theirs()),
                        json(clash.mine())))
                .toList();
    }

    private static String json(JsonNode node) {
        return node.isMissingNode() ? "" : node.toString();
    }
}
