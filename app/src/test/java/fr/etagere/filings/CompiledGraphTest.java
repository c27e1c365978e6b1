package fr.etagere.filings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.Ownership;
import fr.etagere.ownership.OwnershipGraph;
import fr.etagere.ownership.OwnershipParameters;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Read;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompiledGraphTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final String ENTITIES = "LEI,Entity.LegalName,Entity.LegalAddress.Country\n%s,Fille,FR\n%s,Mère,US\n"
            .formatted(Leis.of(1), Leis.of(2));
    private static final String LINKS = """
            Relationship.StartNode.NodeID,Relationship.EndNode.NodeID,Relationship.RelationshipType,Registration.RegistrationStatus
            %s,%s,IS_DIRECTLY_CONSOLIDATED_BY,PUBLISHED
            """.formatted(Leis.of(1), Leis.of(2));
    private static final FileTime LONG_AGO = FileTime.from(Instant.EPOCH);

    @TempDir
    private Path home = Path.of("");

    private FilingRegisters registers = new FilingRegisters(home);

    @BeforeEach
    void imported() throws IOException {
        registers = new FilingRegisters(home);
        keep(FilingKind.GLEIF_LEI, "lei.csv", ENTITIES);
        keep(FilingKind.GLEIF_RR, "rr.csv", LINKS);
    }

    @Test
    void theMappedGraphAnswersAsTheBuiltOne() throws IOException {
        String built = answers(registers.graph());
        assertThat(built).contains("Mère", "DIRECT_CONSOLIDATION", "rr.csv");
        Path file = only();
        Files.setLastModifiedTime(file, LONG_AGO);
        assertThat(answers(registers.graph())).isEqualTo(built);
        assertThat(Files.getLastModifiedTime(file)).as("taken as it lies").isEqualTo(LONG_AGO);
    }

    @Test
    void theCopiesAreNotReadAgainOnceCompiled() throws IOException {
        String built = answers(registers.graph());
        for (Path copy : ending(".jsonl.gz")) {
            Files.write(copy, new byte[] {1});
        }
        assertThat(answers(registers.graph())).isEqualTo(built);
        Files.delete(only());
        assertThatThrownBy(() -> registers.graph()).isInstanceOf(DamagedFiling.class);
    }

    @Test
    void whateverByteIsChangedOrCutItIsBuiltAgain() throws IOException {
        String built = answers(registers.graph());
        Path file = only();
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at += 41) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            Files.write(file, changed);
            assertThat(answers(registers.graph())).as("byte %d", at).isEqualTo(built);
            assertThat(file).hasBinaryContent(whole);
        }
        for (int length : new int[] {0, 7, 100, whole.length - 1}) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            assertThat(answers(registers.graph())).as("%d bytes", length).isEqualTo(built);
        }
    }

    @Test
    void aNewImportIsCompiledAndTheFormerGraphDeleted() throws IOException {
        registers.graph();
        Path former = only();
        keep(FilingKind.GLEIF_LEI, "lei.csv", ENTITIES.replace("Mère", "Maison"));
        assertThat(answers(registers.graph())).contains("Maison").doesNotContain("Mère");
        assertThat(only()).isNotEqualTo(former);
        assertThat(former).doesNotExist();
    }

    @Test
    void theSameRowsUnderAnotherNameCiteThatName() throws IOException {
        registers.graph();
        keep(FilingKind.GLEIF_RR, "other.csv", LINKS + "\n");
        assertThat(answers(registers.graph())).contains("other.csv").doesNotContain("rr.csv");
        assertThat(answers(registers.graph())).contains("other.csv");
    }

    @Test
    void aFolderThatCannotHoldTheGraphStillAnswers() throws IOException {
        Path file = home.resolve("registers/ownership/graph-" + registers.key() + ".etg");
        Files.createDirectories(file.resolve("in-the-way"));
        assertThat(answers(registers.graph())).contains("Mère");
        assertThat(ending(".part")).isEmpty();
    }

    @Test
    void withoutAnImportNothingIsWritten(@TempDir Path empty) throws IOException {
        assertThat(new FilingRegisters(empty).graph().entities()).isZero();
        assertThat(empty).isEmptyDirectory();
    }

    private static String answers(OwnershipGraph graph) {
        var ownership = new Ownership(
                graph,
                OwnershipParameters.of(Materials.at(
                                Path.of(System.getProperty("etagere.root", "..")), List.of(OwnershipParameters.FOLDER)))
                        .thresholds(DAY)
                        .orElseThrow());
        EntityId child = EntityId.lei(Leis.of(1));
        var controllers = ownership.controllers(child, DAY).orElseThrow();
        String sources = controllers.ultimate().stream()
                .flatMap(one -> one.chain().stream())
                .map(link -> graph.source(link.source()).orElseThrow().from())
                .toList()
                .toString();
        return controllers + sources + ownership.find(child) + ownership.held(EntityId.lei(Leis.of(2)), DAY);
    }

    private void keep(FilingKind kind, String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(registers.keep(
                        kind, new FilingRegisters.Origin(name, () -> new ByteArrayInputStream(bytes)), DAY, _ -> {}))
                .isInstanceOf(Read.Ok.class);
    }

    private Path only() throws IOException {
        List<Path> all = ending(".etg");
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private List<Path> ending(String end) throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            return all.filter(file -> file.getFileName().toString().endsWith(end))
                    .toList();
        }
    }
}
