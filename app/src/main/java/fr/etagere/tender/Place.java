package fr.etagere.tender;

import java.util.ArrayList;
import java.util.List;

/// A text of the tender, and where it stands.
///
/// @param path as a JSON pointer
/// @param criterion index of its criterion; -1 outside the criteria
record Place(Rule.Field field, String path, int criterion, Wording text) {

    /// Every text a candidate would read.
    static List<Place> of(Tender tender) {
        var places = new ArrayList<Place>();
        places.add(new Place(Rule.Field.OBJECT, "/object", -1, Wording.of(tender.object())));
        for (int i = 0; i < tender.criteria().size(); i++) {
            Tender.Criterion criterion = tender.criteria().get(i);
            String path = "/criteria/" + i;
            add(places, Rule.Field.LABEL, path + "/label", i, criterion.label());
            add(places, Rule.Field.INDICATOR, path + "/indicator", i, criterion.indicator());
            add(places, Rule.Field.METHOD, path + "/method", i, criterion.method());
            add(places, Rule.Field.LINK, path + "/link", i, criterion.link());
            for (int j = 0; j < criterion.evidence().size(); j++) {
                add(
                        places,
                        Rule.Field.EVIDENCE,
                        path + "/evidence/" + j,
                        i,
                        criterion.evidence().get(j));
            }
        }
        for (int i = 0; i < tender.specifications().size(); i++) {
            add(
                    places,
                    Rule.Field.SPECIFICATION,
                    "/specifications/" + i,
                    -1,
                    tender.specifications().get(i));
        }
        return places;
    }

    private static void add(List<Place> places, Rule.Field field, String path, int criterion, String text) {
        Wording wording = Wording.of(text);
        if (!wording.blank()) {
            places.add(new Place(field, path, criterion, wording));
        }
    }
}
