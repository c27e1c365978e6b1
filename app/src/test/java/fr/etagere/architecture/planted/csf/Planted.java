package fr.etagere.architecture.planted.csf;

/// Breaks the boundary of `csf` on purpose: the architecture test must see it.
public class Planted {
    public Class<?> forbidden() {
        return fr.etagere.architecture.planted.app.Program.class;
    }
}
