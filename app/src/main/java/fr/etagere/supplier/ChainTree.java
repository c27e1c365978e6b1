package fr.etagere.supplier;

import fr.etagere.exposure.Subject;
import fr.etagere.ownership.Controller;
import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.Holding;
import fr.etagere.shared.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The links above a supplier as a tree, from it up: each holder under the one that it holds. What is above a holder is
/// told once, however many ways lead there, so that a cycle ends.
final class ChainTree {

    private final Map<EntityId, Set<Holding>> above = new LinkedHashMap<>();
    private final Map<EntityId, String> ends = new HashMap<>();
    private final Set<EntityId> told = new HashSet<>();
    private final EntityWords words;
    private final LinkWords links;
    private final Texts texts;

    /// @param holders direct links to the supplier, majority or not
    ChainTree(Subject subject, List<Holding> holders, EntityWords words, Texts texts) {
        this.words = words;
        this.texts = texts;
        links = new LinkWords(texts);
        for (Controller controller : subject.controllers().ultimate()) {
            controller.chain().forEach(this::add);
            ends.merge(words.key(controller.id()), end(controller), (one, other) -> one + texts.semicolon() + other);
        }
        holders.stream()
                .filter(link -> !subject.controllers().beside().contains(link))
                .forEach(this::add);
    }

    private void add(Holding link) {
        above.computeIfAbsent(words.key(link.held()), _ -> new LinkedHashSet<>())
                .add(link);
    }

    /// One holder of an entity.
    ///
    /// @param how the links, each as its source words it, with source and day
    /// @param end what is said of it when it is at the end of a chain; empty when it is not
    /// @param again whether those above it are told elsewhere in the tree
    record Holder(String name, List<String> how, String end, boolean again, List<Holder> above) {}

    /// Those right above the supplier.
    List<Holder> of(EntityId supplier) {
        EntityId key = words.key(supplier);
        told.add(key);
        return holders(key);
    }

    private List<Holder> holders(EntityId held) {
        var byHolder = new LinkedHashMap<EntityId, List<String>>();
        for (Holding link : above.getOrDefault(held, Set.of())) {
            byHolder.computeIfAbsent(words.key(link.holder()), _ -> new ArrayList<>())
                    .add(links.arrow(link) + " " + words.source(link));
        }
        var holders = new ArrayList<Holder>();
        byHolder.forEach((holder, how) -> {
            boolean first = told.add(holder);
            holders.add(new Holder(
                    words.named(holder)
                            + ", "
                            + words.country(words.find(holder)
                                    .map(found -> found.country())
                                    .orElse(null)),
                    how,
                    ends.getOrDefault(holder, ""),
                    !first && above.containsKey(holder),
                    first ? holders(holder) : List.of()));
        });
        return holders;
    }

    private String end(Controller controller) {
        String said = texts.get("ownership.basis." + controller.basis()) + " ("
                + texts.get("ownership.certainty." + controller.certainty()) + ")";
        return controller.capital().unknown() && controller.votes().unknown()
                ? said
                : said + ", "
                        + texts.get(
                                "ownership.shares",
                                links.figure(controller.capital()),
                                links.figure(controller.votes()));
    }
}
