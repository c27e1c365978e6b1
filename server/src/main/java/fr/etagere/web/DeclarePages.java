package fr.etagere.web;

import fr.etagere.lists.Declarations;
import fr.etagere.lists.DeclaredEntry;
import fr.etagere.shared.Json;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Declaring a solution that others may reuse: from a form, the file to publish and the entry of the shelf. Nothing is
/// kept here: what is declared is what its publisher publishes.
final class DeclarePages {

    /// What a field holds at most; beyond, it is no name and no sentence.
    private static final int LONGEST = 2_000;

    private final Shelf shelf;

    DeclarePages(Shelf shelf) {
        this.shelf = shelf;
    }

    ServerResponse show(Visit visit) {
        return Html.page("declare.jte", new DeclareView(visit, form(visit), List.of(), null));
    }

    ServerResponse declare(Visit visit) {
        ObjectNode form = form(visit);
        Shelf.Current now = shelf.now();
        var declarations = new Declarations(now.catalogue(), now.decisions().materials(), shelf.today());
        return switch (declarations.read(Json.mapper().writeValueAsBytes(form))) {
            case Read.Refused<Declarations.Made>(List<Violation> violations) -> refused(visit, form, violations);
            case Read.Ok<Declarations.Made>(Declarations.Made made) -> answer(visit, form, made);
        };
    }

    private static ServerResponse answer(Visit visit, ObjectNode form, Declarations.Made made) {
        String yaml = DeclaredEntry.yaml(made.entry());
        return switch (visit.param("fichier")) {
            case "publiccode" -> Html.download("publiccode.yml", "application/yaml", made.publiccode());
            case "fiche" -> Html.download("entry.yaml", "application/yaml", yaml);
            default ->
                Html.page(
                        "declare.jte",
                        new DeclareView(
                                visit, form, List.of(), new DeclareView.Made(made.publiccode(), yaml, made.notes())));
        };
    }

    private static ServerResponse refused(Visit visit, ObjectNode form, List<Violation> violations) {
        return Html.page(
                HttpStatus.UNPROCESSABLE_CONTENT, "declare.jte", new DeclareView(visit, form, violations, null));
    }

    /// The form as the command line reads it; empty fields are left out.
    private static ObjectNode form(Visit visit) {
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        for (DeclareView.Question question : DeclareView.QUESTIONS) {
            String typed = visit.param(question.key());
            String text = (typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed)
                    .replaceAll("[\\p{Cntrl}\\p{Cs}&&[^\n]]+", "");
            if (text.isBlank()) {
                continue;
            }
            if (question.many()) {
                ArrayNode lines = form.putArray(question.key());
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
            } else {
                form.put(question.key(), text.replace('\n', ' '));
            }
        }
        return form;
    }
}
