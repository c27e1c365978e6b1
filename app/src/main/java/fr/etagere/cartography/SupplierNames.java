package fr.etagere.cartography;

import fr.etagere.ownership.EntityId;
import fr.etagere.portfolio.NodeId;
import fr.etagere.portfolio.Suppliers;
import fr.etagere.shared.Json;
import fr.etagere.shared.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;

/// Which entity of the registers each supplier means that files know by its name only. Kept once made, because looking
/// names up reads every name of the registers; it can be deleted and made again.
///
/// @param made the day it was
/// @param names those that mean one entity for sure; the others are not here
record SupplierNames(LocalDate made, List<Meant> names) {

    SupplierNames {
        names = List.copyOf(names);
    }

    /// @param name as written
    record Meant(String name, EntityId entity) {}

    private static Path file(Path home) {
        return home.resolve("registers").resolve("portfolio").resolve("supplier-names.json");
    }

    void keep(Path home) throws IOException {
        Path file = file(home);
        Files.createDirectories(file.resolveSibling(""));
        Output.write(file, Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
    }

    /// As a map asks for them.
    Map<NodeId, EntityId> byNode() {
        var known = new HashMap<NodeId, EntityId>();
        names.forEach(one -> known.put(Suppliers.named(one.name()), one.entity()));
        return known;
    }

    /// Nothing when it was never made, or cannot be read: names then stand for themselves.
    static Map<NodeId, EntityId> kept(Path home, Consumer<String> complaints) throws IOException {
        Path file = file(home);
        if (!Files.isRegularFile(file)) {
            return Map.of();
        }
        try {
            return Json.mapper()
                    .readValue(Files.readAllBytes(file), SupplierNames.class)
                    .byNode();
        } catch (JacksonException e) {
            complaints.accept(file + ": " + e.getOriginalMessage());
            return Map.of();
        }
    }
}
