package fr.etagere.ownership;

/// Numbers graph nodes from zero as they are met.
final class IntMap {

    private final IntList nodes;
    private int[] slots;
    /// Nodes below it have their own number.
    private final int alike;

    IntMap() {
        nodes = new IntList(16);
        slots = new int[64];
        alike = 0;
    }

    private IntMap(int all) {
        nodes = new IntList(all);
        for (int node = 0; node < all; node++) {
            nodes.add(node);
        }
        slots = new int[1];
        alike = all;
    }

    /// All the nodes there are, under their own number: nothing is looked up, and threads may share it.
    static IntMap ofAll(int all) {
        return new IntMap(all);
    }

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
        if (node < alike) {
            return node;
        }
        int at = slots[slot(node)];
        return at - 1;
    }

    /// The number of a node, new or not.
    int number(int node) {
        if (node < alike) {
            return node;
        }
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
