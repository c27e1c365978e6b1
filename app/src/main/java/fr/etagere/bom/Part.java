package fr.etagere.bom;

import fr.etagere.portfolio.Component;
import fr.etagere.portfolio.NodeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A node while its file is settled, and what it needs, in the order in which it was said. Followed by reference: the
/// identifiers of components are long texts.
final class Part {

    /// Above as many needs, they are found by a table.
    private static final int FEW = 16;

    final NodeId node;

    /// Null for the system around the document.
    final @Nullable Component component;

    final List<Part> needs = new ArrayList<>(3);
    private boolean[] certain = new boolean[3];
    private @Nullable Map<Part, Integer> places;

    /// Something needs it.
    boolean needed;

    /// The walk came by.
    boolean reached;

    Part(NodeId node, @Nullable Component component) {
        this.node = node;
        this.component = component;
    }

    /// Once said surely, it is sure.
    void need(Part other, boolean surely) {
        int place = place(other);
        if (place >= 0) {
            certain[place] |= surely;
            return;
        }
        int next = needs.size();
        if (next == certain.length) {
            certain = java.util.Arrays.copyOf(certain, next * 2);
        }
        certain[next] = surely;
        needs.add(other);
        if (places != null) {
            places.put(other, next);
        } else if (needs.size() > FEW) {
            places = new HashMap<>();
            for (int i = 0; i < needs.size(); i++) {
                places.put(needs.get(i), i);
            }
        }
    }

    private int place(Part other) {
        if (places != null) {
            return places.getOrDefault(other, -1);
        }
        for (int i = 0; i < needs.size(); i++) {
            if (needs.get(i) == other) {
                return i;
            }
        }
        return -1;
    }

    boolean surely(int place) {
        return certain[place];
    }
}
