package fr.etagere.app;

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
import tools.jackson.core.JacksonException;

/// Which entity of the registers each supplier means that files know by its name only. Made by `portfolio suppliers`
/// and
/// kept, because looking names up reads every name of the registers; it can be deleted and made again.
///
/// @param made the day it was
/// @param names those that mean one entity for sure; the others are not here
record SupplierNames(LocalDate made, List<Meant> names) {

    SupplierNames {
        names = List.copyOf(names);
    }

    /// @param name as written
    record Meant(String name, EntityId entity) {}

    private static Path file(Surroundings surroundings) {
        return surroundings.home().resolve("registers").resolve("portfolio").resolve("supplier-names.json");
    }

    void keep(Surroundings surroundings) throws IOException {
        Path file = file(surroundings);
        Files.createDirectories(file.resolveSibling(""));
        Output.write(file, Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
    }

    /// Nothing when it was never made, or cannot be read: names then stand for themselves.
    static Map<NodeId, EntityId> kept(Surroundings surroundings) throws IOException {
        Path file = file(surroundings);
        if (!Files.isRegularFile(file)) {
            return Map.of();
        }
        var known = new HashMap<NodeId, EntityId>();
        try {
            SupplierNames held = Json.mapper().readValue(Files.readAllBytes(file), SupplierNames.class);
            held.names().forEach(one -> known.put(Suppliers.named(one.name()), one.entity()));
        } catch (JacksonException e) {
            surroundings.err().println(file + ": " + e.getOriginalMessage());
        }
        return known;
    }
}
