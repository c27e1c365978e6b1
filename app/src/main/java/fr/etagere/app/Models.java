package fr.etagere.app;

import fr.etagere.shared.Json;
import java.util.Map;

/// Shows the model of a file to fill.
final class Models {

    private Models() {}

    static void show(String model, CommonOptions options, Surroundings surroundings) {
        surroundings.out().print(options.json() ? Json.mapper().writeValueAsString(Map.of("template", model)) : model);
        surroundings.out().flush();
    }
}
