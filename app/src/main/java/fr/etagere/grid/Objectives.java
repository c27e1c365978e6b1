package fr.etagere.grid;

import fr.etagere.shared.Bilingual;
import fr.etagere.shared.Json;
import fr.etagere.shared.Materials;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The objectives of the doctrine and what a grid that is silent uses, from `doctrine/comparison/objectives.yaml`.
///
/// @param source id of the text that names them
/// @param objectives in the order of the text, which is no hierarchy
public record Objectives(String source, List<Named> objectives, Defaults defaults) {

    /// The folder that holds them, under the root of the materials.
    public static final String FOLDER = "doctrine/comparison";

    public Objectives {
        objectives = List.copyOf(objectives);
    }

    /// An objective, or an axis of one.
    ///
    /// @param status how sure the label and its content are
    /// @param asks what the text asks, as far as known
    public record Named(
            String id,
            String status,
            String fr,
            String en,
            @Nullable Bilingual asks,
            @Nullable List<Named> axes) {

        public Bilingual label() {
            return new Bilingual(fr, en);
        }

        List<Named> axesOrNone() {
            return axes == null ? List.of() : axes;
        }
    }

    /// What holds when the grid does not say.
    ///
    /// @param margin least lead of a clear winner, 0 to 1
    public record Defaults(double margin, long samples, long seed, Bilingual note) {}

    public static Objectives load(Materials materials) {
        return Json.mapper().treeToValue(materials.tree(FOLDER + "/objectives.yaml"), Objectives.class);
    }

    /// The objective of this id, or the one that this axis belongs to.
    Optional<Named> holding(String id) {
        return objectives.stream()
                .filter(one -> one.id().equals(id)
                        || one.axesOrNone().stream().anyMatch(axis -> axis.id().equals(id)))
                .findFirst();
    }

    /// The objective or the axis of this id.
    public Optional<Named> named(String id) {
        return objectives.stream()
                .flatMap(one -> Stream.concat(Stream.of(one), one.axesOrNone().stream()))
                .filter(one -> one.id().equals(id))
                .findFirst();
    }

    /// Every id a criterion may name.
    List<String> ids() {
        var ids = new ArrayList<String>();
        objectives.forEach(one -> {
            ids.add(one.id());
            one.axesOrNone().forEach(axis -> ids.add(axis.id()));
        });
        return ids;
    }
}
