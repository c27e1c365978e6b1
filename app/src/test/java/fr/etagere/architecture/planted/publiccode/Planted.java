package fr.etagere.architecture.planted.publiccode;

/// Breaks the boundary of `publiccode` on purpose: the architecture test must see it.
public class Planted {
    public Class<?> forbidden() {
        return fr.etagere.architecture.planted.app.Program.class;
    }
}
