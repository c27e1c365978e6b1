package fr.etagere.bench.procurement;

import fr.etagere.shared.Json;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Awards made by seed from the real ones of 2019: real objects, buyers, suppliers and faults; numbers and amounts of
/// their own. Three in a hundred are published again, with or without another amount.
record MadeAwards(List<ObjectNode> real) {

    private static final long SEED = 20261122;
    private static final int AGAIN_IN = 33;

    static MadeAwards from(Path folder) throws IOException {
        var real = new ArrayList<ObjectNode>();
        try (var files = Files.newDirectoryStream(folder, "decp2019_*.json")) {
            for (Path file : files) {
                for (JsonNode award :
                        Json.mapper().readTree(Files.readAllBytes(file)).path("marches")) {
                    real.add((ObjectNode) award);
                }
            }
        }
        return new MadeAwards(real);
    }

    /// Writes the same awards as the published form (`marches[]`) and as JSON Lines.
    void write(int many, Path published, Path lines) throws IOException {
        var random = new Random(SEED);
        try (BufferedWriter form = Files.newBufferedWriter(published);
                BufferedWriter line = Files.newBufferedWriter(lines)) {
            form.write("{\"marches\": [\n");
            for (int i = 0; i < many; i++) {
                ObjectNode award = real.get(random.nextInt(real.size())).deepCopy();
                boolean again = i > 0 && random.nextInt(AGAIN_IN) == 0;
                award.put("id", "M" + (again ? random.nextInt(i) : i));
                if (award.path("montant").isNumber() && random.nextBoolean()) {
                    award.put("montant", random.nextInt(100_000_000) / 100.0);
                }
                String text = award.toString();
                form.write((i == 0 ? "" : ",\n") + text);
                line.write(text + "\n");
            }
            form.write("\n]}\n");
        }
    }
}
