package fr.etagere.architecture.planted.search;

/// Breaks the boundary of `search` on purpose: the architecture test must see it.
public class Planted {
    public Class<?> forbidden() {
        return fr.etagere.architecture.planted.app.Program.class;
    }
}
