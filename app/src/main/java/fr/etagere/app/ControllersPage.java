package fr.etagere.app;

import fr.etagere.ownership.Controller;
import fr.etagere.ownership.Controllers;
import fr.etagere.ownership.Ownership;
import fr.etagere.ownership.OwnershipGraph;
import fr.etagere.shared.Texts;
import fr.etagere.supplier.EntityWords;
import fr.etagere.supplier.LinkWords;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Who controls, for people: a tree of grounds, each link worded as its source words it, from the entity up.
final class ControllersPage {

    private final Texts texts;
    private final EntityWords words;
    private final LinkWords links;

    ControllersPage(OwnershipGraph graph, Ownership ownership, Texts texts) {
        this.texts = texts;
        words = new EntityWords(graph, ownership, texts, true);
        links = new LinkWords(texts);
    }

    List<String> lines(Controllers answer) {
        var lines = new ArrayList<String>();
        lines.add(texts.get("ownership.title", words.named(answer.id()), texts.date(answer.asOf())));
        if (!answer.person().equals(answer.id())) {
            lines.add(texts.get("ownership.for-person", words.named(answer.person())));
        }
        lines.add(texts.get(answer.ultimate().isEmpty() ? "ownership.none" : "ownership.above"));
        for (Controller one : answer.ultimate()) {
            lines.add("  ● " + top(one));
            lines.addAll(words.tree(one.chain().reversed()));
        }
        if (!answer.beside().isEmpty()) {
            lines.add(texts.get("ownership.beside"));
            lines.addAll(words.tree(answer.beside()));
        }
        lines.addAll(words.gaps(answer.gaps()));
        return lines;
    }

    private String top(Controller one) {
        String members = one.group().stream().map(words::named).collect(Collectors.joining(" + "));
        String country = one.country() == null ? "" : ", " + one.country();
        String shares = one.capital().unknown() && one.votes().unknown()
                ? ""
                : ", " + texts.get("ownership.shares", links.figure(one.capital()), links.figure(one.votes()));
        return members + country + " — " + texts.get("ownership.basis." + one.basis()) + shares + " ("
                + texts.get("ownership.certainty." + one.certainty()) + ")";
    }
}
