package fr.etagere.publiccode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.etagere.shared.Read;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The reader against the cases of the reference parser and against real files, when the folder that holds them lies
/// beside the checkout.
class PubliccodeSharedDataTest {

    private static final Path DATA = Path.of(System.getProperty("etagere.root"))
            .resolve("../shared/data/publiccode")
            .normalize();
    private static final Path CASES = DATA.resolve("parser-testdata/v0");

    /// Cases whose fault no one can see without the network, and why.
    private static final Map<String, String> NOT_WITHOUT_THE_NETWORK = Map.of(
            "invalid/logo_missing_url.yml",
            "the picture would have to be asked for at its address: said to be unchecked");

    enum Verdict {
        VALID,
        VALID_WITH_WARNINGS,
        INVALID
    }

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path checkout;

    @BeforeAll
    static void dataIsThere() throws IOException {
        if (!Files.isDirectory(DATA)) {
            System.out.println("no shared data beside the checkout: publiccode.yml cases are not run");
        }
        assumeTrue(Files.isDirectory(DATA), "no shared data beside the checkout");
        // The pictures that the cases refer to were not handed over: others of the same names do as well.
        Path pictures = Files.createDirectories(checkout.resolve("assets/img"));
        for (String name : List.of("logo", "sshot1", "sshot2", "sshot3")) {
            Files.write(pictures.resolve(name + ".png"), SurroundingTest.PNG);
        }
        Files.writeString(pictures.resolve("not-an-image.png"), "a text");
        Files.writeString(checkout.resolve("assets/AUTHORS"), "Camille Exemple");
    }

    @ParameterizedTest
    @ValueSource(strings = {"valid", "valid_with_warnings", "invalid"})
    void everyCaseIsJudgedAsItsFolderSays(String folder) throws IOException {
        Verdict expected = Verdict.valueOf(folder.toUpperCase(java.util.Locale.ROOT));
        var wrong = new ArrayList<String>();
        List<Path> files = files(CASES.resolve(folder));
        int exceptions = 0;
        for (Path file : files) {
            String name = CASES.relativize(file).toString();
            Verdict found = verdict(read(file));
            if (NOT_WITHOUT_THE_NETWORK.containsKey(name)) {
                exceptions++;
                System.out.printf("  not judged: %s (%s)%n", name, NOT_WITHOUT_THE_NETWORK.get(name));
            } else if (found != expected) {
                wrong.add(name + ": " + found + " " + reasons(read(file)));
            }
        }
        System.out.printf(
                "publiccode.yml cases, %s: %d judged right of %d, %d named exceptions%n",
                folder, files.size() - wrong.size() - exceptions, files.size(), exceptions);
        assertThat(wrong).isEmpty();
    }

    /// A case refused for another fault than the one it is named after would prove nothing.
    @Test
    void everyInvalidCaseIsRefusedAtThePlaceItsNameSays() throws IOException {
        var elsewhere = new ArrayList<String>();
        for (Path file : files(CASES.resolve("invalid"))) {
            String name = String.valueOf(file.getFileName());
            if (read(file) instanceof Read.Refused<PubliccodeReader.Judged>(var violations)) {
                String key = name.split("_|\\.", -1)[0];
                boolean there = violations.stream().anyMatch(v -> v.path().startsWith("/" + key));
                if (!there || violations.size() > 1) {
                    elsewhere.add(name + ": " + PubliccodeFixtures.places(violations));
                }
            }
        }
        elsewhere.forEach(line -> System.out.println("  several reasons, or another place: " + line));
        assertThat(elsewhere).hasSizeLessThan(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"misc", "fr-awesome"})
    void realFilesAreJudgedWithReasons(String folder) throws IOException {
        var verdicts = new TreeMap<Verdict, Integer>();
        var reasons = new TreeMap<String, Integer>();
        List<Path> files = files(DATA.resolve(folder));
        for (Path file : files) {
            var read = PubliccodeReader.read(Files.readAllBytes(file), Surrounding.nothing());
            verdicts.merge(verdict(read), 1, Integer::sum);
            if (read instanceof Read.Refused<PubliccodeReader.Judged>(var violations)) {
                violations.stream()
                        .map(v -> v.path().replaceAll("/[0-9]+", "/*").replaceAll("description/[^/]+", "description/*")
                                + " " + v.code())
                        .distinct()
                        .forEach(reason -> reasons.merge(reason, 1, Integer::sum));
                assertThat(PubliccodeFixtures.sentences(violations)).noneMatch(String::isBlank);
            }
        }
        System.out.printf("publiccode.yml of %s: %d files, %s%n", folder, files.size(), verdicts);
        reasons.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(25)
                .forEach(reason -> System.out.printf("  %3d × %s%n", reason.getValue(), reason.getKey()));
        assertThat(verdicts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(files.size());
    }

    private static Read<PubliccodeReader.Judged> read(Path file) throws IOException {
        return PubliccodeReader.read(Files.readAllBytes(file), Surrounding.checkout(checkout));
    }

    private static Verdict verdict(Read<PubliccodeReader.Judged> read) {
        return switch (read) {
            case Read.Refused<PubliccodeReader.Judged> _ -> Verdict.INVALID;
            case Read.Ok<PubliccodeReader.Judged>(var judged) ->
                judged.warnings().isEmpty() ? Verdict.VALID : Verdict.VALID_WITH_WARNINGS;
        };
    }

    private static List<String> reasons(Read<PubliccodeReader.Judged> read) {
        return switch (read) {
            case Read.Refused<PubliccodeReader.Judged>(var violations) -> PubliccodeFixtures.places(violations);
            case Read.Ok<PubliccodeReader.Judged>(var judged) -> PubliccodeFixtures.places(judged.warnings());
        };
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(path -> path.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        }
    }
}
