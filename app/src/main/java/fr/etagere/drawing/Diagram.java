package fr.etagere.drawing;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/// Boxes and arrows, read from top to bottom, or from left to right when there are many side by side.
///
/// @param title what the picture shows, for those who hear it
/// @param description the same in a sentence or two; the page gives the table
public record Diagram(String title, String description, List<Box> boxes, List<Arrow> arrows) {

    /// @throws IllegalArgumentException when two boxes share an id, or an arrow leads to no box
    public Diagram {
        boxes = List.copyOf(boxes);
        arrows = List.copyOf(arrows);
        var ids = boxes.stream().map(Box::id).collect(Collectors.toSet());
        if (ids.size() != boxes.size()) {
            throw new IllegalArgumentException("two boxes with one id in " + title);
        }
        for (Arrow arrow : arrows) {
            if (!ids.contains(arrow.from()) || !ids.contains(arrow.to())) {
                throw new IllegalArgumentException("an arrow without its box: " + arrow);
            }
        }
    }

    /// The same with boxes that play the same part told by one, until no more than `most` are left or nothing alike
    /// is left to fold.
    ///
    /// @param others name of a folded box, for the number of things it stands for
    public Diagram folded(int most, IntFunction<String> others) {
        return Folding.of(this, most, others);
    }

    /// A whole SVG 1.1 document, with its own style for light and dark, and no script.
    public String svg() {
        return SvgWriting.of(this, Layout.of(this));
    }
}
