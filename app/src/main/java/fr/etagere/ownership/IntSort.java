package fr.etagere.ownership;

/// Sorts whole numbers in an order of the caller's: a merge sort, so that millions need no boxes.
final class IntSort {

    private static final int SHORT = 12;

    /// Whether a comes after b, as a comparator says it.
    interface Order {
        int compare(int a, int b);
    }

    private IntSort() {}

    static void sort(int[] values, int from, int to, Order order) {
        if (to - from > 1) {
            sort(values, new int[to - from], from, to, from, order);
        }
    }

    private static void sort(int[] values, int[] spare, int from, int to, int base, Order order) {
        if (to - from <= SHORT) {
            insertion(values, from, to, order);
            return;
        }
        int middle = (from + to) >>> 1;
        sort(values, spare, from, middle, base, order);
        sort(values, spare, middle, to, base, order);
        if (order.compare(values[middle - 1], values[middle]) <= 0) {
            return;
        }
        System.arraycopy(values, from, spare, from - base, middle - from);
        int left = from - base;
        int leftEnd = middle - base;
        int right = middle;
        int next = from;
        while (left < leftEnd) {
            if (right < to && order.compare(values[right], spare[left]) < 0) {
                values[next++] = values[right++];
            } else {
                values[next++] = spare[left++];
            }
        }
    }

    private static void insertion(int[] values, int from, int to, Order order) {
        for (int i = from + 1; i < to; i++) {
            int value = values[i];
            int j = i - 1;
            while (j >= from && order.compare(values[j], value) > 0) {
                values[j + 1] = values[j];
                j--;
            }
            values[j + 1] = value;
        }
    }
}
