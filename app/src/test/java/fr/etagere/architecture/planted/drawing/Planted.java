package fr.etagere.architecture.planted.drawing;

/// Breaks the boundary of `drawing` on purpose: the architecture test must see it.
public class Planted {
    public Class<?> forbidden() {
        return fr.etagere.architecture.planted.app.Program.class;
    }
}
