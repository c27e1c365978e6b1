package fr.etagere.architecture.planted.bom;

/// Breaks the boundary of `bom` on purpose: the architecture test must see it.
public class Planted {
    public Class<?> forbidden() {
        return fr.etagere.architecture.planted.app.Program.class;
    }
}
