package fr.etagere.architecture.planted.catalogue;

/// Breaks the boundary of `catalogue` on purpose: the architecture test must see it.
public class Planted {
    public Class<?> forbidden() {
        return fr.etagere.architecture.planted.app.Program.class;
    }
}
