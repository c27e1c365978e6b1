package fr.etagere.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.dossier.Decision;
import fr.etagere.dossier.DecisionFile;
import fr.etagere.dossier.Decisions;
import fr.etagere.dossier.SigningKey;
import fr.etagere.filings.FilingKind;
import fr.etagere.need.NeedReader;
import fr.etagere.serving.Served;
import fr.etagere.shared.Json;
import fr.etagere.shared.Read;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What is decided with, while registers are imported.
class DecisionsInUseTest {

    private static final String INTERSTIS = """
            holder,holder_name,holder_country,held,held_name,held_country,capital,votes
            US-DE-7654321,Grand Fonds Inc (exemple),US,732829320,Interstis,FR,60,66.67
            """;

    @Test
    void anImportIsSeenByTheNextDecisionAndByTheNextStanding() throws IOException {
        DecisionsInUse inUse = Served.part(DecisionsInUse.class);
        try (Imports imports = Imports.none()) {
            Decisions before = inUse.now();
            assertThat(inUse.now()).isSameAs(before);
            assertThat(found(before)).isEqualTo("NOTHING_IMPORTED");

            imports.add(FilingKind.HOLDINGS, "detentions.csv", INTERSTIS);

            assertThat(found(inUse.now())).isEqualTo("BY_NAME");
            assertThat(inUse.now().doctrine()).isSameAs(before.doctrine());
        }
        assertThat(found(inUse.now())).isEqualTo("NOT_FOUND");
    }

    /// What a decision made with them says of the provider of what the State already has.
    private static String found(Decisions with) throws IOException {
        byte[] need = Files.readAllBytes(Path.of(System.getProperty("etagere.root"), "examples", "resana.yaml"));
        return switch (new NeedReader(with.materials()).read(need)) {
            case Read.Refused<NeedReader.NeedFile> refused -> throw new AssertionError(refused);
            case Read.Ok<NeedReader.NeedFile>(NeedReader.NeedFile file) -> {
                Decision decision = with.behind(with.decide(file, LocalDate.of(2026, 11, 22)));
                JsonNode written = Json.mapper().readTree(DecisionFile.write(decision, with, SigningKey.ephemeral()));
                yield StreamSupport.stream(
                                written.path("providers").path("each").spliterator(), false)
                        .filter(one -> one.path("provider").asString().contains("Interstis"))
                        .map(one -> one.path("found").asString())
                        .findFirst()
                        .orElseThrow();
            }
        };
    }
}
