package fr.etagere.app;

import fr.etagere.filings.EntityIds;
import fr.etagere.filings.FilingKind;
import fr.etagere.filings.FilingRegisters;
import fr.etagere.ownership.Controllers;
import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.FilingSource;
import fr.etagere.ownership.Ownership;
import fr.etagere.ownership.OwnershipGraph;
import fr.etagere.shared.Json;
import fr.etagere.shared.Read;
import fr.etagere.shared.Texts;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `etagere ownership controller`: who is at the top of an entity's chains, on which ground, how surely.
@Command(
        name = "controller",
        description = "Qui est au-dessus d'une entité, par quels liens, et ce qui manque.",
        mixinStandardHelpOptions = true)
final class ControllerCommand implements Callable<Integer> {

    private static final int SIREN = 9;

    private final Surroundings surroundings;

    @Parameters(paramLabel = "ID", description = "LEI, SIREN, SIRET, ou REGISTRE-valeur (GB-COH-01234567).")
    private String written = "";

    @Option(names = "--as-of", paramLabel = "AAAA-MM-JJ", description = "Le jour ; aujourd'hui par défaut.")
    private @Nullable LocalDate asOf;

    @Mixin
    private CommonOptions options = new CommonOptions();

    ControllerCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        return switch (EntityIds.read(written)) {
            case Read.Refused<EntityId>(List<Violation> violations) -> {
                ViolationLines.show(written, violations, options, surroundings);
                yield ExitCode.INVALID_INPUT;
            }
            case Read.Ok<EntityId>(EntityId id) -> answer(id);
        };
    }

    private int answer(EntityId id) throws IOException {
        var registers = new FilingRegisters(surroundings.home());
        List<FilingSource> sources = registers.sources();
        if (sources.isEmpty()) {
            return nothingImported();
        }
        OwnershipGraph graph = Graphs.graph(registers);
        Ownership ownership = Graphs.ownership(graph, surroundings);
        LocalDate day = asOf == null ? surroundings.today() : asOf;
        Optional<Controllers> answer = ownership.controllers(id, day).or(() -> ofItsUnit(ownership, id, day));
        if (answer.isEmpty()) {
            return unknown(id, sources);
        }
        if (options.json()) {
            surroundings
                    .out()
                    .println(Json.mapper()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(new ControllersJson(graph).of(answer.get())));
        } else {
            new ControllersPage(graph, ownership, options.texts())
                    .lines(answer.get())
                    .forEach(surroundings.out()::println);
        }
        return ExitCode.DONE;
    }

    /// An establishment has no parent of its own: it is the legal unit that has one.
    private static Optional<Controllers> ofItsUnit(Ownership ownership, EntityId id, LocalDate day) {
        return id.scheme().equals(EntityId.SIRENE) && id.value().length() > SIREN
                ? ownership.controllers(EntityId.siren(id.value().substring(0, SIREN)), day)
                : Optional.empty();
    }

    private int nothingImported() {
        Texts texts = options.texts();
        surroundings.err().println(texts.get("ownership.empty"));
        Stream.of(FilingKind.values())
                .forEach(kind -> surroundings.err().println(texts.get("ownership.empty.command", kind.id())));
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
            Stream.of(FilingKind.values())
                    .forEach(kind -> surroundings.err().println(texts.get("ownership.empty.command", kind.id())));
        }
        return ExitCode.NOT_FOUND;
    }
}
