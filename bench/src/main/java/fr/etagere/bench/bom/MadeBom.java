package fr.etagere.bench.bom;

import java.util.SplittableRandom;

/// A bill of materials as build tools write them (CycloneDX 1.6): identifiers, licence, hashes, references, and needs
/// of lower components, made by seed.
final class MadeBom {

    private static final int NEEDS = 3;

    private MadeBom() {}

    static String of(int components) {
        var random = new SplittableRandom(20261122);
        var text = new StringBuilder("""
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
                 "metadata": {"timestamp": "2026-11-22T10:00:00Z",
                   "component": {"type": "application", "bom-ref": "root", "name": "root", "version": "1"}},
                 "components": [""");
        for (int i = 0; i < components; i++) {
            text.append(i == 0 ? "\n" : ",\n").append("""
                    {"type": "library", "bom-ref": "pkg:maven/org.example.g%2$d/artifact-%1$d@1.%2$d.%3$d?type=jar",
                     "group": "org.example.g%2$d", "name": "artifact-%1$d", "version": "1.%2$d.%3$d",
                     "description": "Library number %1$d of the example", "scope": "required",
                     "hashes": [{"alg": "SHA-256", "content": "%4$016x%4$016x%4$016x%4$016x"}],
                     "licenses": [{"license": {"id": "Apache-2.0", "url": "https://www.apache.org/licenses/LICENSE-2.0"}}],
                     "purl": "pkg:maven/org.example.g%2$d/artifact-%1$d@1.%2$d.%3$d?type=jar",
                     "externalReferences": [{"type": "vcs", "url": "https://example.org/g%2$d/artifact-%1$d"}]}\
                    """.formatted(i, i % 97, i % 31, random.nextLong()));
        }
        text.append("],\n\"dependencies\": [{\"ref\": \"root\", \"dependsOn\": [\"")
                .append(ref(components - 1));
        text.append("\"]}");
        for (int i = 1; i < components; i++) {
            text.append(",\n{\"ref\": \"").append(ref(i)).append("\", \"dependsOn\": [");
            // Always the one below: everything hangs from the root.
            text.append('"').append(ref(i - 1)).append('"');
            for (int need = 1; need < Math.min(NEEDS, i); need++) {
                text.append(", \"").append(ref((i - 1) * (need - 1) / NEEDS)).append('"');
            }
            text.append("]}");
        }
        return text.append("]}").toString();
    }

    private static String ref(int i) {
        return "pkg:maven/org.example.g%2$d/artifact-%1$d@1.%2$d.%3$d?type=jar".formatted(i, i % 97, i % 31);
    }
}
