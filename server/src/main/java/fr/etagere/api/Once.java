package fr.etagere.api;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What is read when somebody first asks, then held: a start does not wait for it.
final class Once<T> {

    private final Supplier<T> reading;
    private volatile @Nullable T held;

    Once(Supplier<T> reading) {
        this.reading = reading;
    }

    T get() {
        T known = held;
        return known == null ? read() : known;
    }

    private synchronized T read() {
        T known = held;
        if (known == null) {
            known = reading.get();
            held = known;
        }
        return known;
    }
}
