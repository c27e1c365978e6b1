package fr.etagere.api;

import fr.etagere.shared.Json;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// The command line, run as a person runs it, to hold what programs are answered to what it answers.
final class Terminal {

    private Terminal() {}

    /// What a command writes for a program.
    ///
    /// @param home `$ETAGERE_HOME`
    static JsonNode json(Path home, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--sun-misc-unsafe-memory-access=allow",
                "-Detagere.root=" + System.getProperty("etagere.root"),
                "-cp",
                System.getProperty("java.class.path"),
                "fr.etagere.app.Main"));
        command.addAll(List.of(arguments));
        command.add("--json");
        var builder = new ProcessBuilder(command).redirectError(Redirect.DISCARD);
        builder.environment().put("ETAGERE_HOME", home.toString());
        Process process = builder.start();
        byte[] out = process.getInputStream().readAllBytes();
        process.waitFor();
        return Json.mapper().readTree(out);
    }
}
