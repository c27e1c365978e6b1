package fr.etagere.exposure;

import fr.etagere.shared.Bilingual;
import fr.etagere.shared.Json;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where the Union's law applies, day by day.
public record EuropeanUnion(Status status, Bilingual source, LocalDate lastChecked, List<Place> places) {

    /// Path among the materials.
    public static final String PATH = Exposures.FOLDER + "/union.yaml";

    public EuropeanUnion {
        places = List.copyOf(places);
    }

    /// A member State, or a region of one that has a code of its own.
    ///
    /// @param country ISO 3166-1 alpha-2
    /// @param of the member State it belongs to; null for a member State
    /// @param to last day; null while it lasts
    public record Place(
            String country,
            @Nullable String of,
            LocalDate from,
            @Nullable LocalDate to) {}

    /// Reads `union.yaml`; a fault in it is ours.
    public static EuropeanUnion of(Materials materials) {
        return Json.mapper().treeToValue(materials.tree(PATH), EuropeanUnion.class);
    }

    /// ISO codes inside the Union on a day.
    public Set<String> countries(LocalDate on) {
        return places.stream()
                .filter(place -> !on.isBefore(place.from()) && (place.to() == null || !on.isAfter(place.to())))
                .map(Place::country)
                .collect(Collectors.toUnmodifiableSet());
    }
}
