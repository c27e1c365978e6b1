package fr.etagere.doctrine;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The facts a decision starts from, and the date it is taken as of.
public final class Facts {

    private final LocalDate asOf;
    private final Map<String, Fact> byName;

    private Facts(LocalDate asOf, Map<String, Fact> byName) {
        this.asOf = asOf;
        this.byName = Collections.unmodifiableMap(byName);
    }

    public static Facts asOf(LocalDate date) {
        return new Facts(date, Map.of());
    }

    /// These facts and more; a fact of the same name is replaced.
    public Facts with(Collection<Fact> more) {
        var all = new LinkedHashMap<>(byName);
        more.forEach(fact -> all.put(fact.name(), fact));
        return new Facts(asOf, all);
    }

    public LocalDate asOf() {
        return asOf;
    }

    public Collection<Fact> all() {
        return byName.values();
    }

    @Nullable
    Fact find(String name) {
        return byName.get(name);
    }
}
