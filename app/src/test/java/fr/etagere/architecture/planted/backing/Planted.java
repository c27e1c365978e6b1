package fr.etagere.architecture.planted.backing;

/// Breaks the boundary of `backing` on purpose: the architecture test must see it.
public class Planted {
    public Class<?> forbidden() {
        return fr.etagere.architecture.planted.app.Program.class;
    }
}
