package fr.etagere.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Who may lead a supplier, and the one rule by which all measures count it: only one that surely controls it. Accounts
/// taken in by another are not control, and no link published does not mean that nobody is above.
///
/// @param seat country of the supplier itself, ISO 3166-1 alpha-2; null when not published
/// @param top those that sources put at the top above it
public record Leaders(@Nullable String seat, List<Leader> top) {

    public Leaders {
        top = List.copyOf(top);
    }

    /// @param key of its node, among suppliers
    /// @param country null when not published
    /// @param certain false when it is consolidation only, possible only, or no longer vouched for
    public record Leader(String key, @Nullable String country, boolean certain) {}

    /// As registers answer.
    public static Leaders of(List<Joining.Above> above) {
        String seat = null;
        var top = new ArrayList<Leader>();
        for (Joining.Above one : above) {
            if (one.id() == null) {
                seat = one.country();
            } else {
                top.add(new Leader(Suppliers.node(one.id()).key(), one.country(), one.certain()));
            }
        }
        return new Leaders(seat, top);
    }

    /// As a map holds them.
    ///
    /// @param needs of any node
    public static Leaders of(NodeId supplier, Function<NodeId, List<Dependency>> needs) {
        return new Leaders(
                country(supplier, needs),
                needs.apply(supplier).stream()
                        .filter(need -> need.kind() == Dependency.Kind.UNDER)
                        .map(need -> new Leader(need.to().key(), country(need.to(), needs), need.certain()))
                        .distinct()
                        .toList());
    }

    private static @Nullable String country(NodeId node, Function<NodeId, List<Dependency>> needs) {
        return needs.apply(node).stream()
                .filter(need -> need.kind() == Dependency.Kind.LOCATED_IN)
                .map(need -> need.to().key())
                .findFirst()
                .orElse(null);
    }

    /// Key of the one that surely controls it; empty when it is not known, or when several are said to.
    public Optional<String> controller() {
        List<Leader> sure = sure();
        return sure.size() == 1 ? Optional.of(sure.getFirst().key()) : Optional.empty();
    }

    /// Where it is led from: the country of those that surely control it, its own when nobody is said to be above it;
    /// when that is not sure, only a country that all of them and its own seat share.
    public Optional<String> country() {
        List<Leader> sure = sure();
        var countries = new ArrayList<@Nullable String>();
        (sure.isEmpty() ? top : sure).forEach(one -> countries.add(one.country()));
        if (sure.isEmpty()) {
            countries.add(seat);
        }
        String first = countries.getFirst();
        return first != null && countries.stream().allMatch(one -> Objects.equals(one, first))
                ? Optional.of(first)
                : Optional.empty();
    }

    private List<Leader> sure() {
        return top.stream().filter(Leader::certain).toList();
    }
}
