package fr.etagere.ownership;

import fr.etagere.shared.Json;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.type.TypeFactory;

/// The sources of a graph as bytes: few, so plain JSON, sorted by id.
final class SourceCodec {

    private SourceCodec() {}

    static byte[] encode(Collection<FilingSource> sources) {
        List<FilingSource> sorted =
                sources.stream().sorted(Comparator.comparing(FilingSource::id)).toList();
        return Json.mapper().writeValueAsBytes(sorted);
    }

    static Map<String, FilingSource> decode(byte[] bytes) {
        List<FilingSource> sources = Json.mapper()
                .readValue(
                        bytes,
                        TypeFactory.createDefaultInstance().constructCollectionType(List.class, FilingSource.class));
        var byId = new LinkedHashMap<String, FilingSource>();
        for (FilingSource source : sources) {
            byId.put(source.id(), source);
        }
        return byId;
    }
}
