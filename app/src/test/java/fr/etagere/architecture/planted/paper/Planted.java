package fr.etagere.architecture.planted.paper;

/// Breaks the boundary of `paper` on purpose: the architecture test must see it.
public class Planted {
    public Class<?> forbidden() {
        return fr.etagere.architecture.planted.app.Program.class;
    }
}
