package fr.etagere.architecture.planted.drafting;

/// Breaks the boundary of `drafting` on purpose: the architecture test must see it.
public class Planted {
    public Class<?> forbidden() {
        return fr.etagere.architecture.planted.app.Program.class;
    }
}
