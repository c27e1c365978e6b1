package fr.etagere.supplier;

import fr.etagere.drawing.Diagram;
import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.Holding;
import fr.etagere.ownership.Ownership;
import fr.etagere.shared.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Draws those that an entity holds, consolidates or manages, and those that they hold in turn: two levels. When both
/// do not fit, the second level of those that hold most is told by a number.
final class GroupPicture {

    private final EntityId subject;
    private final EntityWords words;
    private final Texts texts;
    private final List<Holding> first;

    /// Without the ultimate parent of those whose direct parent is drawn; those that hold most come first, and are
    /// named when the others are told by a number.
    private final List<Holding> drawnFirst;

    private final Map<EntityId, List<Holding>> second = new LinkedHashMap<>();

    GroupPicture(Ownership ownership, EntityId id, LocalDate day, EntityWords words, Texts texts) {
        this.words = words;
        this.texts = texts;
        subject = words.key(id);
        first = inOrder(ownership.held(id, day));
        for (Holding link : first) {
            EntityId held = words.key(link.held());
            if (!held.equals(subject)) {
                second.computeIfAbsent(held, _ -> inOrder(ownership.held(held, day)));
            }
        }
        second.values().removeIf(List::isEmpty);
        Set<EntityId> parented = new HashSet<>();
        second.forEach((holder, held) -> held.stream()
                .filter(link -> link.kind() == Holding.Kind.DIRECT_CONSOLIDATION)
                .map(link -> words.key(link.held()))
                .filter(below -> !below.equals(holder))
                .forEach(parented::add));
        drawnFirst = first.stream()
                .filter(link -> link.kind() != Holding.Kind.ULTIMATE_CONSOLIDATION
                        || !parented.contains(words.key(link.held())))
                .sorted(Comparator.comparingInt((Holding link) ->
                        -second.getOrDefault(words.key(link.held()), List.of()).size()))
                .toList();
    }

    /// By name, so that the same register gives the same picture.
    private List<Holding> inOrder(List<Holding> links) {
        return links.stream()
                .sorted(Comparator.comparing((Holding link) -> words.name(link.held()))
                        .thenComparing(Holding::held)
                        .thenComparing(Holding::kind))
                .toList();
    }

    /// Every link of both levels, folded or not.
    List<Holding> links() {
        var links = new ArrayList<>(first);
        second.values().forEach(links::addAll);
        return links.stream().distinct().toList();
    }

    Diagram diagram() {
        List<EntityId> fewestFirst = second.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> entry.getValue().size()))
                .map(Map.Entry::getKey)
                .toList();
        int low = 0;
        int high = fewestFirst.size();
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (folded(new HashSet<>(fewestFirst.subList(0, middle))).boxes().size() <= LinkPicture.MOST) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        Set<EntityId> open = new HashSet<>(fewestFirst.subList(0, low));
        String name = words.name(subject);
        int below = links().stream()
                .map(link -> words.key(link.held()))
                .filter(id -> !id.equals(subject))
                .collect(Collectors.toSet())
                .size();
        var picture = new LinkPicture(words, texts);
        return picture.folded(
                drawn(picture, open),
                texts.get("supplier.group.title", name),
                texts.get("supplier.group.description", name, below));
    }

    private Diagram folded(Set<EntityId> open) {
        return drawn(new LinkPicture(words, texts), open)
                .folded(LinkPicture.MOST, count -> texts.get("supplier.picture.others", count));
    }

    private Diagram drawn(LinkPicture picture, Set<EntityId> open) {
        var links = new ArrayList<>(drawnFirst);
        Map<EntityId, String> notes = new HashMap<>();
        second.forEach((holder, held) -> {
            if (open.contains(holder)) {
                links.addAll(held);
            } else {
                notes.put(holder, texts.get("supplier.group.below", held.size()));
            }
        });
        return picture.of(new LinkPicture.Drawn(subject, links, _ -> true, Set.of(), notes));
    }
}
