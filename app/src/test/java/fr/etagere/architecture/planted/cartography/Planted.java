package fr.etagere.architecture.planted.cartography;

/// Breaks the boundary of `cartography` on purpose: the architecture test must see it.
public class Planted {
    public Class<?> forbidden() {
        return fr.etagere.architecture.planted.app.Program.class;
    }
}
