package fr.etagere.architecture.planted.naming;

/// Breaks the boundary of `naming` on purpose: the architecture test must see it.
public class Planted {
    public Class<?> forbidden() {
        return fr.etagere.architecture.planted.app.Program.class;
    }
}
