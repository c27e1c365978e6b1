package fr.etagere.ownership;

/// Which identifiers name the same entity: union-find, the least number standing for its set.
final class Union {

    private final IntList parents = new IntList(1 << 10);

    int find(int of) {
        grow(of);
        int at = of;
        while (parents.get(at) != at) {
            parents.set(at, parents.get(parents.get(at)));
            at = parents.get(at);
        }
        return at;
    }

    void join(int a, int b) {
        int one = find(a);
        int other = find(b);
        parents.set(Math.max(one, other), Math.min(one, other));
    }

    private void grow(int to) {
        while (parents.size() <= to) {
            parents.add(parents.size());
        }
    }
}
