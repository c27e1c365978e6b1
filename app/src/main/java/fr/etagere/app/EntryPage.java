package fr.etagere.app;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Entry;
import fr.etagere.catalogue.EntryWording;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// One entry in full on a terminal.
final class EntryPage {

    private static final int NAMED = 12;

    private EntryPage() {}

    static List<String> of(Entry entry, Catalogue catalogue, Lang lang, LocalDate on) {
        Texts texts = Texts.of(lang);
        var wording = new EntryWording(catalogue, lang, on);
        var lines = new ArrayList<String>();
        lines.add(entry.name() + " · " + texts.get("shelf." + entry.shelf()) + " · "
                + EntryWording.provider(entry, texts) + "  [" + entry.id() + "]");
        lines.add(lang.of(entry.fr(), entry.en()));
        wording.functions(entry).forEach(function -> lines.add("  · " + function));
        wording.facts(entry).forEach(fact -> lines.add(line(fact, texts)));
        String qualification = wording.qualification(entry);
        if (qualification != null) {
            lines.add("  " + qualification);
        }
        wording.elsewhere(entry).forEach(fact -> lines.add(line(fact, texts)));
        lines.add(texts.get("show.evidence"));
        wording.evidence(entry).forEach(proof -> lines.add(line(proof, texts)));
        return List.copyOf(lines);
    }

    private static String line(EntryWording.Fact fact, Texts texts) {
        List<String> values = fact.values();
        String more = values.size() > NAMED ? " … (" + values.size() + ")" : "";
        return "  " + fact.label() + texts.get("colon")
                + String.join(", ", values.subList(0, Math.min(NAMED, values.size()))) + more;
    }

    private static String line(EntryWording.Proof proof, Texts texts) {
        return "  %s %s%s%s (%s, %s, %s%s)"
                .formatted(
                        proof.counts() ? "✓" : "✗",
                        String.join(", ", proof.fields()),
                        texts.get("colon"),
                        proof.title(),
                        proof.status(),
                        proof.confidence(),
                        proof.retrieved(),
                        proof.state().isEmpty() ? "" : ", " + proof.state());
    }
}
