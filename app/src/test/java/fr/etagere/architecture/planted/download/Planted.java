package fr.etagere.architecture.planted.download;

/// Breaks the boundary of `download` on purpose: the architecture test must see it.
public class Planted {
    public Class<?> forbidden() {
        return fr.etagere.architecture.planted.app.Program.class;
    }
}
