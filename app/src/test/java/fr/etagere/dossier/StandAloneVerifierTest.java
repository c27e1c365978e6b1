package fr.etagere.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.etagere.catalogue.Card;
import fr.etagere.catalogue.Evidence;
import fr.etagere.catalogue.EvidenceSource;
import fr.etagere.catalogue.Register;
import fr.etagere.grid.GridFixtures;
import fr.etagere.need.NeedReader;
import fr.etagere.shared.Json;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Read;
import fr.etagere.shared.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `docs/verify/verify.py`, in another language and without Étagère, says of a decision file what Étagère says.
class StandAloneVerifierTest {

    private static final Path ROOT = Path.of(System.getProperty("etagere.root"));

    @TempDir
    private static Path folder;

    private static byte[] decision = {};

    @SuppressWarnings("NullAway.Init")
    private static NeedReader.NeedFile need;

    @BeforeAll
    static void python() throws IOException, InterruptedException {
        boolean there = false;
        try {
            there = new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            System.out.println("python3 is not there: the stand-alone verifier is not tested");
        }
        assumeTrue(there, "python3 is not there");
        var decisions = Decisions.with(Materials.at(ROOT));
        byte[] yaml = Files.readAllBytes(ROOT.resolve("examples/resana.yaml"));
        if (!(new NeedReader(decisions.materials()).read(yaml)
                instanceof Read.Ok<NeedReader.NeedFile>(NeedReader.NeedFile read))) {
            throw new AssertionError("the example is a valid need");
        }
        need = read;
        Decision made = decisions.decide(need, LocalDate.of(2026, 11, 22));
        decision = DecisionFile.write(made, decisions, SigningKey.ephemeral());
    }

    @Test
    void acceptsAFileOfOurs() throws Exception {
        assertThat(verify(decision)).isZero();
    }

    @Test
    void acceptsAFileWithAComparisonAndSeesItChanged() throws Exception {
        var decisions = Decisions.with(Materials.at(ROOT).with(GridFixtures.MATERIALS));
        var grid = GridFixtures.read("samples: 1000\n" + GridFixtures.example());
        Decision made = GridFixtures.ok(decisions.decide(need, grid, LocalDate.of(2026, 11, 22)));
        byte[] with = DecisionFile.write(made, decisions, SigningKey.ephemeral());
        assertThat(verify(with)).isZero();
        String text = new String(with, StandardCharsets.UTF_8);
        String other = text.replace("\"leader\":\"offre-b\"", "\"leader\":\"offre-c\"");
        assertThat(other).isNotEqualTo(text);
        assertThat(verify(other.getBytes(StandardCharsets.UTF_8))).isEqualTo(4);
    }

    @Test
    void refusesFlippedBytes() throws Exception {
        // A process a flip is slow: a few places drawn from a fixed seed, and the ends.
        var random = new Random(6519);
        for (int i = 0; i < 12; i++) {
            int place = i == 0 ? 0 : i == 1 ? decision.length - 1 : random.nextInt(decision.length);
            byte[] flipped = decision.clone();
            flipped[place] ^= 1;
            assertThat(verify(flipped)).as("byte %d flipped", place).isEqualTo(4);
        }
    }

    @Test
    void aListThatIsNotKeptHereIsToldFromAnAlteredFile() throws Exception {
        var decisions = Decisions.with(Materials.at(ROOT));
        var with = Materials.at(ROOT).with("registers/catalogue/sill.json", register());
        Decision made = Decisions.with(with).decide(need, LocalDate.of(2026, 11, 22));
        SigningKey key = SigningKey.ephemeral();
        byte[] cites = DecisionFile.write(made, Decisions.with(with), key);
        Ran missing = run(cites);
        assertThat(missing.code()).isEqualTo(4);
        assertThat(missing.said())
                .contains("non contrôlable ici", "registers/catalogue/sill.json", "catalogue import copy")
                .contains("(" + key.publicKey().substring(0, 16) + ")")
                .doesNotContain("ÉCHEC", "ne vous fiez pas");
        var verification = DecisionFile.verify(cites, decisions, Texts.of(Lang.FR));
        assertThat(verification.passed()).isFalse();
        assertThat(verification.undecided()).isTrue();
        String text = new String(cites, StandardCharsets.UTF_8);
        byte[] altered = text.replaceFirst("\"asOf\":\"2026", "\"asOf\":\"2027").getBytes(StandardCharsets.UTF_8);
        assertThat(run(altered).said()).contains("ÉCHEC", "ne vous fiez pas").doesNotContain("non contrôlable ici,");
        assertThat(DecisionFile.verify(altered, decisions, Texts.of(Lang.FR)).undecided())
                .isFalse();
    }

    private static byte[] register() {
        var day = LocalDate.of(2026, 11, 22);
        return Json.mapper()
                .writeValueAsBytes(new Register(
                        "sill",
                        new EvidenceSource(
                                "sill-0", "SILL, essai", null, null, day, EvidenceSource.Reliability.CERTAIN),
                        day,
                        Evidence.Status.DECLARED,
                        Evidence.Confidence.HIGH,
                        List.of(Card.of("1", "Mercurine").licence("EUPL-1.2").build())));
    }

    @Test
    void isShortEnoughToBeRead() throws IOException {
        assertThat(Files.readAllLines(ROOT.resolve("docs/verify/verify.py"))).hasSizeLessThan(200);
    }

    private record Ran(int code, String said) {}

    private static int verify(byte[] bytes) throws IOException, InterruptedException {
        return run(bytes).code();
    }

    private static Ran run(byte[] bytes) throws IOException, InterruptedException {
        Path file = folder.resolve("decision.json");
        Files.write(file, bytes);
        var builder = new ProcessBuilder(
                        "python3",
                        ROOT.resolve("docs/verify/verify.py").toString(),
                        file.toString(),
                        "--root",
                        ROOT.toString())
                .redirectErrorStream(true);
        builder.environment().put("ETAGERE_HOME", folder.resolve("home").toString());
        builder.environment().put("PYTHONIOENCODING", "utf-8");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS))
                .as("finished: %s", said)
                .isTrue();
        assertThat(said).doesNotContain("Traceback");
        return new Ran(process.exitValue(), said);
    }
}
