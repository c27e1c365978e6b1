package fr.etagere.architecture.planted.shared;

/// Breaks the boundary of `shared` on purpose: the architecture test must see it.
public class Planted {
    public Class<?> forbidden() {
        return fr.etagere.architecture.planted.app.Program.class;
    }
}
