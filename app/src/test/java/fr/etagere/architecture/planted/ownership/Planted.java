package fr.etagere.architecture.planted.ownership;

/// Breaks the boundary of `ownership` on purpose: the architecture test must see it.
public class Planted {
    public Class<?> forbidden() {
        return fr.etagere.architecture.planted.app.Program.class;
    }
}
