package fr.etagere.api;

import fr.etagere.catalogue.Entry;
import fr.etagere.catalogue.ShelfJson;
import fr.etagere.dossier.Decisions;
import fr.etagere.lists.Declarations;
import fr.etagere.lists.DeclaredEntry;
import fr.etagere.lists.PubliccodeExport;
import fr.etagere.shared.Characters;
import fr.etagere.shared.Read;
import fr.etagere.shared.Texts;
import fr.etagere.shared.Violation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What there is to publish of a solution: the `publiccode.yml` of an entry, or what a declaration makes. Nothing is
/// kept.
final class PublishingCalls {

    private static final String YAML = "application/yaml";

    /// The keys of an exported file whose values nobody stated.
    private static final String ASSUMED = "Etagere-Assumed";

    private static final int LONGEST = 400;
    private static final List<String> GIVEN = List.of("contact", "repository", "licence");

    private final Desk desk;

    PublishingCalls(Desk desk) {
        this.desk = desk;
    }

    Answer publiccode(Call call) {
        for (String name : GIVEN) {
            Optional<String> unfit = call.param(name)
                    .filter(value ->
                            value.length() > LONGEST || !value.codePoints().allMatch(Characters::isInline));
            if (unfit.isPresent()) {
                return ShelfCalls.refused(call, name, unfit.get());
            }
        }
        Decisions shelf = desk.shelf();
        return new ShelfJson(shelf.catalogue())
                .named(call.part("id"))
                .map(entry -> publiccode(call, entry, shelf))
                .orElseGet(() -> call.problem(ProblemType.NOT_FOUND));
    }

    private static Answer publiccode(Call call, Entry entry, Decisions shelf) {
        var given = new PubliccodeExport.Given(
                call.param("contact").orElse(null),
                call.param("repository").orElse(null),
                call.param("licence").orElse(null));
        return switch (PubliccodeExport.of(
                entry, shelf.catalogue().vocabulary(), PubliccodeExport.categories(shelf.materials()), given)) {
            case Read.Refused<PubliccodeExport.Exported>(List<Violation> violations) ->
                Problem.invalid(call.lang(), violations);
            case Read.Ok<PubliccodeExport.Exported>(PubliccodeExport.Exported exported) ->
                yaml(exported.text()).with(ASSUMED, String.join(", ", exported.assumed()));
        };
    }

    Answer form(Call call) {
        return yaml(DeclaredEntry.form(Map.of()));
    }

    Answer declare(Call call) {
        Decisions shelf = desk.shelf();
        return switch (new Declarations(shelf.catalogue(), shelf.materials(), desk.today()).read(call.body())) {
            case Read.Refused<Declarations.Made>(List<Violation> violations) ->
                Problem.invalid(call.lang(), violations);
            case Read.Ok<Declarations.Made>(Declarations.Made made) ->
                Answer.json(new Declarations.Made(made.entry(), made.publiccode(), Problem.first(made.notes()))
                        .json(Texts.of(call.lang())));
        };
    }

    private static Answer yaml(String text) {
        return Answer.written(text.getBytes(StandardCharsets.UTF_8)).with(Answer.TYPE, YAML);
    }
}
