package fr.etagere.architecture.planted.grid;

/// Breaks the boundary of `grid` on purpose: the architecture test must see it.
public class Planted {
    public Class<?> forbidden() {
        return fr.etagere.architecture.planted.app.Program.class;
    }
}
