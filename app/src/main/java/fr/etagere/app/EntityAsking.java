package fr.etagere.app;

import fr.etagere.filings.EntityIds;
import fr.etagere.filings.FilingKind;
import fr.etagere.filings.FilingRegisters;
import fr.etagere.ownership.Described;
import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.FilingSource;
import fr.etagere.ownership.Ownership;
import fr.etagere.ownership.OwnershipGraph;
import fr.etagere.shared.Read;
import fr.etagere.shared.Texts;
import fr.etagere.shared.Violation;
import fr.etagere.supplier.EntityWords;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Every question about one entity begins alike: its identifier is read, the registers are loaded, the entity is looked
/// up; what fails says what to do.
final class EntityAsking {

    private static final int SIREN = 9;

    private final Surroundings surroundings;
    private final CommonOptions options;

    EntityAsking(Surroundings surroundings, CommonOptions options) {
        this.surroundings = surroundings;
        this.options = options;
    }

    /// An entity that the registers know.
    ///
    /// @param id as the registers know it: the legal unit, for an establishment
    record Asked(OwnershipGraph graph, Ownership ownership, EntityId id, LocalDate day) {

        /// Words for a terminal, where persons are named as their source names them.
        EntityWords words(Texts texts) {
            return new EntityWords(graph, ownership, texts, true);
        }

        /// The best known identifier.
        EntityId known() {
            return ownership.find(id).map(Described::id).orElse(id);
        }
    }

    /// What a command does with it.
    interface Answering {
        /// @return the exit code
        int answer(Asked asked) throws IOException;
    }

    /// What a command does with it and with another one that the registers know too.
    interface AnsweringBoth {
        /// @return the exit code
        int answer(Asked asked, EntityId other) throws IOException;
    }

    /// As below, of two entities.
    int ask(String written, String other, @Nullable LocalDate asOf, AnsweringBoth answering) throws IOException {
        return switch (EntityIds.read(other)) {
            case Read.Refused<EntityId>(List<Violation> violations) -> {
                ViolationLines.show(other, violations, options, surroundings);
                yield ExitCode.INVALID_INPUT;
            }
            case Read.Ok<EntityId>(EntityId id) ->
                ask(written, asOf, asked -> {
                    Optional<EntityId> known = known(asked.ownership(), id);
                    return known.isEmpty()
                            ? unknown(id, new FilingRegisters(surroundings.home()).sources())
                            : answering.answer(asked, known.get());
                });
        };
    }

    /// @param written what the user typed
    /// @param asOf null for today
    /// @return the exit code
    int ask(String written, @Nullable LocalDate asOf, Answering answering) throws IOException {
        return switch (EntityIds.read(written)) {
            case Read.Refused<EntityId>(List<Violation> violations) -> {
                ViolationLines.show(written, violations, options, surroundings);
                yield ExitCode.INVALID_INPUT;
            }
            case Read.Ok<EntityId>(EntityId id) -> ask(id, asOf, answering);
        };
    }

    private int ask(EntityId id, @Nullable LocalDate asOf, Answering answering) throws IOException {
        var registers = new FilingRegisters(surroundings.home());
        List<FilingSource> sources = registers.sources();
        if (sources.isEmpty()) {
            return nothingImported();
        }
        OwnershipGraph graph = registers.graph();
        LocalDate day = asOf == null ? surroundings.today() : asOf;
        Ownership ownership = Ownership.on(graph, surroundings.laws(), day);
        Optional<EntityId> known = known(ownership, id);
        return known.isEmpty() ? unknown(id, sources) : answering.answer(new Asked(graph, ownership, known.get(), day));
    }

    /// An establishment has no parent of its own: it is the legal unit that has one.
    private static Optional<EntityId> known(Ownership ownership, EntityId id) {
        if (ownership.find(id).isPresent()) {
            return Optional.of(id);
        }
        if (!id.scheme().equals(EntityId.SIRENE) || id.value().length() <= SIREN) {
            return Optional.empty();
        }
        EntityId unit = EntityId.siren(id.value().substring(0, SIREN));
        return ownership.find(unit).map(_ -> unit);
    }

    private int nothingImported() {
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
