/// Pictures laid out on the server and written as SVG. [fr.etagere.drawing.Diagram] has boxes and the arrows between
/// them, [fr.etagere.drawing.ColumnMap] things in columns, [fr.etagere.drawing.Bars] shares,
/// [fr.etagere.drawing.Timeline] days. A picture never holds more than a person can read (folding), never only colour
/// to tell things apart, and asks nothing of the network.
@NullMarked
package fr.etagere.drawing;

import org.jspecify.annotations.NullMarked;
