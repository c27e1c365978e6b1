package fr.etagere.ownership;

import java.util.Arrays;

/// Distinct byte strings, numbered as they come, found by hash.
final class Terms {

    private byte[] bytes = new byte[1 << 12];
    private final IntList starts = new IntList(256);
    private int[] slots = new int[1 << 8];

    Terms() {
        starts.add(0);
    }

    int size() {
        return starts.size() - 1;
    }

    /// The number of a string, new or not.
    int number(byte[] term) {
        int slot = slot(term);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        int end = starts.get(size());
        if (bytes.length - end < term.length) {
            bytes = Arrays.copyOf(bytes, Math.toIntExact(Math.max(end + (end >> 1), end + (long) term.length)));
        }
        System.arraycopy(term, 0, bytes, end, term.length);
        starts.add(end + term.length);
        slots[slot] = size();
        if (size() > slots.length >> 1) {
            grow();
        }
        return size() - 1;
    }

    byte[] term(int number) {
        return Arrays.copyOfRange(bytes, starts.get(number), starts.get(number + 1));
    }

    int length(int number) {
        return starts.get(number + 1) - starts.get(number);
    }

    void copy(int number, byte[] to, int at) {
        System.arraycopy(bytes, starts.get(number), to, at, length(number));
    }

    int compare(int a, int b) {
        return Arrays.compareUnsigned(bytes, starts.get(a), starts.get(a + 1), bytes, starts.get(b), starts.get(b + 1));
    }

    /// All numbers, in the order of their strings.
    int[] sorted() {
        int[] order = new int[size()];
        Arrays.setAll(order, i -> i);
        IntSort.sort(order, 0, order.length, this::compare);
        return order;
    }

    private int slot(byte[] term) {
        int mask = slots.length - 1;
        int slot = spread(term, 0, term.length) & mask;
        while (slots[slot] != 0 && !same(slots[slot] - 1, term)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean same(int number, byte[] term) {
        return Arrays.equals(bytes, starts.get(number), starts.get(number + 1), term, 0, term.length);
    }

    private void grow() {
        slots = new int[slots.length << 1];
        int mask = slots.length - 1;
        for (int i = 0; i < size(); i++) {
            int slot = spread(bytes, starts.get(i), starts.get(i + 1)) & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = i + 1;
        }
    }

    private static int spread(byte[] of, int from, int to) {
        int hash = 0x811c9dc5;
        for (int i = from; i < to; i++) {
            hash = (hash ^ of[i]) * 0x01000193;
        }
        hash ^= hash >>> 15;
        hash *= 0x2c1b3c6d;
        return hash ^ (hash >>> 13);
    }
}
