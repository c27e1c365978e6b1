package fr.etagere.doctrine;

import java.util.List;

/// A named value that rules read.
///
/// @param name as in `doctrine/facts.yaml`
/// @param value what is known of it
/// @param origin where it comes from
public record Fact(String name, Possible value, Origin origin) {

    public static Fact known(String name, Object value, Origin origin) {
        return new Fact(name, new Possible.Exactly(value), origin);
    }

    public static Fact unknown(String name, Origin origin) {
        return new Fact(name, new Possible.Anything(), origin);
    }

    public static Fact anyOf(String name, List<? extends Object> values, Origin origin) {
        return values.size() == 1
                ? known(name, values.getFirst(), origin)
                : new Fact(name, new Possible.AnyOf(List.copyOf(values)), origin);
    }
}
