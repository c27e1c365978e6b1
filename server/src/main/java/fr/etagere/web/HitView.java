package fr.etagere.web;

import fr.etagere.catalogue.EntryWording;
import fr.etagere.search.Found;
import fr.etagere.search.SearchWording;
import java.util.List;

/// One answer of the shelf, in words.
///
/// @param shelf its code, which the page colours
record HitView(
        String id,
        String address,
        String name,
        String shelf,
        String shelfName,
        String provider,
        List<Reason> why,
        List<String> missing) {

    /// @param answers whether the thing answers by this, and is not only a possibility
    record Reason(boolean answers, String text) {}

    static HitView of(Found.Hit hit, SearchWording wording, Visit visit) {
        var entry = hit.entry();
        return new HitView(
                entry.id(),
                EntryView.address(entry.id()),
                entry.name(),
                entry.shelf().name(),
                visit.texts().get("shelf." + entry.shelf()),
                EntryWording.provider(entry, visit.texts()),
                hit.why().stream()
                        .map(why -> new Reason(why.answers(), wording.why(why)))
                        .toList(),
                hit.missing().stream().map(wording::missing).toList());
    }
}
