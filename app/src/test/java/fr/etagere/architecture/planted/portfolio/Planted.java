package fr.etagere.architecture.planted.portfolio;

/// Breaks the boundary of `portfolio` on purpose: the architecture test must see it.
public class Planted {
    public Class<?> forbidden() {
        return fr.etagere.architecture.planted.app.Program.class;
    }
}
