package fr.etagere.architecture.planted.cost;

/// Breaks the boundary of `cost` on purpose: the architecture test must see it.
public class Planted {
    public Class<?> forbidden() {
        return fr.etagere.architecture.planted.app.Program.class;
    }
}
