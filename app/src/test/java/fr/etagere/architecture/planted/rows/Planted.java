package fr.etagere.architecture.planted.rows;

/// Breaks the boundary of `rows` on purpose: the architecture test must see it.
public class Planted {
    public Class<?> forbidden() {
        return fr.etagere.architecture.planted.app.Program.class;
    }
}
