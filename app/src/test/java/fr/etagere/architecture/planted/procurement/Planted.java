package fr.etagere.architecture.planted.procurement;

/// Breaks the boundary of `procurement` on purpose: the architecture test must see it.
public class Planted {
    public Class<?> forbidden() {
        return fr.etagere.architecture.planted.app.Program.class;
    }
}
