package fr.etagere.architecture.planted.supplier;

/// Breaks the boundary of `supplier` on purpose: the architecture test must see it.
public class Planted {
    public Class<?> forbidden() {
        return fr.etagere.architecture.planted.app.Program.class;
    }
}
