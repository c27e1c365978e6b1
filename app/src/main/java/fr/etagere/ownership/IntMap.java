package fr.etagere.ownership;

/// Numbers graph nodes from zero as they are met.
final class IntMap {

    private final IntList nodes = new IntList(16);
    private int[] slots = new int[64];

    int size() {
        return nodes.size();
    }

    int node(int local) {
        return nodes.get(local);
    }

    int[] nodes() {
        return nodes.toArray();
    }

    /// The number of a node, or -1.
    int find(int node) {
        int at = slots[slot(node)];
        return at - 1;
    }

    /// The number of a node, new or not.
    int number(int node) {
        int slot = slot(node);
        if (slots[slot] == 0) {
            nodes.add(node);
            slots[slot] = nodes.size();
            if (nodes.size() > slots.length >> 1) {
                grow();
            }
            return nodes.size() - 1;
        }
        return slots[slot] - 1;
    }

    private int slot(int node) {
        int mask = slots.length - 1;
        int slot = (node * 0x9E3779B9 >>> 7) & mask;
        while (slots[slot] != 0 && nodes.get(slots[slot] - 1) != node) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        slots = new int[slots.length << 1];
        for (int i = 0; i < nodes.size(); i++) {
            slots[slot(nodes.get(i))] = i + 1;
        }
    }
}
