package fr.etagere.app;

import fr.etagere.download.Download;
import fr.etagere.download.Downloaded;
import fr.etagere.download.PatientDownload;
import fr.etagere.filings.FilingKind;
import fr.etagere.filings.FilingRegisters;
import fr.etagere.filings.RechercheEntreprises;
import fr.etagere.ownership.LegalEntity;
import fr.etagere.shared.Json;
import fr.etagere.shared.Read;
import fr.etagere.shared.Texts;
import fr.etagere.shared.Violation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// `etagere ownership ask`: a French company by its name or its SIREN, asked of Recherche d'entreprises, and kept.
@Command(
        name = "ask",
        description =
                "Demande une entreprise à l'API Recherche d'entreprises, par son nom ou son SIREN, et garde la réponse.",
        mixinStandardHelpOptions = true)
final class AskCommand implements Callable<Integer> {

    private static final PatientDownload.Manners MANNERS =
            new PatientDownload.Manners(RechercheEntreprises.BETWEEN, Duration.ofSeconds(60), 3);

    private final Surroundings surroundings;

    @Parameters(arity = "1..*", paramLabel = "NOM|SIREN", description = "Une entreprise par argument.")
    private List<String> questions = List.of();

    @Option(
            names = "--address",
            paramLabel = "ADRESSE",
            defaultValue = RechercheEntreprises.ADDRESS,
            description = "L'adresse de la recherche ; par défaut ${DEFAULT-VALUE}.")
    private String address = RechercheEntreprises.ADDRESS;

    @Mixin
    private CommonOptions options = new CommonOptions();

    AskCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var download = new PatientDownload(
                new Download(surroundings.environment(), surroundings.properties()),
                MANNERS,
                this::pause,
                surroundings.clock());
        int worst = ExitCode.DONE;
        List<LegalEntity> found = new ArrayList<>();
        for (String question : questions) {
            worst = Math.max(worst, ask(question, download, found));
        }
        if (options.json()) {
            surroundings
                    .out()
                    .println(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(json(found)));
        }
        return worst;
    }

    /// One thread, which has nothing else to do until the service may be asked again: sleeping is the whole of it, and
    /// Ctrl+C ends it.
    private void pause(Duration time) throws InterruptedException {
        if (time.compareTo(Duration.ofSeconds(1)) >= 0) {
            surroundings.err().println(options.texts().get("ownership.ask.waiting", time.toSeconds()));
        }
        Thread.sleep(time);
    }

    private int ask(String question, PatientDownload download, List<LegalEntity> found)
            throws IOException, InterruptedException {
        Texts texts = options.texts();
        if (!RechercheEntreprises.asks(question)) {
            surroundings.err().println(texts.get("ownership.ask.short", question));
            return ExitCode.INVALID_INPUT;
        }
        String asked = RechercheEntreprises.address(address, question);
        surroundings.err().println(texts.get("import.downloading", asked));
        return switch (download.get(asked)) {
            case Read.Refused<Downloaded>(List<Violation> violations) -> refused(question, violations);
            case Read.Ok<Downloaded>(Downloaded answer) -> keep(question, asked, answer.bytes(), found);
        };
    }

    private int keep(String question, String asked, byte[] answer, List<LegalEntity> found) throws IOException {
        List<LegalEntity> units = RechercheEntreprises.units(answer);
        var origin = new FilingRegisters.Origin(asked, () -> new ByteArrayInputStream(answer));
        return switch (new FilingRegisters(surroundings.home())
                .keep(FilingKind.RECHERCHE_ENTREPRISES, origin, surroundings.today(), _ -> {})) {
            case Read.Refused<FilingRegisters.Imported>(List<Violation> violations)
            when violations.getFirst().code().equals("list-without-rows") -> {
                surroundings.err().println(options.texts().get("ownership.ask.none", question));
                yield ExitCode.NOT_FOUND;
            }
            case Read.Refused<FilingRegisters.Imported>(List<Violation> violations) -> refused(question, violations);
            case Read.Ok<FilingRegisters.Imported> _ -> {
                found.addAll(units);
                if (!options.json()) {
                    units.forEach(unit -> surroundings.out().println(line(unit)));
                }
                yield ExitCode.DONE;
            }
        };
    }

    private int refused(String question, List<Violation> violations) {
        ViolationLines.show(question, violations, options, surroundings);
        return ExitCode.INVALID_INPUT;
    }

    private String line(LegalEntity unit) {
        String seat = unit.seats().isEmpty() ? "?" : unit.seats().getFirst().country();
        String standing = options.texts().get("ownership.ask.standing." + unit.standing());
        return unit.id().value() + "  " + unit.name() + "  (" + seat + ", " + standing + ")";
    }

    /// The shape of `docs/schemas/ownership-ask.schema.json`.
    static ArrayNode json(List<LegalEntity> found) {
        ArrayNode units = JsonNodeFactory.instance.arrayNode();
        for (LegalEntity unit : found) {
            ObjectNode one = units.addObject();
            one.put("id", unit.id().toString());
            one.put("name", unit.name());
            one.put("kind", unit.kind().name());
            one.put("standing", unit.standing().name());
            one.put(
                    "country",
                    unit.seats().isEmpty() ? null : unit.seats().getFirst().country());
        }
        return units;
    }
}
