package fr.etagere.architecture.planted.registry;

/// Breaks the boundary of `registry` on purpose: the architecture test must see it.
public class Planted {
    public Class<?> forbidden() {
        return fr.etagere.architecture.planted.app.Program.class;
    }
}
