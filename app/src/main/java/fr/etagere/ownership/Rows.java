package fr.etagere.ownership;

import java.util.ArrayList;
import java.util.List;

/// Rows of a fixed number of integers, kept in blocks so that growing copies nothing.
final class Rows {

    private static final int BLOCK_BITS = 14;
    private static final int BLOCK = 1 << BLOCK_BITS;

    private final int width;
    private final List<int[]> blocks = new ArrayList<>();
    private int size;

    Rows(int width) {
        this.width = width;
    }

    void add(int... row) {
        int at = size & (BLOCK - 1);
        if (at == 0) {
            blocks.add(new int[BLOCK * width]);
        }
        System.arraycopy(row, 0, blocks.getLast(), at * width, width);
        size++;
    }

    int get(int row, int column) {
        return blocks.get(row >> BLOCK_BITS)[(row & (BLOCK - 1)) * width + column];
    }

    int size() {
        return size;
    }

    /// Compares two rows on all their columns but the first `skipped`.
    int compare(int a, int b, int skipped) {
        for (int column = skipped; column < width; column++) {
            int order = Integer.compare(get(a, column), get(b, column));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
