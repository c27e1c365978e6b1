package fr.etagere.architecture.planted.exposure;

/// Breaks the boundary of `exposure` on purpose: the architecture test must see it.
public class Planted {
    public Class<?> forbidden() {
        return fr.etagere.architecture.planted.app.Program.class;
    }
}
