package fr.etagere.app;

import fr.etagere.backing.BackedWords;
import fr.etagere.backing.Mitigation;
import fr.etagere.catalogue.Catalogue;
import fr.etagere.filings.EntityIds;
import fr.etagere.filings.FilingKind;
import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.FilingSource;
import fr.etagere.registry.ByNumber;
import fr.etagere.registry.Known;
import fr.etagere.reviews.Reviews;
import fr.etagere.shared.Json;
import fr.etagere.shared.Read;
import fr.etagere.shared.Texts;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Every question about one entity begins and ends alike: what the registers do not know says
/// what to do, and an answer is written for a program or for people.
final class EntityAsking {

    private final Surroundings surroundings;
    private final CommonOptions options;
    private boolean told;

    EntityAsking(Surroundings surroundings, CommonOptions options) {
        this.surroundings = surroundings;
        this.options = options;
    }

    /// What a command does with an entity.
    interface Answering {
        /// @return the exit code
        int answer(Known known) throws IOException;
    }

    /// What a command does with it and with another one that the registers know too.
    interface AnsweringBoth {
        /// @return the exit code
        int answer(Known known, EntityId other) throws IOException;
    }

    /// As below, of two entities.
    int ask(String written, String other, @Nullable LocalDate asOf, AnsweringBoth answering) throws IOException {
        if (EntityIds.read(other) instanceof Read.Refused<EntityId>(List<Violation> violations)) {
            ViolationLines.show(other, violations, options, surroundings);
            return ExitCode.INVALID_INPUT;
        }
        return ask(written, asOf, known -> ask(other, asOf, second -> answering.answer(known, second.id())));
    }

    /// @param written what the user typed
    /// @param asOf null for today
    /// @return the exit code
    int ask(String written, @Nullable LocalDate asOf, Answering answering) throws IOException {
        return switch (surroundings.registry().entity(written, asOf)) {
            case ByNumber.Malformed(List<Violation> violations) -> {
                ViolationLines.show(written, violations, options, surroundings);
                yield ExitCode.INVALID_INPUT;
            }
            case ByNumber.NothingImported _ -> nothingImported();
            case ByNumber.Unknown(EntityId id, List<FilingSource> sources) -> unknown(id, sources);
            case ByNumber.Answered(Known known) -> {
                outdated();
                yield answering.answer(known);
            }
        };
    }

    private void outdated() throws IOException {
        if (told) {
            return;
        }
        told = true;
        for (FilingSource source : surroundings.registry().outdated()) {
            surroundings.err().println(options.texts().get("ownership.outdated", source.from()));
        }
    }

    /// Writes an answer.
    ///
    /// @return the exit code
    int say(JsonNode json, List<String> page) {
        if (options.json()) {
            surroundings
                    .out()
                    .println(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(json));
        } else {
            page.forEach(surroundings.out()::println);
        }
        return ExitCode.DONE;
    }

    /// What lies beside an entity's exposure.
    List<Mitigation> beside(Known known) throws IOException {
        return known.mitigations(Catalogue.load(surroundings.materials()), new Reviews(surroundings.home()).list());
    }

    /// In words, each with its source and date.
    List<String> beside(List<Mitigation> mitigations) {
        return mitigations.stream()
                .map(one -> BackedWords.mitigation(one, options.texts()))
                .toList();
    }

    /// @return the exit code
    int nothingImported() {
        Texts texts = options.texts();
        surroundings.err().println(texts.get("ownership.empty"));
        commands(texts);
        return ExitCode.NOT_FOUND;
    }

    private int unknown(EntityId id, List<FilingSource> sources) {
        Texts texts = options.texts();
        surroundings.err().println(texts.get("ownership.unknown", id));
        sources.forEach(source -> surroundings
                .err()
                .println("  " + source.title() + ", " + source.from() + ", " + texts.date(source.retrieved())));
        if (id.scheme().equals(EntityId.LEI)) {
            surroundings.err().println(texts.get("ownership.unknown.advice", id.value()));
        } else {
            commands(texts);
        }
        return ExitCode.NOT_FOUND;
    }

    private void commands(Texts texts) {
        Stream.of(FilingKind.values())
                .forEach(kind -> surroundings.err().println(texts.get("ownership.empty.command", kind.id())));
    }
}
