package fr.etagere.portfolio;

import java.util.List;

/// A node whose loss alone takes others down.
///
/// @param takes what surely falls with it, among those asked about
public record SinglePoint(NodeId node, String name, List<NodeId> takes) {

    public SinglePoint {
        takes = List.copyOf(takes);
    }
}
