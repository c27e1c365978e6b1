package fr.etagere.comparison;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// One of the things compared.
///
/// @param values by criterion id; what is absent is {@link Value.Missing}
public record Option(String id, Map<String, Value> values) {

    public Option {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    Value on(Criterion criterion) {
        return values.getOrDefault(criterion.id(), new Value.Missing());
    }
}
