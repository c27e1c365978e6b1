package fr.etagere.architecture.planted.comparison;

/// Breaks the boundary of `comparison` on purpose: the architecture test must see it.
public class Planted {
    public Class<?> forbidden() {
        return fr.etagere.architecture.planted.app.Program.class;
    }
}
