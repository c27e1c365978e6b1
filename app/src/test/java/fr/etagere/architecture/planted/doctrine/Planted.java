package fr.etagere.architecture.planted.doctrine;

/// Breaks the boundary of `doctrine` on purpose: the architecture test must see it.
public class Planted {
    public Class<?> forbidden() {
        return fr.etagere.architecture.planted.app.Program.class;
    }
}
