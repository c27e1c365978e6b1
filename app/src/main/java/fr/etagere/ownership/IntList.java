package fr.etagere.ownership;

import java.util.Arrays;

/// Integers that grow in number.
final class IntList {

    private int[] values;
    private int size;

    IntList(int capacity) {
        values = new int[Math.max(capacity, 4)];
    }

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.toIntExact(size + (size >> 1) + 1L));
        }
        values[size++] = value;
    }

    int get(int index) {
        return values[index];
    }

    void set(int index, int value) {
        values[index] = value;
    }

    int size() {
        return size;
    }

    /// Copies all of it into an array that has room for it.
    void copy(int[] into, int from) {
        System.arraycopy(values, 0, into, from, size);
    }

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
