package fr.etagere.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A folder of its own and a need for each test, and the command line, which never shows a trace.
abstract class CommandLineCase {

    static final String ROOT = System.getProperty("etagere.root", "..");

    static final String NEED = """
            title: Visioconférence pour tous
            organisation: {name: Direction de l'exemple, kind: CENTRAL_STATE}
            results: [{indicator: réunions tenues, target: 98 %, measure: journal}]
            functions: [{name: Visioconférence}]
            data: {personal: yes}
            hosting: {kind: OPEN}
            """;

    @TempDir
    Path temp = Path.of("");

    Path home = Path.of("");
    Path need = Path.of("");

    @BeforeEach
    void freshHome() throws IOException {
        home = temp.resolve("home");
        need = write("need.yaml", NEED);
    }

    /// Runs one command; whatever it does, no trace is shown.
    Ran run(String... arguments) {
        return runAt(home, arguments);
    }

    static Ran runAt(Path home, String... arguments) {
        Ran ran = Ran.at(home, arguments);
        assertThat(ran.out() + "\n" + ran.err()).doesNotContain("\tat ", "Exception in thread");
        assertThat(ran.code()).as("our fault: %s", ran.err()).isNotEqualTo(ExitCode.OUR_FAULT);
        return ran;
    }

    Path write(String name, String text) throws IOException {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Path write(String name, byte[] bytes) throws IOException {
        return Files.write(temp.resolve(name), bytes);
    }

    static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
