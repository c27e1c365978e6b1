package fr.etagere.architecture.planted.tender;

/// Breaks the boundary of `tender` on purpose: the architecture test must see it.
public class Planted {
    public Class<?> forbidden() {
        return fr.etagere.architecture.planted.app.Program.class;
    }
}
