package fr.etagere.architecture.planted.reviews;

/// Breaks the boundary of `reviews` on purpose: the architecture test must see it.
public class Planted {
    public Class<?> forbidden() {
        return fr.etagere.architecture.planted.app.Program.class;
    }
}
