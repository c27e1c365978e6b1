package fr.etagere.web;

import fr.etagere.exitplan.Block;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Some chapters of the map; none when nothing is imported.
record MapView(MapFrame frame, List<Part> parts) {

    /// @param title null when the blocks bring their own headings
    record Part(@Nullable String title, String id, List<Block> blocks) {}
}
