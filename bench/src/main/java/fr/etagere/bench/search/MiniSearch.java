package fr.etagere.bench.search;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Entry;
import fr.etagere.shared.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import tools.jackson.databind.JsonNode;

/// MiniSearch in a process of its own, which measures itself. Both ways of asking share one index.
final class MiniSearch implements Engine {

    private static final long NANOS_PER_MS = 1_000_000;

    private final Process process;
    private final BufferedReader answers;
    private final Writer questions;
    private final String way;
    private final JsonNode built;

    private MiniSearch(Process process, BufferedReader answers, Writer questions, String way, JsonNode built) {
        this.process = process;
        this.answers = answers;
        this.questions = questions;
        this.way = way;
        this.built = built;
    }

    /// Starts it and indexes the shelf.
    ///
    /// @param folder where the library is installed
    static MiniSearch of(Catalogue catalogue, List<String> needs, Path script, Path folder) throws IOException {
        var texts = new Texts(catalogue);
        try (var writer = Files.newBufferedWriter(folder.resolve("documents.jsonl"))) {
            for (Entry entry : catalogue.entries()) {
                writer.write(json(Map.of("id", entry.id(), "text", texts.of(entry))));
                writer.write('\n');
            }
        }
        Files.writeString(folder.resolve("needs.json"), json(needs));
        Files.writeString(folder.resolve("stop.json"), json(stop()));
        var process = new ProcessBuilder(
                        "node", "--expose-gc", "--max-old-space-size=6144", script.toString(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var engine = new MiniSearch(
                process,
                process.inputReader(),
                process.outputWriter(),
                "plain",
                Json.mapper().createObjectNode());
        JsonNode built = engine.ask(Map.of("do", "build"));
        return new MiniSearch(process, engine.answers, engine.questions, "plain", built);
    }

    /// The same index, asked for what is near or begins alike too.
    MiniSearch loose() {
        return new MiniSearch(process, answers, questions, "loose", built);
    }

    long nanosToBuild() {
        return built.get("nanos").asLong();
    }

    @Override
    public int documents() {
        return built.get("documents").asInt();
    }

    @Override
    public long elsewhere() {
        return built.get("memory").asLong();
    }

    @Override
    public List<String> search(String words) throws IOException {
        var ids = new ArrayList<String>();
        ask(Map.of("do", "search", "text", words, "way", way)).forEach(id -> ids.add(id.asString()));
        return ids;
    }

    @Override
    public Times round(List<String> needs, int cycles, long nanosAllowed) throws IOException {
        JsonNode times =
                ask(Map.of("do", "round", "way", way, "cycles", cycles, "millis", nanosAllowed / NANOS_PER_MS));
        long[] clock = new long[times.size()];
        for (int i = 0; i < clock.length; i++) {
            clock[i] = times.get(i).asLong();
        }
        return new Times(clock, new long[0]);
    }

    @Override
    public void close() throws IOException {
        questions.close();
    }

    private JsonNode ask(Map<String, Object> question) throws IOException {
        questions.write(json(question));
        questions.write('\n');
        questions.flush();
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("node stopped");
        }
        return Json.mapper().readTree(line);
    }

    private static List<String> stop() {
        CharArraySet stop = FrenchAnalyzer.getDefaultStopSet();
        var words = new ArrayList<String>();
        stop.forEach(word -> words.add(new String((char[]) word)));
        words.sort(null);
        return words;
    }

    private static String json(Object value) {
        return Json.mapper().writeValueAsString(value);
    }
}
