package fr.etagere.architecture.planted.lists;

/// Breaks the boundary of `lists` on purpose: the architecture test must see it.
public class Planted {
    public Class<?> forbidden() {
        return fr.etagere.architecture.planted.app.Program.class;
    }
}
