package fr.etagere.architecture.planted.need;

/// Breaks the boundary of `need` on purpose: the architecture test must see it.
public class Planted {
    public Class<?> forbidden() {
        return fr.etagere.architecture.planted.app.Program.class;
    }
}
